import { z } from 'zod'
import { daySchema, type Day } from '../calendar/moment.ts'
import {
  hoursTextSchema,
  monthDaySchema,
  officeSchema,
  usualHours,
  type OfficeHours
} from './office-hours.ts'
import type { FieldProblem } from '../errors.ts'
import { optionalLine, requiredLine } from '../text/fields.ts'

/** The hours that begin on a day of each year, as they were typed. */
export const seasonSchema = z.object({
  name: optionalLine('作息名称', 20),
  from: monthDaySchema.meta({ description: '每年从哪一天起，如 05-01；全年一套作息写 01-01' }),
  hours: hoursTextSchema
    .refine((text) => text.trim() !== '', { error: '请填写上下班时间，如 08:30-12:00,14:00-17:30' })
    .meta({ description: '上下班时间，如 08:30-12:00,15:00-18:00' })
})
type Season = z.infer<typeof seasonSchema>

export const hoursSchema = z.object({
  /** Clocks that start on this day or later go by these hours. */
  effectiveFrom: daySchema,
  seasons: z.array(seasonSchema).min(1, { error: '至少要有一套作息，请填写上下班时间' }),
  reason: requiredLine('依据或理由', 200)
})
export type Hours = z.infer<typeof hoursSchema>

/** As they came with the program; what holds before a centre says its own. */
export const presetSeasons: readonly Season[] = [{ name: '', from: '01-01', hours: usualHours }]

/** A version as it was entered, later ones behind earlier ones. */
export interface EnteredHours extends Hours {
  enteredAt: string
  enteredBy: string
}

/** The hours of these seasons as clocks read them. */
export function officeOf(seasons: readonly Season[]): OfficeHours {
  return officeSchema.parse(seasons.map(({ from, hours }) => ({ from, hours })))
}

/**
 * The version in force on a day: the one that took effect last, of one day the one entered later; undefined where only the
 * preset is.
 *
 * @param versions in the order in which they were entered
 */
export function versionOn<V extends Pick<Hours, 'effectiveFrom'>>(
  versions: readonly V[],
  day: Day
): V | undefined {
  return versions
    .filter(({ effectiveFrom }) => effectiveFrom <= day)
    .reduce<V | undefined>(
      (last, one) => (last && last.effectiveFrom > one.effectiveFrom ? last : one),
      undefined
    )
}

/** The seasons in force on a day, the preset's where the centre said none. */
export function seasonsOn(
  versions: readonly Pick<Hours, 'effectiveFrom' | 'seasons'>[],
  day: Day
): readonly Season[] {
  return versionOn(versions, day)?.seasons ?? presetSeasons
}

function isSame(one: readonly Season[], other: readonly Season[]): boolean {
  const names = (seasons: readonly Season[]) =>
    seasons.toSorted((a, b) => (a.from < b.from ? -1 : 1)).map(({ name }) => name)
  return JSON.stringify([officeOf(one), names(one)]) === JSON.stringify([officeOf(other), names(other)])
}

/** What stands against new hours, each at its field. */
export function faultsOfHours(
  { effectiveFrom, seasons }: Hours,
  versions: readonly EnteredHours[]
): FieldProblem[] {
  const faults: FieldProblem[] = seasons.flatMap(({ from }, index) => {
    const before = seasons.findIndex((one) => one.from === from)
    if (before === index) return []
    const message = `第 ${before + 1} 套作息也从 ${from} 开始，请改开始日，或去掉一套`
    return [{ path: ['seasons', index, 'from'], message }]
  })
  if (faults.length === 0 && isSame(seasons, seasonsOn(versions, effectiveFrom))) {
    const message = `${effectiveFrom} 那天本来就是这套作息，不用再录；要改的，请改上下班时间或生效日`
    return [{ path: ['seasons', 0, 'hours'], message }]
  }
  return faults
}
