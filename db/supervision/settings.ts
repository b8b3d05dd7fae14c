import { z } from 'zod'
import { dayField } from '../calendar/moment.ts'
import { sheetKinds, sheetLabels } from './three-sheets.ts'
import { optionalLine, requiredLine } from '../text/fields.ts'
import { wholeNumber } from '../text/whole-number.ts'
import type { SharedFields } from '../shared-fields/shared-fields.ts'
import { storedFields } from '../shared-fields/stored-settings.ts'

const days = (label: string) => wholeNumber(label, { min: 0, max: 365, unit: '天' })

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
  warningDays: days('警示单的答复天数').default(5),
  /** 一件一评查一反馈: every closed case is appraised, and the person told (巴州区). */
  appraisal: z.boolean().default(true),
  /** Cases closed before that day are not asked for; empty asks for all. */
  appraisalFrom: z.union([z.literal(''), dayField('从哪天办结的起评查')]).default(''),
  appraisalPoints: z
    .array(requiredLine('评查项目', 60))
    .min(1, { error: '评查至少要有一个项目' })
    .max(30, { error: '评查项目最多 30 个' })
    .default([...['受理合法', '材料齐全', '文书标准', '证据恰当', '适用法律准确', '回访及时', '装订规范']]),
  appraisalSource: optionalLine('评查项目的出处', 200).default('颍东区第二季度案卷评查：七项'),
  appraisalResults: z
    .array(requiredLine('评查结果', 20))
    .min(2, { error: '评查结果至少要有两种' })
    .max(10, { error: '评查结果最多 10 种' })
    .default(['合格', '不合格']),
  /** What a look back asks; a centre's own to change. */
  lookBackQuestions: z
    .array(requiredLine('回头看的核实问题', 100))
    .min(1, { error: '回头看至少要有一个核实问题' })
    .max(20, { error: '回头看的核实问题最多 20 个' })
    .default(['问题是否真正解决', '解决以后有没有反复', '办理人员作风如何', '卷里写的和实际是否一致']),
  /** Where the questions come from. */
  lookBackSource: optionalLine('核实问题的出处', 200).default(
    '回访（回头看）：是否解决、是否反复、作风如何；巴州区：已办结的同步“回头看”'
  ),
  /** How much of what was closed is drawn, as proposed; no source gives a share. */
  lookBackPercent: wholeNumber('抽取比例', { min: 1, max: 100, unit: '%' }).default(10),
  /** Within how many days a closing counts as fast, as proposed. */
  lookBackFastDays: days('办得快的天数').default(3)
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
  warningDays: inDays('警示单的答复天数'),
  appraisal: { label: '一件一评查一反馈', words: (on) => (on ? '评查' : '不评查') },
  appraisalFrom: { label: '从哪天办结的起评查', words: (day) => day },
  appraisalPoints: { label: '评查项目', words: (points) => points.join('、') },
  appraisalSource: { label: '评查项目的出处', words: (text) => text },
  appraisalResults: { label: '评查结果', words: (results) => results.join('、') },
  lookBackQuestions: { label: '回头看的核实问题', words: (questions) => questions.join('、') },
  lookBackSource: { label: '核实问题的出处', words: (text) => text },
  lookBackPercent: { label: '抽取比例', words: (share) => `${share} %` },
  lookBackFastDays: inDays('办得快的天数')
}

/** What is stored; what was never set is the preset. */
export function storedSettings(json: string | undefined): SupervisionSettings {
  return storedFields(supervisionSettingsSchema, json)
}
