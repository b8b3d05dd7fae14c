import type { Value } from '../../db/api.ts'
import { dayWithWeekday } from './working-time-words.ts'

interface Props {
  changed: Value<'holidays.preview'>
  /** What changes when the notice is taken out of force. */
  withdrawn?: boolean
}

/** Which days become others, before anything is saved. */
export function DayChanges({ changed: { changes, year }, withdrawn = false }: Props) {
  return (
    <div role="status" className="day-changes">
      {year === null ? null : (
        <p>
          {withdrawn ? `${year} 年又成为没有通知的年份，期限按估算。` : `${year} 年从此按通知算，不再估算。`}
        </p>
      )}
      <p>
        {changes.length === 0
          ? '没有哪一天变成另一种。'
          : `有 ${changes.length} 天${year === null ? '' : '与现在的估算不同，'}会变：`}
      </p>
      <ul>
        {changes.map(({ day, before, after }) => (
          <li key={day} className="numbers">
            {dayWithWeekday(day)} {before}→{after}
          </li>
        ))}
      </ul>
    </div>
  )
}
