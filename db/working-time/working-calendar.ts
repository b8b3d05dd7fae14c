import { z } from 'zod'
import { dayOf, daySchema, yearOf, type Day, type Moment } from '../calendar/moment.ts'
import { dayAt, dayNumberOf, type DayNumber } from '../calendar/civil-time.ts'
import { isStatutoryHoliday } from './statutory-holidays.ts'

/** One notice of the State Council: which days are off, which weekend days are worked, and since when that is known. */
export const noticeSchema = z.object({
  /** The year that it arranges, its New Year's days of the December before included; a later change names none. */
  year: z.int().optional(),
  /** The day on which it was published. */
  published: daySchema,
  title: z.string(),
  /** 文号 */
  number: z.string().optional(),
  remark: z.string().optional(),
  /** First and last day of each holiday. */
  off: z.array(z.tuple([daySchema, daySchema])),
  /** Weekend days that are worked. */
  on: z.array(daySchema)
})
export type Notice = z.infer<typeof noticeSchema>

/** Tells working days from others. Pure data behind it: it never hangs, whatever it doesn't know. */
export interface WorkingCalendar {
  isWorking(day: DayNumber): boolean
  /** Whether the notices that decide about the day are known; what is counted over other days is an estimate. */
  isKnown(day: DayNumber): boolean
}

/**
 * From this day of December on, the next year's notice decides. Since 2004 the earliest day that a notice named of the year
 * before was 29 December; a holiday of three days that touches New Year, and a weekend given for it, reach back a week.
 */
const nextYearsDecember = '12-25'

/** The year whose notice decides about a day. */
function arrangedWith(day: DayNumber): number {
  const text = dayAt(day)
  return yearOf(text) + (text.slice(5) >= nextYearsDecember ? 1 : 0)
}

export function isWeekday(day: DayNumber): boolean {
  return (day + 3) % 7 < 5
}

/** The earlier ones first; of one day as they stand. */
export function inOrder<N extends Pick<Notice, 'published'>>(notices: readonly N[]): N[] {
  return notices.toSorted((a, b) => (a.published === b.published ? 0 : a.published < b.published ? -1 : 1))
}

/** The days that the notices name; a later notice goes before an earlier one, day by day. */
function namedDays(notices: readonly Notice[]): Map<DayNumber, boolean> {
  const named = new Map<DayNumber, boolean>()
  for (const { off, on } of inOrder(notices)) {
    for (const [first, last] of off) {
      for (let day = dayNumberOf(first); day <= dayNumberOf(last); day++) named.set(day, false)
    }
    for (const day of on) named.set(dayNumberOf(day), true)
  }
  return named
}

/** Notices are never changed in place: a list of them has one calendar for as long as anybody holds it. */
const calendars = new WeakMap<readonly Notice[], WorkingCalendar>()

/**
 * The calendar of these notices. What none of them names is worked from Monday to Friday; where the deciding notice isn't
 * known, the holidays that the law itself fixes are taken off as well. Made once for a list of notices.
 */
export function workingCalendar(notices: readonly Notice[]): WorkingCalendar {
  const made = calendars.get(notices) ?? newCalendar(notices)
  calendars.set(notices, made)
  return made
}

function newCalendar(notices: readonly Notice[]): WorkingCalendar {
  const named = namedDays(notices)
  const years = new Set(notices.flatMap(({ year }) => year ?? []))
  const isKnown = (day: DayNumber) => years.has(arrangedWith(day))
  return {
    isKnown,
    isWorking: (day) =>
      named.get(day) ?? (isWeekday(day) && (isKnown(day) || !isStatutoryHoliday(dayAt(day))))
  }
}

/** The notices that were published before a day, or on it. */
function noticesKnownOn(notices: readonly Notice[], day: Day): Notice[] {
  return notices.filter(({ published }) => published <= day)
}

/** What stood before each day of publication, by the list it is taken from. */
const earlier = new WeakMap<readonly Notice[], Map<Day, readonly Notice[]>>()

/**
 * The notices as they were before a change of the table: the change that somebody applies is that of the newest notice by then.
 */
export function noticesBeforeChange(notices: readonly Notice[], at: Moment): readonly Notice[] {
  const newest = inOrder(noticesKnownOn(notices, dayOf(at))).at(-1)?.published ?? ''
  const byDay = earlier.get(notices) ?? new Map<Day, readonly Notice[]>()
  earlier.set(notices, byDay)
  const before = byDay.get(newest) ?? notices.filter(({ published }) => published < newest)
  byDay.set(newest, before)
  return before
}
