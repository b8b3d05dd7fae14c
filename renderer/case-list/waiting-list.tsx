import { Switch } from 'antd'
import { useRef } from 'react'
import type { CaseRow } from '../../db/case-file/case-file.api.ts'
import { endStates, type CaseState } from '../../db/cases/states.ts'
import { useRead } from '../api/use-call.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { SearchField } from '../ui/search-field.tsx'
import { CaseTable } from './case-table.tsx'
import { mineFirst, newestFirst } from './sorting.ts'
import { useCaseRows } from './use-case-rows.ts'
import { useColumns } from './use-columns.ts'
import { useListView } from './use-list-view.ts'
import './case-list.css'

interface Props {
  /** Names the table for people who can't see it. */
  label: string
  states: CaseState[]
  /** The title of the column that says what comes next, where the room has its own word for it. */
  nextTitle?: string
  empty: { title: string; text: string }
  onOpen: (caseId: string) => void
}

/** Cases that wait for a room, first those that wait for the person: found by typing, moved through with the arrows, opened with Enter. */
export function WaitingList({ label, states, nextTitle, empty, onOpen }: Props) {
  const { view, change, keepTop } = useListView<'mine' | 'all'>(label, 'all')
  const mine = view.filter === 'mine'
  const opening = states.some((state) => endStates.includes(state)) ? newestFirst : mineFirst
  const sorting = view.sorting ?? opening
  const list = useCaseRows({ search: view.search, states, mine, sorting }, view.top)
  const { total, pending, error } = list
  const turns = useRead('cases.turns', {}).data
  const waiting = states.reduce((sum, state) => sum + (turns?.byState[state] ?? 0), 0)
  const columns = useColumns(nextTitle)
  const place = useRef<HTMLDivElement>(null)
  const open = ({ id }: CaseRow, index: number) => {
    change({ opened: { id, index } })
    onOpen(id)
  }
  return (
    <div ref={place} className="case-list-place" aria-busy={pending}>
      <div className="case-filter-bar">
        <label className="case-search">
          <span>查找</span>
          <SearchField
            search={view.search}
            onSearch={(search) => change({ search, top: 0, opened: null })}
            onDown={() => place.current?.querySelector<HTMLElement>('tbody tr[tabindex="0"]')?.focus()}
          />
        </label>
        <label className="case-mine">
          <Switch
            size="small"
            checked={mine}
            onChange={(on) => change({ filter: on ? 'mine' : 'all', top: 0, opened: null })}
          />
          只看等我的
          {waiting > 0 && view.search.trim() === '' ? <span className="numbers"> {waiting}</span> : null}
        </label>
        <span className="quiet numbers" aria-live="polite">
          {pending ? '' : `共 ${total} 件`}
        </span>
      </div>
      <ErrorNote error={error} />
      {!pending && !error && total === 0 ? (
        <EmptyState {...(view.search || mine ? nothingFound(view.search) : empty)} />
      ) : null}
      {total > 0 ? (
        <CaseTable
          key={`${view.filter} ${view.search}`}
          label={label}
          columns={columns}
          list={list}
          sorting={sorting}
          opening={opening}
          onSort={(sorting) => change({ sorting, top: 0, opened: null })}
          start={view.opened}
          top={view.top}
          onTop={keepTop}
          onOpen={open}
        />
      ) : null}
    </div>
  )
}

function nothingFound(search: string) {
  return search
    ? { title: '没有找到', text: `没有与“${search}”相符的诉求，请换个词或清空查找。` }
    : { title: '没有等您的诉求', text: '关掉“只看等我的”，可以看这间屋里的全部诉求。' }
}
