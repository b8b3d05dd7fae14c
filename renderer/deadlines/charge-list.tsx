import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { Link } from 'wouter'
import { dayOf } from '../../db/calendar/moment.ts'
import { useRead } from '../api/use-call.ts'
import { useDeskVisible } from '../ui/desk-visibility.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { StateText } from '../ui/state-text.tsx'
import { standsNowhere } from '../ui/stands-nowhere.ts'
import { useNarrow } from '../ui/use-wide.ts'
import '../case-list/case-list.css'
import './charge.css'

interface Props {
  leaderId: string
  standing: 'open' | 'discharged'
  /** Names the table for people who can't see it. */
  label: string
  onBack: () => void
}

/** The cases that a leader holds, or has discharged, each with its days; the longest held at the top. */
export function ChargeList({ leaderId, standing, label, onBack }: Props) {
  const { data: rows, error } = useRead('charge.list', { leaderId, standing })
  const visible = useDeskVisible()
  const narrow = useNarrow()
  const place = useRef<HTMLTableElement>(null)
  const opened = useRef<string | null>(null)
  const shows = visible && rows !== undefined
  // Whoever comes, or comes back from a case, has the cursor in the list.
  useEffect(() => {
    if (!shows || !standsNowhere()) return
    const links = [...(place.current?.querySelectorAll('a') ?? [])]
    const link = links.find(({ dataset }) => dataset['charge'] === opened.current) ?? links[0]
    link?.focus()
  }, [shows])
  if (error) return <ErrorNote error={error} />
  if (!rows) return null
  if (rows.length === 0) {
    return (
      <EmptyState
        title="这里已经没有诉求"
        text="刚才数到的已经移交或者销案。"
        action={
          <Button type="primary" autoFocus onClick={onBack}>
            回到期限
          </Button>
        }
      />
    )
  }
  return (
    <div className="charge-list-place">
      {narrow ? (
        <div className="counted-list-head">
          <Button size="small" onClick={onBack}>
            返回
          </Button>
          <span>
            {label} <span className="quiet numbers">共 {rows.length} 件</span>
          </span>
        </div>
      ) : null}
      <table className="charge-list" ref={place} aria-label={label}>
        <thead>
          <tr>
            <th scope="col" className="charge-case">
              编号
            </th>
            <th scope="col">诉求</th>
            <th scope="col" className="charge-days">
              {standing === 'open' ? '已包' : '共包'}
            </th>
            <th scope="col" className="charge-visits">
              家访
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                <Link
                  className="numbers"
                  href={`/cases/${row.caseId}?from=deadlines`}
                  data-charge={row.id}
                  onClick={() => (opened.current = row.id)}
                >
                  {row.number}
                </Link>
                <StateText state={row.state} label={row.stateLabel} />
              </td>
              <td>
                <span>
                  {row.applicant}：{row.summary}
                </span>
                <span className="quiet">承办人：{row.owner || '未分派'}</span>
              </td>
              <td className="numbers">
                <strong>{row.days} 天</strong>
                <span className="quiet">
                  {dayOf(row.since)} {row.endedAt ? `至 ${dayOf(row.endedAt)}` : '起'}
                </span>
              </td>
              <td className="numbers">{row.visits} 次</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
