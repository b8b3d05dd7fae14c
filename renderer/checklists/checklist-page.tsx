import { Button, Radio } from 'antd'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Value } from '../../db/api.ts'
import { dayOf } from '../../db/calendar/moment.ts'
import {
  isCounted,
  lineFigureNames,
  lineFigures,
  type Line,
  type LineFigure
} from '../../db/checklists/checklist.ts'
import { call } from '../api/call.ts'
import { startJob } from '../api/job-store.ts'
import { useCommand } from '../api/use-call.ts'
import { paperNames, papers } from '../../db/ledgers/print-fit.ts'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { useOffer } from '../ui/footer-message.tsx'
import { thisMinute } from '../ui/typed-time.ts'
import { CloseForm } from './close-form.tsx'
import { LineForm, ReopenForm, TickForm } from './line-forms.tsx'
import { lineActs, LineTable, type LineAct } from './line-table.tsx'

interface Props {
  list: Value<'checklists.read'>
  figure: LineFigure
  onFigure: (figure: LineFigure) => void
}

type Open = { act: LineAct; line: Line } | 'close' | 'print' | null

/** One list: its numbers, each with the lines that it counts, what can be done with them, and the way to paper. */
export function ChecklistPage({ list, figure, onFigure }: Props) {
  const { id, title, kind, counts, closed, mayKeep, lines } = list
  const [, go] = useLocation()
  const [open, setOpen] = useState<Open>(null)
  const offer = useOffer()
  const reopening = useCommand('checklists.setClosed')
  const today = dayOf(thisMinute())
  const onClose = () => setOpen(null)
  const reopen = () => {
    const { reason = '' } = closed ?? {}
    const back = () => call('checklists.setClosed', { id, closed: true, reason }).then(() => null)
    const done = () => offer({ did: `重新打开清单“${title}”`, takeBack: back })
    reopening.mutate({ id, closed: false }, { onSuccess: done })
  }
  const file = (as: 'xlsx' | (typeof paperNames)[number]) => void startJob('checklists.file', { id, as })
  return (
    <>
      <div className="case-filter-bar">
        <Radio.Group
          aria-label="条数"
          optionType="button"
          value={figure}
          onChange={(event) => onFigure(event.target.value as LineFigure)}
          options={lineFigureNames.map((name) => ({
            value: name,
            title: lineFigures[name].told,
            label: (
              <>
                {lineFigures[name].label} <span className="numbers">{counts[name]}</span>
              </>
            )
          }))}
        />
        <Button onClick={() => file('xlsx')}>导出 Excel</Button>
        <Button onClick={() => setOpen('print')}>打印</Button>
        {mayKeep && !closed ? <Button onClick={() => setOpen('close')}>关闭清单</Button> : null}
        {mayKeep && closed ? <Button onClick={reopen}>重新打开清单</Button> : null}
      </div>
      <ErrorNote error={reopening.error} />
      <p className="quiet">
        {kind}，{list.ledger}台账，{list.madeBy} {list.madeAt.slice(0, 10)} 列。
        {closed
          ? `${closed.by} ${closed.at.slice(0, 10)} 关闭${closed.reason ? `：${closed.reason}` : ''}。`
          : ''}
        {!closed && counts.open === 0 ? '都已完成，可以关闭。' : ''}
      </p>
      <LineTable
        label={title}
        lines={lines.filter((line) => isCounted(line, figure, today))}
        today={today}
        open={closed === null}
        mayKeep={mayKeep}
        onCase={({ caseId }) => go(`/cases/${caseId}?from=ledgers`)}
        onAct={(act, line) => setOpen({ act, line })}
      />
      {open === 'close' ? (
        <Dialog title={`关闭清单“${title}”`} open onCancel={onClose} footer={null}>
          <CloseForm {...{ list, onClose, offer }} />
        </Dialog>
      ) : null}
      {open === 'print' ? (
        <Dialog title="打印清单" open onCancel={onClose} width={420} footer={null}>
          <p>全部列都放得下；排好后保存为 Word 文件，打开就能打印。</p>
          <div className="ledger-more">
            {paperNames.map((paper, index) => (
              <Button
                key={paper}
                autoFocus={index === 0}
                onClick={() => {
                  onClose()
                  file(paper)
                }}
              >
                {papers[paper]}
              </Button>
            ))}
          </div>
        </Dialog>
      ) : null}
      {open !== null && typeof open === 'object' ? (
        <Dialog
          title={`${lineActs[open.act]}：${open.line.number}`}
          open
          onCancel={onClose}
          width={640}
          footer={null}
        >
          {open.act === 'tick' ? <TickForm {...{ line: open.line, today, onClose }} /> : null}
          {open.act === 'reopen' ? <ReopenForm {...{ line: open.line, onClose }} /> : null}
          {open.act === 'setLine' ? <LineForm {...{ line: open.line, onClose, offer }} /> : null}
        </Dialog>
      ) : null}
    </>
  )
}
