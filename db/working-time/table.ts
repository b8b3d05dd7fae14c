import { z } from 'zod'
import { addDays, daySchema, yearOf, type Day } from '../calendar/moment.ts'
import { dayNumberOf } from '../calendar/civil-time.ts'
import { inOrder, isWeekday, workingCalendar, type Notice } from './working-calendar.ts'
import { noticeOf, type KeptNotice, type NoticeEntry } from './notice.ts'

/** What a day is in the table: 休 or 班, whatever the weekday. */
const dayKinds = ['休', '班'] as const
export type DayKind = (typeof dayKinds)[number]

/** A day that is another after a change of the table. */
export const changedDaySchema = z.object({
  day: daySchema,
  before: z.enum(dayKinds),
  after: z.enum(dayKinds),
  /** Without the notice of the year the first was an estimate, or the second will be. */
  estimated: z.boolean()
})
export type ChangedDay = z.infer<typeof changedDaySchema>

/** A day that a notice names, or that the law takes off while no notice is known. */
export const tableDaySchema = z.object({
  day: daySchema,
  kind: z.enum(dayKinds),
  /** Whose word it is, its place in the list of notices; null for an estimate by the law alone. */
  notice: z.int().nullable()
})
export type TableDay = z.infer<typeof tableDaySchema>

/** The notices that no one took out of force. */
export function inForce(notices: readonly KeptNotice[]): KeptNotice[] {
  return notices.filter(({ withdrawnAt }) => withdrawnAt === null)
}

/** From a day to another, both included. */
export function daysFrom(from: Day, to: Day): Day[] {
  const days: Day[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}

/** The days a notice of that year may name: with the last week of the December before it, where New Year's days stand. */
export function daysOfNotice(year: number): { from: Day; to: Day } {
  return { from: `${year - 1}-12-25`, to: `${year}-12-31` }
}

export function kindOn(notices: readonly Notice[], day: Day): DayKind {
  return workingCalendar(notices).isWorking(dayNumberOf(day)) ? '班' : '休'
}

/** Whether the notice that decides about a day is known. */
function isKnown(notices: readonly Notice[], day: Day): boolean {
  return workingCalendar(notices).isKnown(dayNumberOf(day))
}

/** What is another day by day, from one table to the other. */
export function changedDays(
  before: readonly Notice[],
  after: readonly Notice[],
  days: readonly Day[]
): ChangedDay[] {
  return days.flatMap((day) => {
    const [old, now] = [kindOn(before, day), kindOn(after, day)]
    if (old === now) return []
    return [{ day, before: old, after: now, estimated: !isKnown(before, day) || !isKnown(after, day) }]
  })
}

/** The days about which a notice says something, those that it leaves to the week included where it arranges a year. */
export function daysAbout({ year, off, on }: Pick<NoticeEntry, 'year' | 'off' | 'on'>): Day[] {
  const named = [...off.flatMap(({ from, to }) => daysFrom(from, to)), ...on]
  const span = year === null ? null : daysOfNotice(year)
  return [...new Set([...named, ...(span ? daysFrom(span.from, span.to) : [])])].sort()
}

/** The days of a year that are not as the week has them, or on which a notice says that they are. */
export function tableOf(kept: readonly KeptNotice[], year: number): TableDay[] {
  const notices = inForce(kept).map(noticeOf)
  const named = lastWord(kept)
  return daysFrom(`${year}-01-01`, `${year}-12-31`).flatMap((day) => {
    const notice = named.get(day) ?? null
    const kind = kindOn(notices, day)
    return notice !== null || kind !== kindByWeek(day) ? [{ day, kind, notice }] : []
  })
}

export function kindByWeek(day: Day): DayKind {
  return isWeekday(dayNumberOf(day)) ? '班' : '休'
}

/** Which of the notices decides about each day that one of them names. */
function lastWord(kept: readonly KeptNotice[]): Map<Day, number> {
  const numbered = kept.map((notice, index) => ({ ...notice, index }))
  const named = new Map<Day, number>()
  for (const { off, on, index, withdrawnAt } of inOrder(numbered)) {
    if (withdrawnAt !== null) continue
    for (const { from, to } of off) for (const day of daysFrom(from, to)) named.set(day, index)
    for (const day of on) named.set(day, index)
  }
  return named
}

/** The years whose notice is known. */
export function knownYears(kept: readonly KeptNotice[]): number[] {
  return [...new Set(inForce(kept).flatMap(({ year }) => year ?? []))].sort((a, b) => a - b)
}

/** What of a year isn't known yet, in sentences; none where all is. */
export function gapsOf(kept: readonly KeptNotice[], year: number): string[] {
  const known = knownYears(kept)
  const estimate = '期限按周一至周五、扣除法定节日估算'
  if (!known.includes(year)) return [`${year} 年放假通知还没有录入，${estimate}。`]
  if (known.includes(year + 1)) return []
  return [`${year}-12-25 至 12-31 要看 ${year + 1} 年的放假通知，还没有录入，${estimate}。`]
}

/** The years that can be looked at: those of the notices, and this year and the next. */
export function yearsShown(kept: readonly KeptNotice[], today: Day): number[] {
  const years = [...knownYears(kept), yearOf(today), yearOf(today) + 1]
  const [first, last] = [Math.min(...years), Math.max(...years)]
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}
