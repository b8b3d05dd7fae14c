import { Button, type InputRef } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { permits } from '../api/permits.ts'
import { useActor } from '../seat/signed-in.ts'
import { useDeskVisible } from '../ui/desk-visibility.ts'
import { Desk } from '../ui/desk.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { useNarrow } from '../ui/use-wide.ts'
import { VacantCases } from '../ui/vacant-cases.tsx'
import { CaseFilterBar } from './case-filter-bar.tsx'
import { CaseTable } from './case-table.tsx'
import { caseFilters, openingOrder, type CaseFilter, type ListView } from './list-view.ts'
import { useListView } from './use-list-view.ts'
import { useColumns } from './use-columns.ts'
import { useCaseRows } from './use-case-rows.ts'
import './case-list.css'

function NothingHere({ view, onClear }: { view: ListView; onClear: () => void }) {
  const [, go] = useLocation()
  const mayRegister = permits('cases.register', useActor())
  if (view.search !== '' || view.filter !== 'all') {
    return (
      <EmptyState
        title={view.search === '' && view.filter === 'mine' ? '现在没有等您办的诉求' : '没有符合条件的诉求'}
        text={
          view.search === ''
            ? view.filter === 'mine'
              ? '轮到您的一步会出现在这里；别人手里的诉求在“全部”里。'
              : '这个状态下没有诉求。'
            : `没有找到“${view.search}”。可以少写几个字，或只写电话后四位。`
        }
        action={<Button onClick={onClear}>看全部诉求</Button>}
      />
    )
  }
  return (
    <EmptyState
      title="还没有诉求"
      text="这里列出登记过的每一件诉求：到了哪一步、谁在办、还剩几天。"
      {...(mayRegister
        ? {
            action: (
              <Button type="primary" onClick={() => go('/intake')}>
                登记第一件（F2）
              </Button>
            )
          }
        : {})}
    />
  )
}

/** 诉求: every case with its one state, one owner, one next action and one clock. */
export function CaseList() {
  const [, go] = useLocation()
  const { view, change, keepTop } = useListView<CaseFilter>('cases', 'mine')
  const states = caseFilters.find((one) => one.filter === view.filter)?.states ?? []
  const opening = openingOrder(view.filter)
  const sorting = view.sorting ?? opening
  const list = useCaseRows({ search: view.search, states, mine: view.filter === 'mine', sorting }, view.top)
  const { total, pending, error } = list
  const place = useRef<HTMLDivElement>(null)
  const visible = useDeskVisible()
  const narrow = useNarrow()
  const columns = useColumns()

  // Words from the search box of the frame arrive in the address, and leave it once they are taken.
  const asked = new URLSearchParams(useSearch()).get('search')
  const [taken, setTaken] = useState<string | null>(null)
  const [sought, setSought] = useState<string | null>(null)
  if (asked !== taken) {
    setTaken(asked)
    if (asked !== null) setSought(asked)
    if (asked !== null) change({ search: asked, filter: 'all', top: 0, opened: null })
  }
  const field = useRef<InputRef>(null)
  useEffect(() => {
    if (!visible || asked === null) return
    // The cursor comes along with the words: ↓ or Enter goes on into the rows.
    field.current?.focus({ cursor: 'end' })
    go('/cases?', { replace: true })
  }, [visible, asked, go])
  // Other words, another state or a list that couldn't be read: what is found then was not sought.
  if (sought !== null && (error || view.search !== sought || view.filter !== 'all')) setSought(null)
  else if (sought !== null && list.settled && asked === null) {
    setSought(null)
    const [only] = list.rows
    // A single one that was found has it at once, unless somebody types on.
    if (only && total === 1) change({ opened: { id: only.id, index: 0 } })
  }

  const focusRow = () => place.current?.querySelector<HTMLElement>('tbody tr[tabindex="0"]')?.focus()

  const empty = !pending && !error && total === 0
  return (
    <Desk title="诉求" actions={<span className="quiet numbers">{pending ? '' : `共 ${total} 件`}</span>}>
      {narrow ? null : <VacantCases />}
      <CaseFilterBar
        search={view.search}
        filter={view.filter}
        onSearch={(search) => change({ search, top: 0, opened: null })}
        onFilter={(filter) => change({ filter, top: 0, opened: null })}
        onDown={focusRow}
        ref={field}
      >
        {narrow ? <VacantCases /> : null}
      </CaseFilterBar>
      <ErrorNote error={error} />
      {empty ? (
        <NothingHere
          view={view}
          onClear={() => change({ search: '', filter: 'all', top: 0, opened: null })}
        />
      ) : null}
      <div ref={place} className="case-list-place" aria-busy={pending} hidden={total === 0}>
        <CaseTable
          key={`${view.filter} ${view.search}`}
          label="诉求列表"
          columns={columns}
          list={list}
          sorting={sorting}
          opening={opening}
          onSort={(sorting) => change({ sorting, top: 0, opened: null })}
          start={view.opened}
          top={view.top}
          onTop={keepTop}
          onOpen={({ id }, index) => {
            change({ opened: { id, index } })
            go(`/cases/${id}`)
          }}
        />
      </div>
    </Desk>
  )
}
