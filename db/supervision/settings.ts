import { z } from 'zod'
import { optionalLine } from '../text/fields.ts'
import type { SharedFields } from '../shared-fields/shared-fields.ts'

const days = (label: string) =>
  z
    .int({ error: `${label}应是整数天数` })
    .min(0, { error: `${label}不能小于 0 天` })
    .max(365, { error: `${label}不能超过 365 天` })

/** What the centre sets of 督办; no source gives a length, so the presets are the centre's own to change. */
export const supervisionSettingsSchema = z.object({
  /** The local rule that 督办 goes by, its name without 《》; empty where there is none: the regulation on petitions gives it to petition offices alone. */
  basis: optionalLine('督办制度', 100),
  contactDays: days('未联系').default(1),
  revisitDays: days('未回访').default(7)
})
export type SupervisionSettings = z.infer<typeof supervisionSettingsSchema>

const inDays = (label: string) => ({ label, words: (count: number) => `${count} 天` })

export const supervisionFields: SharedFields<SupervisionSettings> = {
  basis: { label: '督办制度', words: (text) => text },
  contactDays: inDays('未联系'),
  revisitDays: inDays('未回访')
}

/** What is stored; what was never set is the preset. */
export function storedSettings(json: string): SupervisionSettings {
  return supervisionSettingsSchema.parse(JSON.parse(json))
}
