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

/**
 * The instant that is recorded at `now`: behind a clock that was set back by less than is doubted, recorded time stands
 * still until it has caught up. So records never go backwards, and what was just recorded is in nobody's future.
 */
export function recordedInstant(now: Date, lastRecorded: Moment | null): Date {
  if (lastRecorded === null) return now
  const last = instantOf(lastRecorded)
  const behind = last.getTime() - now.getTime()
  return behind > 0 && behind <= toleratedBehindMs ? last : now
}
