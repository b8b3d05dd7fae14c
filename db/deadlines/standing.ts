import { addDays, dayOf, type Moment } from '../calendar/moment.ts'

/** Where a case stands against its clock: each is in one of these, the first that fits. */
const standingLabels = {
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
  /** Null where it is paused without an end. */
  dueAt: Moment | null
  soonAt: Moment | null
  /** A pause is in effect that its rule allows. */
  paused: boolean
}

/** The midnight that ends a day: 24:00 belongs to the day before it. */
const endOf = (day: string): Moment => `${addDays(day, 1)}T00:00:00+08:00`

/** The Sunday of the week in which a day lies; weeks begin on Monday. */
function sundayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return addDays(day, (7 - weekday) % 7)
}

/**
 * The standing at a moment, for clocks that have not ended. The minute of the end is in time; the next is late, and no
 * pause turns that back. Moments are Beijing time, whose text sorts as the time does.
 */
export function standingAt(now: Moment): (clock: RunningClock) => Standing {
  const minute = now.slice(0, 16)
  const today = endOf(dayOf(now))
  const week = endOf(sundayOf(dayOf(now)))
  return ({ dueAt, soonAt, paused }) => {
    if (dueAt === null) return 'paused'
    if (dueAt.slice(0, 16) < minute) return 'overdue'
    if (paused) return 'paused'
    if (dueAt <= today) return 'today'
    if (dueAt <= week) return 'week'
    return soonAt !== null && soonAt.slice(0, 16) < minute ? 'soon' : 'running'
  }
}
