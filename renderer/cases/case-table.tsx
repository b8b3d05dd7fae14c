import LockOutlined from '@ant-design/icons/LockOutlined'
import { useRef, useState, type KeyboardEvent } from 'react'
import { screenMoment } from '../../db/calendar/moment.ts'
import type { CaseRow } from '../../db/case-file/case-file.api.ts'
import { ClockBar } from '../ui/clock-bar.tsx'
import { ColourTag } from '../ui/colour-tag.tsx'
import { StateText } from '../ui/state-text.tsx'

interface Props {
  rows: CaseRow[]
  /** The row the cursor starts on; the first where that one isn't there. */
  start: string | null
  onOpen: (row: CaseRow) => void
}

function Row({ row, ...rest }: { row: CaseRow } & React.ComponentProps<'tr'>) {
  return (
    <tr {...rest} aria-label={`${row.number} ${row.applicant} ${row.summary}`}>
      <td className="numbers case-number">{row.number}</td>
      <td>
        <ColourTag colour={row.colour} />
      </td>
      <td className="case-applicant" title={row.applicant}>
        {row.applicant}
      </td>
      <td className="case-summary" title={row.summary}>
        {row.confidential ? (
          <span className="case-confidential">
            <LockOutlined aria-hidden /> 保密{' '}
          </span>
        ) : null}
        {row.summary}
      </td>
      <td>
        <StateText state={row.state} label={row.stateLabel} />
      </td>
      <td className="case-owner" title={row.owner}>
        {row.owner || <span className="quiet">未分派</span>}
      </td>
      <td className="case-next" title={row.nextAction}>
        {row.nextAction}
      </td>
      <td>
        <ClockBar clock={row.clock} />
      </td>
      <td className="numbers">{screenMoment(row.registeredAt)}</td>
    </tr>
  )
}

function step(key: string): number | null {
  if (key === 'ArrowDown') return 1
  if (key === 'ArrowUp') return -1
  if (key === 'PageDown') return 10
  if (key === 'PageUp') return -10
  if (key === 'Home') return -Infinity
  return key === 'End' ? Infinity : null
}

/** The rows, one of which holds the focus; arrows move it, Enter opens. */
export function CaseTable({ rows, start, onOpen }: Props) {
  const body = useRef<HTMLTableSectionElement>(null)
  const [current, setCurrent] = useState(start)
  const found = rows.findIndex((row) => row.id === current)
  const index = found < 0 ? 0 : found

  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[index]
    if (event.key === 'Enter' && !event.ctrlKey && row) {
      event.preventDefault()
      onOpen(row)
      return
    }
    const by = step(event.key)
    if (by === null) return
    event.preventDefault()
    const next = Math.min(rows.length - 1, Math.max(0, index + by))
    setCurrent(rows[next]?.id ?? null)
    const element = body.current?.rows[next]
    element?.focus()
    element?.scrollIntoView({ block: 'nearest' })
  }

  return (
    <table className="case-table" aria-label="诉求列表">
      <thead>
        <tr>
          <th scope="col">编号</th>
          <th scope="col">急</th>
          <th scope="col">诉求人</th>
          <th scope="col">摘要</th>
          <th scope="col">状态</th>
          <th scope="col">承办人</th>
          <th scope="col">下一步</th>
          <th scope="col">期限</th>
          <th scope="col">登记时间</th>
        </tr>
      </thead>
      <tbody ref={body} onKeyDown={onKeyDown}>
        {rows.map((row, at) => (
          <Row
            key={row.id}
            row={row}
            tabIndex={at === index ? 0 : -1}
            onFocus={() => setCurrent(row.id)}
            onClick={() => onOpen(row)}
          />
        ))}
      </tbody>
    </table>
  )
}
