import { z } from 'zod'
import { numberTemplatesSchema } from '../numbers/number-series.ts'
import { optionalLine, requiredLine } from '../text/fields.ts'
import { cleanLine } from '../text/text.ts'

const named = (label: string, max = 60) => requiredLine(label, max)

/** Where page numbers stand: DA/T 22—2015 has them top right, volumes bound as one often at the foot. */
export const pageCorners = ['下右', '下外', '上右', '上外'] as const

export const centreSchema = z.object({
  name: named('单位名称'),
  shortName: named('编号简称', 10),
  county: named('所属区县'),
  township: named('乡镇（街道）'),
  divisionCode: z
    .string()
    .transform(cleanLine)
    .refine((code) => /^(\d{9})?$/.test(code), { error: '区划代码是 9 位数字；还不知道可以先空着' })
    .default(''),
  /** Name and number of the fonds come from the county's archive, often later than the first case. */
  fondsName: optionalLine('全宗名称', 60),
  fondsCode: optionalLine('全宗号', 20),
  phone: optionalLine('电话', 30),
  villages: z.array(named('村（社区）', 30)).default([])
})
export type Centre = z.infer<typeof centreSchema>

export const settingsSchema = z.object({
  numberTemplates: numberTemplatesSchema,
  pageCorner: z.enum(pageCorners)
})
export type Settings = z.infer<typeof settingsSchema>
