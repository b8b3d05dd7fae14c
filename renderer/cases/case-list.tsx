import { Button } from 'antd'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { holdsAny } from '../../db/people/people.ts'
import { useActor } from '../sign-in/signed-in.ts'
import { useDeskVisible } from '../ui/desk-visibility.ts'
import { Desk } from '../ui/desk.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { CaseFilterBar } from './case-filter-bar.tsx'
import { CaseTable } from './case-table.tsx'
import { keepListView, listView, type ListView } from './list-view.ts'
import { useCaseRows } from './use-case-rows.ts'
import './case-list.css'

function NothingHere({ view, onClear }: { view: ListView; onClear: () => void }) {
  const [, go] = useLocation()
  const mayRegister = holdsAny(useActor().roles, ['intake'])
  if (view.search !== '' || view.filter !== 'all') {
    return (
      <EmptyState
        title="没有符合条件的诉求"
        text={
          view.search === ''
            ? '这个状态下没有诉求。'
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
  const actor = useActor()
  const [, go] = useLocation()
  const [view, setView] = useState(() => listView(actor.id))
  const { rows, total, pending, error, more, loadingMore } = useCaseRows(view.search.trim(), view.filter)
  const place = useRef<HTMLDivElement>(null)
  const visible = useDeskVisible()

  const change = (part: Partial<ListView>) => {
    const next = { ...view, ...part }
    keepListView(actor.id, next)
    setView(next)
  }
  // Words from the search box of the frame arrive in the address, and leave it once they are taken.
  const asked = new URLSearchParams(useSearch()).get('search')
  const [taken, setTaken] = useState<string | null>(null)
  if (asked !== taken) {
    setTaken(asked)
    if (asked !== null) change({ search: asked, filter: 'all' })
  }
  useEffect(() => {
    if (visible && asked !== null) go('/cases?', { replace: true })
  }, [visible, asked, go])

  const focusRow = () => place.current?.querySelector<HTMLElement>('tbody tr[tabindex="0"]')?.focus()

  // Back from a case: the cursor is where it was left.
  const comeBack = useEffectEvent(() => {
    if (view.opened !== null) focusRow()
  })
  useEffect(() => {
    if (visible && !pending) comeBack()
  }, [visible, pending])

  const empty = !pending && !error && rows.length === 0
  return (
    <Desk title="诉求" actions={<span className="quiet numbers">{pending ? '' : `共 ${total} 件`}</span>}>
      <CaseFilterBar
        search={view.search}
        filter={view.filter}
        onSearch={(search) => change({ search })}
        onFilter={(filter) => change({ filter })}
        onDown={focusRow}
      />
      <ErrorNote error={error} />
      {empty ? <NothingHere view={view} onClear={() => change({ search: '', filter: 'all' })} /> : null}
      <div ref={place} className="case-table-place" hidden={rows.length === 0}>
        <CaseTable
          rows={rows}
          start={view.opened}
          onOpen={(row) => {
            change({ opened: row.id })
            go(`/cases/${row.id}`)
          }}
        />
        <div className="case-more">
          {more ? (
            <Button loading={loadingMore} onClick={more}>
              更多
            </Button>
          ) : null}
          <span className="quiet numbers">
            {rows.length < total ? `已显示 ${rows.length} 件，共 ${total} 件` : ''}
          </span>
        </div>
      </div>
    </Desk>
  )
}
