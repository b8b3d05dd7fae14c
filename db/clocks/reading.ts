import type { Moment } from '../calendar/moment.ts'
import { dayOfMinute, midnightOf, momentAt, type Minute } from '../calendar/civil-time.ts'
import type { ClockFacts } from './clock-facts.ts'
import { isOfMinutes, type ClockRule } from './clock-rule.ts'
import { countOf, courseOf, isDue, isOver, type Course } from './course.ts'
import { dueOf, lengthToUse, usedAt, type Count, type Due } from './counting.ts'
import { merged, openSince } from './pauses.ts'
import type { Notice } from '../working-time/working-calendar.ts'

/** `ended`: closed and not taken up again. */
export type ClockState = 'running' | 'paused' | 'ended'

/** What a clock says at a moment. */
export interface Reading {
  /** The rule in force. */
  rule: ClockRule
  /** Where the clock that runs now began. */
  start: Moment
  /** Null while it stands still without a known end. */
  due: Due | null
  state: ClockState
  /** Later than the end, or ended later than it. Never while there is no end. */
  overdue: boolean
  /** As `usedAt` tells it; until the closing where it ended. */
  used: number
  /** What is left of the length, extensions included; 0 when it is used up. */
  remaining: number
  /** What pauses that are over took of counted time until the end; without an end, until the one that goes on began. */
  paused: number
  /** Granted extensions. */
  added: number
  course: Course
  /** The end by the table before its last change; undefined where it never changed, null where there is none. */
  dueUnderOldTable: Due | null | undefined
}

function stateOf({ closedAt, pauses }: Course, due: Due | null, at: Minute): ClockState {
  if (closedAt !== null) return 'ended'
  // What had run out before somebody paused it stays as it is: no pause turns red off.
  if (due && due.at < at) return 'running'
  return pauses.some(({ from, to }) => from <= at && at < to) ? 'paused' : 'running'
}

/** Where the pause that goes on began; for a clock of days the day before, as it doesn't count that day. */
function beforeOpen({ rule, pauses }: Count): Minute {
  const open = openSince(pauses) ?? Infinity
  return isOfMinutes(rule.unit) || open === Infinity ? open : midnightOf(dayOfMinute(open)) - 1
}

/**
 * Reads a clock from all that is known of it. Facts later than `at` count too: a PC whose clock was set back undoes nothing.
 *
 * @returns null where the end isn't reached by the end of 2099
 */
export function readClock(facts: ClockFacts, notices: readonly Notice[], at: Minute): Reading | null {
  const course = courseOf(facts, notices)
  const count = countOf(course)
  const end = dueOf(count)
  if (end === 'never') return null
  const due = isDue(end) ? end : null
  const until = course.closedAt ?? at
  const used = usedAt(count, until)
  const resting = { ...count, pauses: merged(course.rests) }
  const seen = due ? Math.min(due.at, midnightOf(due.day + 1) - 1) : Math.min(until, beforeOpen(count))
  return {
    rule: course.rule,
    start: momentAt(course.start),
    due,
    state: stateOf(course, due, at),
    overdue: isOver(end, until),
    used,
    remaining: Math.max(0, lengthToUse(count) - used),
    paused: usedAt(resting, seen) - usedAt(count, seen),
    added: course.added,
    course,
    dueUnderOldTable: oldDue(course)
  }
}

function oldDue(course: Course): Due | null | undefined {
  if (!course.oldCalendar) return undefined
  const end = dueOf(countOf(course, course.oldCalendar))
  return isDue(end) ? end : null
}
