import { addDays, dayOf, type Moment } from '../calendar/moment.ts'

/** Where a case stands against its clock: each is in one of these, the first that fits. */
export const standingLabels = {
  overdue: '超期',
  paused: '暂停',
  today: '今天到期',
  week: '本周到期',
  soon: '快到期',
  running: '在办'
} as const
export type Standing = keyof typeof standingLabels
export const standings = Object.keys(standingLabels) as [Standing, ...Standing[]]

/** What must be known of a clock that has not ended. */
interface RunningClock {
  /** Null where it is paused without an end, or nobody can tell one. */
  dueAt: Moment | null
  soonAt: Moment | null
  /** A pause is in effect that its rule allows. */
  paused: boolean
}

/** One line of the rule: a pause is in effect, or a moment lies before a minute. */
export type StandingTest = { standing: Standing } & (
  { of: 'paused' } | { of: 'dueAt' | 'soonAt'; before: string }
)

/** The first minute of the day after, which is no longer the midnight that ends a day: 24:00 belongs to the day before it. */
const past = (day: string): string => `${addDays(day, 1)}T00:01`

/** The Sunday of the week in which a day lies; weeks begin on Monday. */
function sundayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return addDays(day, (7 - weekday) % 7)
}

/**
 * The rule at a moment, line by line; where none holds it is `running`. The minute of the end is in time; the next is
 * late, and no pause turns that back. Moments are Beijing time, whose text sorts as the time does, before the text of a
 * minute exactly where they lie before that minute: so here and in SQL the same lines are read.
 */
export function standingTests(now: Moment): readonly StandingTest[] {
  const minute = now.slice(0, 16)
  const today = dayOf(now)
  return [
    { standing: 'overdue', of: 'dueAt', before: minute },
    { standing: 'paused', of: 'paused' },
    { standing: 'today', of: 'dueAt', before: past(today) },
    { standing: 'week', of: 'dueAt', before: past(sundayOf(today)) },
    { standing: 'soon', of: 'soonAt', before: minute }
  ]
}

/** The standing at a moment, for clocks that have not ended. */
export function standingAt(now: Moment): (clock: RunningClock) => Standing {
  const tests = standingTests(now)
  const holds = (test: StandingTest, clock: RunningClock) => {
    if (test.of === 'paused') return clock.paused
    const at = clock[test.of]
    return at !== null && at < test.before
  }
  return (clock) => tests.find((test) => holds(test, clock))?.standing ?? 'running'
}
