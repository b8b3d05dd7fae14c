import { dayOf, momentOf } from '../../db/calendar/moment.ts'
import { useRead } from '../api/use-call.ts'
import { useWide } from '../ui/use-wide.ts'

const shown = 12

/** What was registered today, newest first: whether this visit is in already, and its number once more. */
export function RegisteredToday() {
  const wide = useWide()
  const { data } = useRead('cases.list', { limit: shown + 1 }, { enabled: wide })
  if (!wide || !data) return null
  const today = dayOf(momentOf(new Date()))
  const rows = data.rows.filter((row) => dayOf(row.registeredAt) === today)
  return (
    <section aria-label="今天登记的">
      <h2>今天登记的</h2>
      {rows.length === 0 ? <p className="quiet">今天还没有登记。</p> : null}
      <ul className="intake-today">
        {rows.slice(0, shown).map((row) => (
          <li key={row.id}>
            <a href={`#/cases/${row.id}`}>{row.number}</a>
            <span className="numbers quiet">{row.registeredAt.slice(11, 16)}</span>
            <span>
              {row.applicant}：{row.summary}
            </span>
          </li>
        ))}
      </ul>
      {rows.length > shown ? <a href="#/cases">更多的在“诉求”里</a> : null}
    </section>
  )
}
