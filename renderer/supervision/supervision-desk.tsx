import { Button } from 'antd'
import { useState } from 'react'
import type { Value } from '../../db/api.ts'
import { watchLines } from '../../db/supervision/watch-lines.ts'
import { useRead } from '../api/use-call.ts'
import { CountedList } from '../case-list/counted-list.tsx'
import { useOpenNumber } from '../case-list/use-open-number.ts'
import { useDeskVisible } from '../ui/desk-visibility.ts'
import { Desk } from '../ui/desk.tsx'
import { moveAmongNumbers } from '../ui/grid-keys.ts'
import { ErrorNote } from '../ui/error-note.tsx'
import { useNarrow } from '../ui/use-wide.ts'
import { CluesDialog } from './clues-dialog.tsx'
import { DrawDialog } from './draw-dialog.tsx'
import { DrawTable } from './draw-table.tsx'
import { DrawnCases } from './drawn-cases.tsx'
import { addressOf, questionIn } from './watch-question.ts'
import { WatchTable } from './watch-table.tsx'
import { useSheetColumn } from './sheet-column.tsx'
import { SheetTable } from './sheet-table.tsx'
import './supervision.css'

const minute = 60_000

function WatchBoard({ basis, lines }: Value<'oversight.board'>) {
  return (
    <div className="watch-board" onKeyDown={moveAmongNumbers}>
      <WatchTable rows={lines} />
      <SheetTable />
      <DrawTable />
      <p className="quiet">
        {basis === '' ? '还没有填督办制度，请系统管理员在“设置 → 督办”里补上。' : `依据《${basis}》。`}
        一件可以同时在几项里；按件数看是哪几件。
      </p>
    </div>
  )
}

/** 督办: the 专账 of the discipline officer, as numbers; behind each the cases, and back to the number by Esc. */
export function SupervisionDesk() {
  const visible = useDeskVisible()
  const narrow = useNarrow()
  // Time alone makes cases late.
  const board = useRead('oversight.board', {}, { every: visible ? minute : false })
  const { question, back, place } = useOpenNumber({
    ...{ home: '/supervision', title: '督办', questionIn, addressOf },
    ready: board.data !== undefined
  })
  const sheet = useSheetColumn()
  const [drawing, setDrawing] = useState(false)
  const [clues, setClues] = useState(false)
  const line = question && 'line' in question ? question.line : null
  const label = question ? `督办：${line ? watchLines[line].title : '回头看'}` : '督办'
  const actions = question ? (
    narrow ? null : (
      <Button onClick={back}>返回</Button>
    )
  ) : (
    <>
      <Button onClick={() => setClues(true)}>线索</Button>
      <Button onClick={() => setDrawing(true)}>抽回头看</Button>
    </>
  )
  return (
    <Desk title={label} actions={actions}>
      <ErrorNote error={board.error} />
      {clues ? <CluesDialog onClose={() => setClues(false)} /> : null}
      {drawing ? <DrawDialog onClose={() => setDrawing(false)} /> : null}
      <div ref={place} hidden={question !== null}>
        {board.data ? <WatchBoard {...board.data} /> : null}
      </div>
      {question && 'draw' in question ? (
        <DrawnCases drawId={question.draw} label={label} onBack={back} />
      ) : null}
      {line ? (
        <CountedList
          key={line}
          list={addressOf({ line })}
          narrowed={{ watch: line }}
          label={label}
          gone="刚才数到的都办过了，或者期限变了。"
          home="督办"
          caseAddress={(caseId) => `/cases/${caseId}?from=supervision`}
          extra={narrow ? undefined : sheet}
          onBack={back}
        />
      ) : null}
    </Desk>
  )
}
