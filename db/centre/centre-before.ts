import { z } from 'zod'
import { numberSeries, seriesNames, type NumberSeries } from '../numbers/number-series.ts'
import type { SharedFields } from '../shared-fields/shared-fields.ts'
import { optionalLine } from '../text/fields.ts'
import { centreLabels, pageCorners, type Centre, type Settings } from './centre.ts'
import { villagesFrom } from './villages.ts'

/**
 * What a form was filled from, and how its fields are told apart: two people may have one open at a time. What was
 * read is taken as it was, though a rule be stricter by now.
 */

const asRead = (label: string) => optionalLine(label, 100)
const asWritten = (label: string) => ({ label, words: (text: string) => text })

export const centreBeforeSchema = z.object({
  name: asRead(centreLabels.name),
  shortName: asRead(centreLabels.shortName),
  county: asRead(centreLabels.county),
  township: asRead(centreLabels.township),
  divisionCode: asRead(centreLabels.divisionCode),
  fondsName: asRead(centreLabels.fondsName),
  fondsCode: asRead(centreLabels.fondsCode),
  phone: asRead(centreLabels.phone),
  villages: z.array(asRead(centreLabels.villages)).default([])
} satisfies Record<keyof Centre, z.ZodType>)

export const centreFields: SharedFields<Centre> = {
  name: asWritten(centreLabels.name),
  shortName: asWritten(centreLabels.shortName),
  county: asWritten(centreLabels.county),
  township: asWritten(centreLabels.township),
  divisionCode: asWritten(centreLabels.divisionCode),
  fondsName: asWritten(centreLabels.fondsName),
  fondsCode: asWritten(centreLabels.fondsCode),
  phone: asWritten(centreLabels.phone),
  villages: { label: centreLabels.villages, words: (names) => villagesFrom(names.join('\n')).join('、') }
}

type Templates = Settings['numberTemplates']

/** One of each series, made from its label. */
function ofEach<T>(make: (label: string) => T): Record<NumberSeries, T> {
  const made = seriesNames.map((series) => [series, make(numberSeries[series].label)])
  return Object.fromEntries(made) as Record<NumberSeries, T>
}

export const settingsBeforeSchema = z.object({
  numberTemplates: z.object(ofEach(asRead)),
  pageCorner: z.enum(pageCorners)
})

/** A template is called what its series is called; the corner stands beside them. */
type FlatSettings = Templates & Pick<Settings, 'pageCorner'>

export const settingsFields: SharedFields<FlatSettings> = {
  ...ofEach(asWritten),
  pageCorner: { label: '页码位置', words: (corner) => corner }
}

export function flatSettings({ numberTemplates, pageCorner }: Settings): FlatSettings {
  return { ...numberTemplates, pageCorner }
}

export function settingsFrom({ pageCorner, ...numberTemplates }: FlatSettings): Settings {
  return { numberTemplates, pageCorner }
}

export function settingsPath(field: string): string[] {
  return field === 'pageCorner' ? [field] : ['numberTemplates', field]
}
