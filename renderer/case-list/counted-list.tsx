import { Button } from 'antd'
import { useLocation } from 'wouter'
import type { Input } from '../../db/api.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { useNarrow } from '../ui/use-wide.ts'
import { CaseTable } from './case-table.tsx'
import type { Column } from './column.ts'
import { urgentFirst } from './sorting.ts'
import { useCaseRows } from './use-case-rows.ts'
import { useColumns } from './use-columns.ts'
import { useListView } from './use-list-view.ts'
import './case-list.css'

/** Where the cursor begins; a list that was sorted leaves it on the head. */
const firstRow = { id: '', index: 0 }

interface Props {
  /** The address of the number, by which the list is remembered. */
  list: string
  narrowed: Partial<Input<'cases.list'>>
  /** Names the table for people who can't see it. */
  label: string
  /** What is said where nothing is left of what was counted. */
  gone: string
  /** The name of the desk of numbers. */
  home: string
  caseAddress: (caseId: string) => string
  /** What can be done with a case from its row. */
  extra?: Column | undefined
  onBack: () => void
}

/** The cases behind one number of a desk, what is due first at the top. */
export function CountedList(props: Props) {
  const { list: place, narrowed, label, gone, home, caseAddress, extra, onBack } = props
  const [, go] = useLocation()
  const { view, change, keepTop } = useListView(place, 'all')
  const sorting = view.sorting ?? urgentFirst
  const list = useCaseRows({ search: '', states: [], mine: false, sorting, narrowed }, view.top)
  const { total, pending, error } = list
  const columns = useColumns()
  const narrow = useNarrow()
  if (!pending && !error && total === 0) {
    return (
      <EmptyState
        title="这里已经没有诉求"
        text={gone}
        action={
          <Button type="primary" autoFocus onClick={onBack}>
            回到{home}
          </Button>
        }
      />
    )
  }
  return (
    <div className="case-list-place">
      {narrow ? (
        // A narrow window keeps its lines for the list: there the desk's own head is not shown.
        <div className="counted-list-head">
          <Button size="small" onClick={onBack}>
            返回
          </Button>
          <span>
            {label} <span className="quiet numbers">{pending ? '' : `共 ${total} 件`}</span>
          </span>
        </div>
      ) : null}
      <ErrorNote error={error} />
      {total > 0 ? (
        <CaseTable
          label={label}
          columns={extra ? [...columns, extra] : columns}
          list={list}
          sorting={sorting}
          opening={urgentFirst}
          onSort={(next) => change({ sorting: next, top: 0, opened: null })}
          start={view.opened ?? (view.sorting === null ? firstRow : null)}
          top={view.top}
          onTop={keepTop}
          onOpen={({ id }, index) => {
            change({ opened: { id, index } })
            go(caseAddress(id))
          }}
        />
      ) : null}
    </div>
  )
}
