import { z } from 'zod'
import { momentSchema, type Day, type Moment } from './moment.ts'

/**
 * Clocks count in whole minutes and days of the civil time of China. Both are numbers here, so that counting is
 * arithmetic; a {@link Moment} goes in and comes out. Spans are half open: the minute at the end belongs to what follows.
 */

export const dayMinutes = 1440

/** Minutes of civil time since the midnight that began 1970-01-01; seconds are left out. */
export type Minute = number

/** Days since 1970-01-01, a Thursday. */
export type DayNumber = number

/** The minute in which a moment lies. */
export function minuteOf(moment: Moment): Minute {
  return Date.parse(moment.slice(0, 16) + 'Z') / 60_000
}

/** The moment at which a minute begins. */
export function momentAt(minute: Minute): Moment {
  return new Date(minute * 60_000).toISOString().slice(0, 16) + ':00+08:00'
}

/** `2024-03-05T09:00` */
export function minuteText(minute: Minute): string {
  return momentAt(minute).slice(0, 16)
}

export function dayNumberOf(day: Day): DayNumber {
  return Date.parse(day + 'T00:00Z') / 86_400_000
}

export function dayAt(number: DayNumber): Day {
  return new Date(number * 86_400_000).toISOString().slice(0, 10)
}

/** The day in which a minute lies. */
export function dayOfMinute(minute: Minute): DayNumber {
  return Math.floor(minute / dayMinutes)
}

/** The minute with which a day begins. */
export function midnightOf(day: DayNumber): Minute {
  return day * dayMinutes
}

/** No clock is followed past this day: years beyond are slips of the finger, as everywhere in the program. */
export const lastDay: DayNumber = dayNumberOf('2099-12-31')

/** The day `months` later that bears the same number; the month's last where it has none (民法典第二百零二条). */
export function addMonths(day: DayNumber, months: number): DayNumber {
  const [year = 0, month = 0, date = 0] = dayAt(day).split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0))
  return last.getTime() / 86_400_000 - Math.max(0, last.getUTCDate() - date)
}

/** A day alone is its midnight; a minute without an offset is Beijing time, and 24:00 the midnight that ends the day. */
const civil = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?$/

function momentIn(text: string): Moment | null {
  const [, day, time = '00:00'] = civil.exec(text) ?? []
  if (!day) return momentSchema.safeParse(text).data ?? null
  if (!z.iso.date().safeParse(day).success) return null
  const midnight = midnightOf(dayNumberOf(day))
  if (time === '24:00') return momentAt(midnight + dayMinutes)
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? `${day}T${time}:00+08:00` : null
}

/** What a clock is told of when something happened, under the name that the field has for people; comes out as a {@link Moment}. */
export function timeOf(label: string) {
  return z
    .stringFormat('date-time', (text) => momentIn(text) !== null, {
      error: ({ input }) =>
        typeof input === 'string' && input !== ''
          ? `${label}“${input}”不是确有的时间，应写成 2026-08-03T09:12 这样的年月日时分`
          : `请填写${label}，写成 2026-08-03T09:12`
    })
    .transform((text) => momentIn(text) ?? text)
    .refine((moment) => /^20\d\d-/.test(moment), { error: `${label}的年份应在 2000 到 2099 之间，请核对` })
}
