import { dueInWords, type ShownClock } from '../../db/clocks/clock.ts'

/** How much of the time is used: a thin bar with words; its rule on hover. */
export function ClockBar({ clock }: { clock: ShownClock }) {
  const used = Math.round(clock.used * 100)
  return (
    <span
      className={`clock-bar clock-bar-${clock.status}`}
      title={[clock.name, clock.rule, clock.due ? `到期 ${dueInWords(clock)}` : '']
        .filter((part) => part !== '')
        .join('；')}
    >
      <span className="clock-bar-text numbers">{clock.text}</span>
      <span className="clock-bar-track" aria-hidden>
        <span className="clock-bar-used" style={{ width: `${used}%` }} />
      </span>
    </span>
  )
}
