import { midnightOf, minuteOf, type Minute } from '../calendar/civil-time.ts'
import { changedRule, type ClockChange, type ClockFacts } from './clock-facts.ts'
import { isOfMinutes, type ClockRule } from './clock-rule.ts'
import { dueOf, type Count, type Due, type End } from './counting.ts'
import { merged, type Span } from './pauses.ts'
import {
  noticesBeforeChange,
  workingCalendar,
  type Notice,
  type WorkingCalendar
} from '../working-time/working-calendar.ts'

/** How a clock came to be where it is: what was told of it, taken one after the other. */
export interface Course {
  rule: ClockRule
  start: Minute
  /** Granted extensions, in the unit of the rule. */
  added: number
  pauses: Span[]
  /** Between closing and going on: neither run nor paused. */
  rests: Span[]
  calendar: WorkingCalendar
  /** The one before the table was changed last; null while it never was. */
  oldCalendar: WorkingCalendar | null
  closedAt: Minute | null
  refusedExtensions: number
  breachRecorded: boolean
  /** Whether the last change left an end that had passed already. */
  bornOverdue: boolean
  /** The clock that ran until the first closing, once there is another. */
  first: { met: boolean; due: Due | null } | null
}

/** What the end of the clock is counted from, by the calendar in force or another one. */
export function countOf(course: Course, calendar = course.calendar): Count {
  const { rule, start, added, pauses, rests, closedAt } = course
  const told = pauses.filter(({ from }) => closedAt === null || from < closedAt)
  return { rule, start, length: rule.length + added, pauses: merged([...told, ...rests]), calendar }
}

function endOf(course: Course): End {
  return dueOf(countOf(course))
}

/** The end where there is one. */
export function isDue(end: End): end is Due {
  return typeof end === 'object'
}

/** Whether the end had passed by then; a clock that stands still has none to pass. */
export function isOver(end: End, at: Minute): boolean {
  return isDue(end) && end.at < at
}

/** From when on an extension is late: of a clock of days from the end of its last day, rolled over or not. */
export function lateFrom(rule: ClockRule, due: Due): Minute {
  return isOfMinutes(rule.unit) ? due.at : midnightOf(due.day + 1)
}

/**
 * An extension counts where it is granted before the end. It is added to the length, not to the rolled day. What comes
 * late is refused, or kept with the breach, as the rule has it.
 */
function extended(course: Course, { at, add }: { at: Minute; add: number }): Course {
  const end = endOf(course)
  const late = isDue(end) && at >= lateFrom(course.rule, end)
  if (course.closedAt !== null || (late && course.rule.lateExtension === 'refuse'))
    return { ...course, refusedExtensions: course.refusedExtensions + 1 }
  return { ...course, added: course.added + add, breachRecorded: course.breachRecorded || late }
}

/** Under `elapsed` the whole time is counted anew from the old start: what was granted in the same unit stays granted. */
function ruled(course: Course, change: Extract<ClockChange, { type: 'rule' }>, at: Minute): Course {
  const rule = changedRule(course.rule, change.rule)
  const restarted = change.mode === 'restart'
  const kept = !restarted && rule.unit === course.rule.unit
  const next = { ...course, rule, start: restarted ? at : course.start, added: kept ? course.added : 0 }
  return { ...next, bornOverdue: isOver(endOf(next), at) }
}

/** Whoever closes ends what was paused without an end. */
function closed(course: Course, at: Minute): Course {
  const pauses = course.pauses.map(({ from, to }) => ({ from, to: to === Infinity && from < at ? at : to }))
  return { ...course, pauses, closedAt: at }
}

function reopened(course: Course, change: Extract<ClockChange, { type: 'reopen' }>, at: Minute): Course {
  const { closedAt } = course
  if (closedAt === null) return course
  const end = endOf(course)
  const first = course.first ?? { met: !isOver(end, closedAt), due: isDue(end) ? end : null }
  const open = { ...course, rule: changedRule(course.rule, change.rule), closedAt: null, first }
  if (change.mode === 'continue') return { ...open, rests: [...course.rests, { from: closedAt, to: at }] }
  return { ...open, start: at, added: 0, rests: [], bornOverdue: false }
}

/** The table that holds from now on may have made an end that lay ahead one that has passed. */
function tabled(course: Course, calendar: WorkingCalendar, at: Minute): Course {
  const next = { ...course, calendar, oldCalendar: course.calendar }
  if (course.closedAt !== null) return next
  return {
    ...next,
    bornOverdue: course.bornOverdue || (!isOver(endOf(course), at) && isOver(endOf(next), at))
  }
}

/** A calendar for each stretch between changes of the table: until a change the notices of then, after the last all there are. */
function calendarsOf(changes: readonly ClockChange[], notices: readonly Notice[]): WorkingCalendar[] {
  const until = changes
    .filter(({ type }) => type === 'table')
    .map(({ at }) => noticesBeforeChange(notices, at))
  return [...until, notices].map(workingCalendar)
}

/** What was told of a clock, one after the other; of one minute an extension goes first, but after the 重办 it is meant for. */
export function courseOf(facts: ClockFacts, notices: readonly Notice[]): Course {
  const [calendar, ...later] = calendarsOf(facts.changes, notices)
  const granted = facts.extensions
    .map(({ at, add }) => ({ at: minuteOf(at), add }))
    .sort((a, b) => a.at - b.at)
  let course = begun(facts, calendar ?? workingCalendar(notices))
  for (const change of facts.changes) {
    const at = minuteOf(change.at)
    while (granted[0] && (granted[0].at < at || (granted[0].at === at && change.type !== 'reopen')))
      course = extended(course, granted.shift() ?? granted[0])
    course = changed(course, change, at, later)
  }
  return granted.reduce(extended, course)
}

function begun({ rule, start, pauses }: ClockFacts, calendar: WorkingCalendar): Course {
  return {
    rule,
    start: minuteOf(start),
    added: 0,
    pauses: pauses.map(({ from, to }) => ({
      from: minuteOf(from),
      to: to === null ? Infinity : minuteOf(to)
    })),
    rests: [],
    calendar,
    oldCalendar: null,
    closedAt: null,
    refusedExtensions: 0,
    breachRecorded: false,
    bornOverdue: false,
    first: null
  }
}

function changed(course: Course, change: ClockChange, at: Minute, later: WorkingCalendar[]): Course {
  switch (change.type) {
    case 'rule':
      return ruled(course, change, at)
    case 'close':
      return closed(course, at)
    case 'reopen':
      return reopened(course, change, at)
    case 'table':
      return tabled(course, later.shift() ?? course.calendar, at)
  }
}
