import { z } from 'zod'
import { numberTemplatesSchema } from '../numbers/number-series.ts'
import { optionalLine, requiredLine } from '../text/fields.ts'
import { cleanLine } from '../text/text.ts'

export const centreLabels = {
  name: '单位名称',
  shortName: '编号简称',
  county: '所属区县',
  township: '乡镇（街道）',
  divisionCode: '区划代码',
  fondsName: '全宗名称',
  fondsCode: '全宗号',
  phone: '电话',
  villages: '村（社区）'
} as const

const named = (field: keyof typeof centreLabels, max = 60) => requiredLine(centreLabels[field], max)

/** Where page numbers stand: DA/T 22—2015 has them top right, volumes bound as one often at the foot. */
export const pageCorners = ['下右', '下外', '上右', '上外'] as const

export const centreSchema = z.object({
  name: named('name'),
  shortName: named('shortName', 10),
  county: named('county'),
  township: named('township'),
  divisionCode: z
    .string()
    .transform(cleanLine)
    .refine((code) => /^(\d{9})?$/.test(code), { error: '区划代码是 9 位数字；还不知道可以先空着' })
    .default(''),
  /** Name and number of the fonds come from the county's archive, often later than the first case. */
  fondsName: optionalLine(centreLabels.fondsName, 60),
  fondsCode: optionalLine(centreLabels.fondsCode, 20),
  phone: optionalLine(centreLabels.phone, 30),
  villages: z.array(named('villages', 30)).default([])
})
export type Centre = z.infer<typeof centreSchema>

export const settingsSchema = z.object({
  numberTemplates: numberTemplatesSchema,
  pageCorner: z.enum(pageCorners)
})
export type Settings = z.infer<typeof settingsSchema>
