import { Button } from 'antd'
import { useLocation } from 'wouter'
import { CaseTable } from '../case-list/case-table.tsx'
import { urgentFirst } from '../case-list/sorting.ts'
import { useCaseRows } from '../case-list/use-case-rows.ts'
import { useColumns } from '../case-list/use-columns.ts'
import { useListView } from '../case-list/use-list-view.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { useNarrow } from '../ui/use-wide.ts'
import { addressOf, caseAddress, inputOf, type Question } from './question.ts'
import '../case-list/case-list.css'

/** Where the cursor begins; a list that was sorted leaves it on the head. */
const firstRow = { id: '', index: 0 }

interface Props {
  question: Question
  /** Names the table for people who can't see it. */
  label: string
  onBack: () => void
}

/** The cases behind one number, what is due first at the top. */
export function DeadlineList({ question, label, onBack }: Props) {
  const [, go] = useLocation()
  const { view, change, keepTop } = useListView(addressOf(question), 'all')
  const sorting = view.sorting ?? urgentFirst
  const list = useCaseRows(
    { search: '', states: [], mine: false, sorting, narrowed: inputOf(question) },
    view.top
  )
  const { total, pending, error } = list
  const columns = useColumns()
  const narrow = useNarrow()
  if (!pending && !error && total === 0) {
    return (
      <EmptyState
        title="这里已经没有诉求"
        text="刚才数到的都办过了，或者期限变了。"
        action={
          <Button type="primary" autoFocus onClick={onBack}>
            回到期限
          </Button>
        }
      />
    )
  }
  return (
    <div className="case-list-place">
      {narrow ? (
        // A narrow window keeps its lines for the list: there the desk's own head is not shown.
        <div className="deadline-list-head">
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
          columns={columns}
          list={list}
          sorting={sorting}
          opening={urgentFirst}
          onSort={(next) => change({ sorting: next, top: 0, opened: null })}
          start={view.opened ?? (view.sorting === null ? firstRow : null)}
          top={view.top}
          onTop={keepTop}
          onOpen={({ id }, index) => {
            change({ opened: { id, index } })
            go(caseAddress(question, id))
          }}
        />
      ) : null}
    </div>
  )
}
