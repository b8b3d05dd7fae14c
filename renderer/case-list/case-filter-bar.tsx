import { Radio } from 'antd'
import type { CaseState } from '../../db/cases/life.ts'
import { useRead } from '../api/use-call.ts'
import { SearchField } from '../ui/search-field.tsx'
import { caseFilters, type CaseFilter } from './list-view.ts'

interface SearchProps {
  search: string
  onSearch: (search: string) => void
  onDown: () => void
}

/** The search box, and below it the rows. */
function CaseSearch(props: SearchProps) {
  return (
    <label className="case-search">
      <span>查找</span>
      <SearchField {...props} />
    </label>
  )
}

interface Props extends SearchProps {
  filter: CaseFilter
  onFilter: (filter: CaseFilter) => void
}

function countOf(counts: Partial<Record<CaseState, number>> | undefined, states: readonly CaseState[]) {
  return states.reduce((sum, state) => sum + (counts?.[state] ?? 0), 0)
}

/** Search and state, above the list. */
export function CaseFilterBar({ filter, onFilter, ...search }: Props) {
  const counts = useRead('cases.counts', {}).data
  const turns = useRead('cases.turns', {}).data
  return (
    <div className="case-filter-bar">
      <CaseSearch {...search} />
      <Radio.Group
        aria-label="按状态筛选"
        optionType="button"
        value={filter}
        onChange={(event) => onFilter(event.target.value as CaseFilter)}
      >
        {caseFilters.map((one) => {
          const whole = one.filter === 'mine' ? (turns?.total ?? 0) : countOf(counts, one.states)
          // A number is what pressing it shows; a search leaves fewer.
          const count = search.search.trim() === '' ? whole : 0
          return (
            <Radio.Button key={one.filter} value={one.filter}>
              {one.label}
              {count > 0 && one.filter !== 'archived' ? <span className="case-count">{count}</span> : null}
            </Radio.Button>
          )
        })}
      </Radio.Group>
    </div>
  )
}
