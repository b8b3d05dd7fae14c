import { Radio, type InputRef } from 'antd'
import type { ReactNode, Ref } from 'react'
import type { CaseState } from '../../db/cases/states.ts'
import { useRead } from '../api/use-call.ts'
import { ChoiceField } from '../ui/choice-field.tsx'
import { SearchField } from '../ui/search-field.tsx'
import { useNarrow } from '../ui/use-wide.ts'
import { caseFilters, type CaseFilter } from './list-view.ts'

interface SearchProps {
  search: string
  onSearch: (search: string) => void
  onDown: () => void
  ref: Ref<InputRef>
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
  /** What stands at the end of the line. */
  children?: ReactNode
}

function countOf(counts: Partial<Record<CaseState, number>> | undefined, states: readonly CaseState[]) {
  return states.reduce((sum, state) => sum + (counts?.[state] ?? 0), 0)
}

/** Search and state, above the list. In a narrow window one line: the states fold into a list of their own. */
export function CaseFilterBar({ filter, onFilter, children, ...search }: Props) {
  const counts = useRead('cases.counts', {}).data
  const turns = useRead('cases.turns', {}).data
  const narrow = useNarrow()
  const choices = caseFilters.map((one) => {
    const whole = one.filter === 'mine' ? (turns?.total ?? 0) : countOf(counts, one.states)
    // A number is what pressing it shows; a search leaves fewer.
    const told = search.search.trim() === '' && whole > 0 && one.filter !== 'archived'
    return {
      value: one.filter,
      label: (
        <>
          {one.label}
          {told ? <span className="case-count">{whole}</span> : null}
        </>
      )
    }
  })
  return (
    <div className="case-filter-bar">
      <CaseSearch {...search} />
      {narrow ? (
        <ChoiceField<CaseFilter>
          aria-label="按状态筛选"
          className="case-state-select"
          value={filter}
          onChange={onFilter}
          options={choices}
        />
      ) : (
        <Radio.Group
          aria-label="按状态筛选"
          optionType="button"
          value={filter}
          onChange={(event) => onFilter(event.target.value as CaseFilter)}
          options={choices}
        />
      )}
      {children}
    </div>
  )
}
