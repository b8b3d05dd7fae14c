import { z } from 'zod'
import { sheetKinds, sheetLabels } from './three-sheets.ts'
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
  revisitDays: days('未回访').default(7),
  /** Which of the three the centre uses; the next is always the one above. */
  ladder: z
    .array(z.enum(sheetKinds))
    .min(1, { error: '请至少选一种单' })
    .default([...sheetKinds])
    .transform((chosen) => sheetKinds.filter((kind) => chosen.includes(kind))),
  reminderDays: days('提示单的答复天数').default(3),
  demandDays: days('督办单的答复天数').default(5),
  warningDays: days('警示单的答复天数').default(5)
})
export type SupervisionSettings = z.infer<typeof supervisionSettingsSchema>

const inDays = (label: string) => ({ label, words: (count: number) => `${count} 天` })

export const supervisionFields: SharedFields<SupervisionSettings> = {
  basis: { label: '督办制度', words: (text) => text },
  contactDays: inDays('未联系'),
  revisitDays: inDays('未回访'),
  ladder: { label: '用哪几种单', words: (kinds) => kinds.map((kind) => sheetLabels[kind]).join('、') },
  reminderDays: inDays('提示单的答复天数'),
  demandDays: inDays('督办单的答复天数'),
  warningDays: inDays('警示单的答复天数')
}

/** What is stored; what was never set is the preset. */
export function storedSettings(json: string): SupervisionSettings {
  return supervisionSettingsSchema.parse(JSON.parse(json))
}
