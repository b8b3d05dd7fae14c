import { z } from 'zod'
import { dayAt, dayMinutes, type DayNumber } from '../calendar/civil-time.ts'

/** A stretch of a working day in minutes from its midnight, the end not included; 1440 is 24:00. */
export interface Piece {
  from: number
  to: number
}

/** The hours that begin on a day of the year, `MM-DD`, and hold until the next set begins. */
interface Season {
  from: string
  pieces: Piece[]
}

/** By the day they begin; those of the last set hold over New Year. */
export type OfficeHours = Season[]

/** The hours where nobody says others. */
export const usualHours = '08:30-12:00,14:00-17:30'

const clockTime = /^([01]?\d|2[0-4]):([0-5]\d)$/

/** Minutes from midnight; null where it is none. */
function minutesOf(text: string): number | null {
  const [, hours, minutes] = clockTime.exec(text.trim()) ?? []
  const value = hours && minutes ? Number(hours) * 60 + Number(minutes) : dayMinutes + 1
  return value > dayMinutes ? null : value
}

/** As typed in Chinese: full-width commas and colons, any dash. */
function plain(text: string): string {
  return text
    .replace(/[，、;；]/g, ',')
    .replace(/：/g, ':')
    .replace(/[–—－~～至]/g, '-')
}

/** What is written like `08:30-12:00,14:00-17:30`, in order and apart; null for other text, no pieces for none. */
function piecesIn(text: string): Piece[] | null {
  if (text.trim() === '') return []
  const pieces: Piece[] = []
  for (const part of plain(text).split(',')) {
    const [from, to, ...rest] = part.split('-').map(minutesOf)
    if (from === undefined || from === null || to === undefined || to === null || rest.length > 0) return null
    if (from >= to || from < (pieces.at(-1)?.to ?? 0)) return null
    pieces.push({ from, to })
  }
  return pieces
}

/** The hours of a working day as typed, `08:30-12:00,14:00-17:30`; empty for none. */
export const hoursTextSchema = z.stringFormat('office-hours', (text) => piecesIn(text) !== null, {
  error: '工作时间应写成 08:30-12:00,14:00-17:30：每段先起后止，各段按先后、不重叠'
})

const hoursSchema = hoursTextSchema.transform((text) => piecesIn(text) ?? [])

/** The day of each year on which hours begin, `05-01`. */
export const monthDaySchema = z.stringFormat(
  'month-day',
  (text) => z.iso.date().safeParse(`2001-${text}`).success,
  {
    error: '作息的开始日应写成 05-01 这样的月日（2 月 29 日除外）'
  }
)

const seasonsSchema = z
  .array(z.object({ from: monthDaySchema, hours: hoursSchema }))
  .min(1, { error: '工作时间至少要有一套作息' })
  .refine((seasons) => new Set(seasons.map(({ from }) => from)).size === seasons.length, {
    error: '两套作息不能从同一天开始，请去掉一套'
  })
  .transform((seasons) =>
    seasons
      .map(({ from, hours }): Season => ({ from, pieces: hours }))
      .sort((a, b) => (a.from < b.from ? -1 : 1))
  )

/** What is wrong with the form that was meant: a union by itself says only that something is. */
function wrongOffice(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code !== 'invalid_union') return undefined
  return issue.errors[Array.isArray(issue.input) ? 1 : 0]?.[0]?.message
}

/** One set of hours for the whole year, or several with the day they begin; comes out as {@link OfficeHours}. */
export const officeSchema = z.union(
  [hoursSchema.transform((pieces): OfficeHours => [{ from: '01-01', pieces }]), seasonsSchema],
  { error: wrongOffice }
)

/** The pieces of a day, if work is done on it. */
export function piecesOn(hours: OfficeHours, day: DayNumber): Piece[] {
  if (hours.length === 1) return hours[0]?.pieces ?? []
  const date = dayAt(day).slice(5)
  const season = hours.findLast(({ from }) => from <= date) ?? hours.at(-1)
  return season?.pieces ?? []
}

/** When the offices close on a day, in minutes from midnight; 24:00 where no hours are known. */
export function closingOn(hours: OfficeHours, day: DayNumber): number {
  return piecesOn(hours, day).at(-1)?.to ?? dayMinutes
}

/** Whether anybody ever works. */
export function hasHours(hours: OfficeHours): boolean {
  return hours.some(({ pieces }) => pieces.length > 0)
}
