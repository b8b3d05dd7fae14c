import { z } from 'zod'
import { dayOf, daysBetween, screenMoment, type Day, type Moment } from '../calendar/moment.ts'
import type { CaseClock } from './case-clock.ts'
import type { CentreRule } from './centre-rule.ts'
import { dayAt, dayOfMinute, minuteOf } from '../calendar/civil-time.ts'
import { isOfMinutes, unitLabels } from './clock-rule.ts'
import { signalLabel } from './signals.ts'

/** What a row says of a clock: from its stored end alone, so that a hundred rows ask no calendar. */
export const shownClockSchema = z.object({
  /** What it measures: `办理期限（村（社区）件）`; empty where a case has none. */
  name: z.string(),
  /** `running` counts down, `overdue` counts up, `paused` stands still, `done` has stopped, `none`: no rule gave one. */
  status: z.enum(['running', 'overdue', 'paused', 'done', 'none']),
  /** It runs and is nearer to its end than its rule calls soon. */
  soon: z.boolean(),
  /** The last day; empty where it is paused without an end. */
  due: z.string(),
  /** The end to the minute; 24:00 is the midnight after. Null where it is paused without an end. */
  dueAt: z.string().nullable(),
  /** Part of the time that is used, 0–1. */
  used: z.number(),
  /** In words: `还剩 9 天`, `还剩 20 分钟`, `超期 2 天`, `超期 2 天办结`, `暂停中`. */
  text: z.string(),
  /** The rule behind it, for people who ask why. */
  rule: z.string()
})
export type ShownClock = z.infer<typeof shownClockSchema>

/** A clock of a case as its page shows it: what a row says, and why. */
export const clockViewSchema = shownClockSchema.extend({
  id: z.uuid(),
  cycle: z.number().int(),
  /** Whose time it measures, in words. */
  forWhom: z.string(),
  startedAt: z.string(),
  /** Counted over days of which the notice isn't known. */
  estimated: z.boolean(),
  /** `自 2026-08-03 起 60 日（……），延长 30 日（……），2026-11-01 到期` */
  sentence: z.string(),
  source: z.string(),
  /** How much more time may be asked for; null where none is left or the rule knows none. */
  extension: z.object({ most: z.number().int(), unit: z.string(), bothSides: z.boolean() }).nullable(),
  /** It runs, and a pause of the case would stop it. */
  pausable: z.boolean()
})
export type ClockView = z.infer<typeof clockViewSchema>

/** What a row of a clock must hold to be shown. */
export type ClockRow = Pick<CaseClock, 'cycle' | 'definition' | 'startedAt' | 'dueAt' | 'soonAt' | 'endedAt'>

/** What is shown of a case to which no rule applies. */
export const noClock: ShownClock = {
  name: '',
  status: 'none',
  soon: false,
  due: '',
  dueAt: null,
  used: 0,
  text: '没有期限',
  rule: '没有适用于这件诉求的期限规则'
}

/** What is shown of a clock whose row no program wrote so. */
export const unreadableClock: ShownClock = {
  ...noClock,
  text: '期限读不出',
  rule: '这件诉求的期限记录读不出，请把编号告诉系统管理员'
}

/** The day in which the last minute before the end lies: 24:00 belongs to the day that ends with it. */
export function lastDayOf(due: Moment): Day {
  return dayAt(dayOfMinute(minuteOf(due) - 1))
}

const hours = (minutes: number) =>
  minutes < 60
    ? `${minutes} 分钟`
    : `${Math.floor(minutes / 60)} 小时${minutes % 60 ? ` ${minutes % 60} 分` : ''}`

/** A span from one moment to another in the measure of the rule: minutes and hours within a day or so, else days. */
function span(from: Moment, to: Moment, inMinutes: boolean): string {
  const minutes = minuteOf(to) - minuteOf(from)
  return inMinutes && minutes < 2 * 1440 ? hours(minutes) : `${daysBetween(dayOf(from), dayOf(to))} 天`
}

/** `自登记之日起 30 日（15–90 日分级限时）` */
function ruleText({ rule, starts, basis }: CentreRule, cycle: number): string {
  const signal = cycle > 1 && starts.includes('rehandled') ? 'rehandled' : starts[0]
  const start = signal ? signalLabel(signal) : ''
  const begin = isOfMinutes(rule.unit) ? `自${start}起` : `自${start}之日起`
  return `${begin} ${rule.length} ${unitLabels[rule.unit]}${basis ? `（${basis}）` : ''}`
}

/** From where lateness is counted: the minute of the end, or the whole of its last day. */
function lateFrom(dueAt: Moment, inMinutes: boolean): Moment {
  return inMinutes ? dueAt : `${lastDayOf(dueAt)}T00:00:00+08:00`
}

/** Part of the time from start to end that has passed, 0–1. */
function usedBy(at: Moment, { startedAt, dueAt }: ClockRow): number {
  if (dueAt === null) return 0
  const whole = minuteOf(dueAt) - minuteOf(startedAt)
  return whole <= 0 ? 1 : Math.min(1, Math.max(0, (minuteOf(at) - minuteOf(startedAt)) / whole))
}

function endedText({ startedAt, dueAt }: ClockRow, endedAt: Moment, inMinutes: boolean): string {
  if (dueAt === null || minuteOf(endedAt) <= minuteOf(dueAt))
    return `用时 ${span(startedAt, endedAt, inMinutes)}`
  return `超期 ${span(lateFrom(dueAt, inMinutes), endedAt, inMinutes)}办结`
}

function leftText(dueAt: Moment, now: Moment, inMinutes: boolean): string {
  if (inMinutes) return `还剩 ${span(now, dueAt, true)}`
  const days = daysBetween(dayOf(now), lastDayOf(dueAt))
  return days <= 0 ? '今天到期' : `还剩 ${days} 天`
}

/** What a clock says now; `paused` where a pause of the case is in effect that it allows. */
export function shownClock(clock: ClockRow, paused: boolean, now: Moment): ShownClock {
  const { cycle, definition, dueAt, soonAt, endedAt } = clock
  const inMinutes = isOfMinutes(definition.rule.unit)
  const said = {
    name: definition.name,
    soon: false,
    due: dueAt === null ? '' : lastDayOf(dueAt),
    dueAt,
    used: usedBy(endedAt ?? now, clock),
    rule: ruleText(definition, cycle)
  }
  if (endedAt !== null) return { ...said, status: 'done', text: endedText(clock, endedAt, inMinutes) }
  if (dueAt === null && !paused) return { ...said, status: 'running', text: '算不出到期日' }
  // What had run out before somebody paused it stays as it is: no pause turns red off.
  if (dueAt !== null && minuteOf(now) > minuteOf(dueAt)) {
    return { ...said, status: 'overdue', text: `超期 ${span(lateFrom(dueAt, inMinutes), now, inMinutes)}` }
  }
  if (dueAt === null || paused) return { ...said, status: 'paused', text: '暂停中' }
  const soon = soonAt !== null && minuteOf(now) > minuteOf(soonAt)
  return { ...said, status: 'running', soon, text: leftText(dueAt, now, inMinutes) }
}

/** The last day or minute, as it is said: `2026-09-02`, `2026-09-02 周三 16:00`. */
export function dueInWords({ due, dueAt }: Pick<ShownClock, 'due' | 'dueAt'>): string {
  if (dueAt === null) return ''
  return dueAt.slice(11, 16) === '00:00' ? due : screenMoment(dueAt)
}

/** The same of an end alone. */
export function screenEnd(dueAt: Moment): string {
  return dueInWords({ due: lastDayOf(dueAt), dueAt })
}
