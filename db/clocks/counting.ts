import {
  addMonths,
  dayMinutes,
  dayOfMinute,
  lastDay,
  midnightOf,
  type DayNumber,
  type Minute
} from '../calendar/civil-time.ts'
import { isOfMinutes, type ClockRule } from './clock-rule.ts'
import { closingOn, piecesOn } from '../working-time/office-hours.ts'
import { isPausedDay, openSince, without, type Span } from './pauses.ts'
import type { WorkingCalendar } from '../working-time/working-calendar.ts'

/** All that an end can be counted from. */
export interface Count {
  rule: ClockRule
  start: Minute
  /** In the rule's unit, extensions included. */
  length: number
  /** As `merged` gives them. */
  pauses: readonly Span[]
  calendar: WorkingCalendar
}

/** The end of a clock. */
export interface Due {
  at: Minute
  /** The day in which it ends, whatever the minute: an end at 24:00 belongs to the day before the midnight. */
  day: DayNumber
  /** Counted over days whose notice isn't known. */
  estimated: boolean
}

/** `paused`: there is no end while a pause has none. `never`: it isn't reached before {@link lastDay}. */
export type End = Due | 'paused' | 'never'

const hourMinutes = 60

function minutesPerUnit(rule: ClockRule): number {
  return rule.unit === 'hour' ? hourMinutes : 1
}

/** What minutes are counted over from `start` on, pauses not taken off: all of them, or the pieces of working days. */
function* stretches({ rule, start, calendar }: Count): Generator<Span> {
  if (rule.basis === 'continuous') {
    yield { from: start, to: midnightOf(lastDay + 1) }
    return
  }
  for (let day = dayOfMinute(start); day <= lastDay; day++) {
    if (!calendar.isWorking(day)) continue
    const midnight = midnightOf(day)
    for (const { from, to } of piecesOn(rule.office, day)) {
      if (midnight + to > start) yield { from: Math.max(start, midnight + from), to: midnight + to }
    }
  }
}

/** The minute at which so many have been counted: the earliest one, so that what ends at closing time ends there. */
function endOfMinutes(count: Count): Minute | 'paused' | 'never' {
  const open = openSince(count.pauses) ?? Infinity
  let left = count.length * minutesPerUnit(count.rule)
  if (left === 0) return count.start
  for (const stretch of stretches(count)) {
    for (const { from, to } of without(stretch, count.pauses)) {
      if (left <= to - from) return from + left
      left -= to - from
    }
    if (stretch.to >= open) return 'paused'
  }
  return 'never'
}

function dueOfMinutes(count: Count): End {
  const at = endOfMinutes(count)
  if (typeof at === 'string') return at
  const day = dayOfMinute(at)
  const first = count.rule.basis === 'office' && count.length > 0 ? dayOfMinute(count.start) : null
  return { at, day, estimated: isEstimated(count.calendar, first, day) }
}

/** Whether any day from the first that had to be looked up to the last has no notice. */
function isEstimated(calendar: WorkingCalendar, first: DayNumber | null, last: DayNumber): boolean {
  if (first === null) return false
  for (let day = first; day <= last; day++) if (!calendar.isKnown(day)) return true
  return false
}

/** Whether a clock of days counts the day. */
function countsDay({ rule, calendar, pauses }: Count, day: DayNumber): boolean {
  return (rule.unit !== 'workday' || calendar.isWorking(day)) && !isPausedDay(day, pauses)
}

/** How many days are to be counted: a month is as long as the calendar makes it. */
function dayCount({ rule, start, length }: Count): number {
  const first = dayOfMinute(start)
  return rule.unit === 'month' ? addMonths(first, length) - first : length
}

/** The last day: the day of the start is not counted (民法典第二百零一条). Without a length it is the first that counts. */
function lastCountedDay(count: Count): DayNumber | 'paused' | 'never' {
  const open = openSince(count.pauses) ?? Infinity
  let left = dayCount(count)
  let day = dayOfMinute(count.start) + (left === 0 ? 0 : 1)
  if (left === 0) left = 1
  for (; day <= lastDay; day++) {
    if (countsDay(count, day) && --left === 0) return day
    if (midnightOf(day) >= open) return 'paused'
  }
  return 'never'
}

/** A last day that is off goes on to the next working day, where the rule says so (民法典第二百零三条). */
function rolled({ rule, calendar }: Count, day: DayNumber): DayNumber {
  if (rule.rollover === 'none' || rule.unit === 'workday') return day
  while (day < lastDay && !calendar.isWorking(day)) day++
  return day
}

/** The first day of which it had to be known whether it is worked; null where none had to. */
function firstLookedUp({ rule, start, length }: Count, counted: DayNumber): DayNumber | null {
  if (rule.unit === 'workday') return dayOfMinute(start) + (length === 0 ? 0 : 1)
  return rule.rollover === 'next' ? counted : null
}

function dueOfDays(count: Count): End {
  const { rule, calendar } = count
  const counted = lastCountedDay(count)
  if (typeof counted === 'string') return counted
  const day = rolled(count, counted)
  const at = midnightOf(day) + (rule.cutoff === 'close' ? closingOn(rule.office, day) : dayMinutes)
  return { at, day, estimated: isEstimated(calendar, firstLookedUp(count, counted), day) }
}

/** When a clock ends. */
export function dueOf(count: Count): End {
  return isOfMinutes(count.rule.unit) ? dueOfMinutes(count) : dueOfDays(count)
}

/**
 * How much of it is used at a minute: in the unit of the rule, hours with their fraction, months in days. Of days those after
 * the one of the start, the present one included. Never below 0, whatever the PC's clock says.
 */
export function usedAt(count: Count, at: Minute): number {
  if (isOfMinutes(count.rule.unit)) return minutesUsed(count, at) / minutesPerUnit(count.rule)
  let used = 0
  const last = Math.min(dayOfMinute(at), lastDay)
  for (let day = dayOfMinute(count.start) + 1; day <= last; day++) if (countsDay(count, day)) used++
  return used
}

function minutesUsed(count: Count, at: Minute): number {
  let used = 0
  for (const { from, to } of stretches(count)) {
    if (from >= at) break
    for (const part of without({ from, to: Math.min(to, at) }, count.pauses)) used += part.to - part.from
  }
  return used
}

/** The length in the unit that {@link usedAt} tells. */
export function lengthToUse(count: Count): number {
  return isOfMinutes(count.rule.unit) ? count.length : dayCount(count)
}
