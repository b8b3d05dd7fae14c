import { instantOf, type Moment } from '../calendar/moment.ts'

/**
 * How far behind the last record the clock may be, in milliseconds: a time service sets it back by seconds,
 * and two programs on one PC write in turn.
 */
const toleratedBehindMs = 60_000

/**
 * How far after the last record the clock may be, in milliseconds. The longest public holiday is nine days
 * (春节 2026: 15–23 February); from the evening before it to the morning after it ten have not passed.
 */
const toleratedAheadMs = 10 * 24 * 60 * 60 * 1000

/** Whether the PC's clock can't be believed without asking, as seen from the last entry of the audit. */
export function isDoubtful(now: Date, lastRecorded: Moment | null): boolean {
  if (lastRecorded === null) return false
  const passed = now.getTime() - instantOf(lastRecorded).getTime()
  return passed < -toleratedBehindMs || passed > toleratedAheadMs
}
