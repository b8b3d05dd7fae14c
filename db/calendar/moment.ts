import { z } from 'zod'
import { typedMoment } from './typed-time.ts'

/**
 * Moments and days are strings. All of China keeps one civil time, so every moment is stored with the
 * offset +08:00 whatever zone the PC is set to; equal offsets make string order the order of time.
 */

const offsetMs = 8 * 60 * 60 * 1000

/** `YYYY-MM-DDTHH:mm:ss+08:00`; whatever reads only its day also takes a {@link Day}. */
export type Moment = string

/** `YYYY-MM-DD` */
export type Day = string

/** Tells the present; injected everywhere so that rules never read the machine's clock. */
export type Clock = () => Date

/** The moment of an instant, to the second. */
export function momentOf(instant: Date): Moment {
  const iso = new Date(instant.getTime() + offsetMs).toISOString()
  return iso.slice(0, iso.indexOf('.')) + '+08:00'
}

/** The instant of a moment. */
export function instantOf(moment: Moment): Date {
  return new Date(moment)
}

/** Nothing a centre writes down is older or later; other years are slips of the finger. */
const plausibleYear = /^(19|20)\d\d-/

const implausible = (label: string) => `${label}的年份应在 1900 到 2099 之间，请核对`

/** What is not there is asked for; only what is there can be written wrongly. */
function emptyOr(missing: string, wrong: string) {
  return ({ input }: { input?: unknown }) =>
    input === '' || input === undefined || input === null ? missing : wrong
}

const isoDay = z.iso.date()
const isoMoment = z.iso.datetime({ offset: true })

/** What an ISO date-time or a time typed as on screen says; null for other text, and for a `T` that has no offset. */
function momentIn(text: string): Moment | null {
  if (isoMoment.safeParse(text).success) return momentOf(new Date(text))
  return text.includes('T') ? null : typedMoment(text)
}

/**
 * An ISO date-time with any offset, or the time in China as screens take it; comes out as a {@link Moment} in +08:00. What
 * is wrong with it names the field.
 */
export const momentField = (label: string) =>
  z
    .stringFormat('date-time', (text) => momentIn(text) !== null, {
      error: emptyOr(`请填写${label}`, `${label}应写成 2026-08-03 09:12 这样的年月日时分`)
    })
    .transform((text) => momentIn(text) ?? text)
    .refine((moment) => plausibleYear.test(moment), { error: implausible(label) })

export const dayField = (label: string) =>
  z.iso
    .date({ error: emptyOr(`请填写${label}`, `${label}应写成 2026-08-03 这样的年月日`) })
    // What is no day has been named as such.
    .refine((day) => plausibleYear.test(day) || !isoDay.safeParse(day).success, { error: implausible(label) })

/** A moment that no form asks for, or one of a list. */
export const momentSchema = momentField('时间')

export const daySchema = dayField('日期')

/** Whether a stored text is a moment at all. */
export function isMoment(text: string): text is Moment {
  return storedMoment.test(text) && !Number.isNaN(Date.parse(text))
}
const storedMoment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/

export function isMomentOrNone(text: string | null): boolean {
  return text === null || isMoment(text)
}

/** The civil day of a moment. */
export function dayOf(moment: Moment): Day {
  return moment.slice(0, 10)
}

/** The civil year of a moment or day. */
export function yearOf(moment: Moment): number {
  return Number(moment.slice(0, 4))
}

/** `2026年8月3日`; accepts a day or a moment. */
export function chineseDay(value: Moment): string {
  return `${value.slice(0, 4)}年${Number(value.slice(5, 7))}月${Number(value.slice(8, 10))}日`
}

/** `9时12分` */
export function chineseTime(moment: Moment): string {
  return `${Number(moment.slice(11, 13))}时${moment.slice(14, 16)}分`
}

/** `2026年8月3日9时12分` */
export function chineseMoment(moment: Moment): string {
  return chineseDay(moment) + chineseTime(moment)
}

/** `20260803`, the form of dates in catalogues (DA/T 22—2015). */
export function compactDay(value: Moment): string {
  return value.slice(0, 10).replaceAll('-', '')
}

/** `周一`; accepts a day or a moment, and gives nothing for other text. */
export function weekdayOf(value: Moment): string {
  const weekday = new Date(`${value.split('T')[0] ?? ''}T00:00:00Z`).getUTCDay()
  return Number.isNaN(weekday) ? '' : `周${'日一二三四五六'.charAt(weekday)}`
}

/** `2026-11-21 周六 09:12`, the form of moments on screen. */
export function screenMoment(moment: Moment): string {
  const [day = '', time = ''] = moment.split('T')
  // A clock gone wild writes its year as ISO does beyond four digits: `+010021`.
  return `${day.replace(/^\+0*/, '')} ${weekdayOf(day)} ${time.slice(0, 5)}`
}

/** The day `count` days after `day`; negative counts go back. */
export function addDays(day: Day, count: number): Day {
  const date = new Date(day + 'T00:00:00Z')
  date.setUTCDate(date.getUTCDate() + count)
  return date.toISOString().slice(0, 10)
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to + 'T00:00:00Z') - Date.parse(from + 'T00:00:00Z')) / 86_400_000)
}
