import { z } from 'zod'
import { optionalLine } from '../text/fields.ts'
import { wholeNumber } from '../text/whole-number.ts'
import type { SharedFields } from '../shared-fields/shared-fields.ts'
import { storedFields } from '../shared-fields/stored-settings.ts'

/** What the centre sets of its rates; each is printed with the rates it decides about. */
export const rateSettingsSchema = z.object({
  /** The local rule that rates go by, its name without 《》; empty where there is none. */
  basis: optionalLine('考核制度', 100),
  /** 基本满意 counts as satisfied, as the usual formula has it. */
  basicCounts: z.boolean().default(true),
  /** What goes by a legal procedure stands apart of 解决率 and 满意率. */
  legalApart: z.boolean().default(true),
  /** Fewer cases below the line than this are told as they are, not as a percentage. No source gives a number. */
  least: wholeNumber('折算的最少件数', { min: 1, max: 1_000, unit: '件' }).default(10)
})
export type RateSettings = z.infer<typeof rateSettingsSchema>

export const rateFields: SharedFields<RateSettings> = {
  basis: { label: '考核制度', words: (text) => text },
  basicCounts: { label: '基本满意', words: (counts) => (counts ? '算满意' : '不算满意') },
  legalApart: { label: '走法定途径的', words: (apart) => (apart ? '另列' : '也算') },
  least: { label: '折算的最少件数', words: (count) => `${count} 件` }
}

/** What is stored; what was never set is the preset. */
export function storedRateSettings(json: string | undefined): RateSettings {
  return storedFields(rateSettingsSchema, json)
}
