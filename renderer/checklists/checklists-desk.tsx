import { Button } from 'antd'
import { useLayoutEffect, useRef, type ReactNode } from 'react'
import { useRead } from '../api/use-call.ts'
import { useDeskVisible } from '../ui/desk-visibility.ts'
import { Desk } from '../ui/desk.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { useShortcut } from '../ui/shortcut.ts'
import { standsNowhere } from '../ui/stands-nowhere.ts'
import { ChecklistBoard } from './checklist-board.tsx'
import { addressOfList, type ChecklistPlace } from './checklist-place.ts'
import { ChecklistPage } from './checklist-page.tsx'
import '../settings/settings.css'
import '../supervision/supervision.css'
import '../deadlines/deadlines.css'
import './checklists.css'

const minute = 60_000

interface Props {
  place: ChecklistPlace
  onGo: (place: ChecklistPlace | null) => void
  /** The files that this person had made, and what becomes of them. */
  files: ReactNode
}

/** 清单, at 台账: all of them with what is open, and each with its lines. */
export function ChecklistsDesk({ place, onGo, files }: Props) {
  const { id, figure } = place
  const visible = useDeskVisible()
  const every = visible ? minute : false
  const lists = useRead('checklists.list', {}, { enabled: id === null, every })
  const list = useRead('checklists.read', { id: id ?? '' }, { enabled: id !== null, every })
  const body = useRef<HTMLDivElement>(null)
  const left = useRef<string | null>(null)
  const back = () => {
    left.current = id === null ? null : addressOfList(id, figure)
    onGo(id === null ? null : { id: null, figure: 'all' })
  }
  useShortcut('Escape', back, { label: id === null ? '回到台账' : '回到全部清单' })
  // Back at all lists the cursor is on the number that was opened; whoever comes has the first.
  useLayoutEffect(() => {
    if (!visible) return
    const links = [...(body.current?.querySelectorAll<HTMLElement>('[data-link]') ?? [])]
    const first = links.find((link) => link.tabIndex === 0) ?? links[0]
    const opened = links.find((link) => link.dataset['link'] === left.current)
    // What was kept of before may not know the number yet.
    if (left.current !== null && !opened && lists.isFetching) return
    const number = opened ?? first
    if (!number || !(left.current !== null || standsNowhere())) return
    left.current = null
    number.focus()
  })
  const title = id === null ? '清单' : list.data ? `${list.data.kind}：${list.data.title}` : '清单'
  return (
    <Desk title={title} actions={<Button onClick={back}>{id === null ? '返回台账' : '返回'}</Button>}>
      {files}
      <ErrorNote error={id === null ? lists.error : list.error} />
      <div ref={body} className="checklist-place">
        {id === null && lists.data ? (
          <ChecklistBoard lists={lists.data} onOpen={(one, counted) => onGo({ id: one, figure: counted })} />
        ) : null}
        {id !== null && list.data ? (
          <ChecklistPage
            key={id}
            list={list.data}
            figure={figure}
            onFigure={(counted) => onGo({ id, figure: counted })}
          />
        ) : null}
      </div>
    </Desk>
  )
}
