import { z } from 'zod'
import { optionalText, requiredText } from '../parties/party.ts'

const named = (label: string, max = 60) => requiredText(label, max)

/**
 * Templates of numbers: `{年}` the year, `{简}` the centre's short name, `{号}` or `{号4}` the running
 * number of the year, padded to that many digits. A number once given stays used.
 */
const numberTemplate = (label: string) =>
  named(label).refine((text) => /\{号\d?\}/.test(text) && text.includes('{年}'), {
    error: `${label}里要有 {年} 和 {号}（可写成 {号4} 补足 4 位）`
  })

export const numberTemplatesSchema = z.object({
  case: numberTemplate('诉求编号').default('〔{年}〕{简}诉字第{号4}号'),
  notice: numberTemplate('告知书文号').default('{简}快处告〔{年}〕{号}号'),
  agreement: numberTemplate('协议书编号').default('（{年}）{简}人调字第{号3}号')
})
type NumberTemplates = z.infer<typeof numberTemplatesSchema>
export type NumberSeries = keyof NumberTemplates

/** Where page numbers stand: DA/T 22—2015 has them top right, volumes bound as one often at the foot. */
export const pageCorners = ['下右', '下外', '上右', '上外'] as const

export const centreSchema = z.object({
  name: named('单位名称'),
  shortName: named('编号简称', 10),
  county: named('所属区县'),
  township: named('乡镇（街道）'),
  divisionCode: z
    .string()
    .trim()
    .regex(/^\d{9}$/, '区划代码是 9 位数字'),
  fondsName: named('全宗名称'),
  fondsCode: named('全宗号', 20),
  phone: optionalText('电话', 30),
  villages: z.array(named('村（社区）', 30)).default([])
})
export type Centre = z.infer<typeof centreSchema>

export const settingsSchema = z.object({
  numberTemplates: numberTemplatesSchema,
  pageCorner: z.enum(pageCorners)
})
export type Settings = z.infer<typeof settingsSchema>

/** Lists that the administrator may add to. */
export const dictionaryKinds = [
  'channel',
  'category',
  'field',
  'handlingKind',
  'room',
  'revisitWay',
  'identityCheck'
] as const
export type DictionaryKind = (typeof dictionaryKinds)[number]

export const dictionaryLabels: Record<DictionaryKind, string> = {
  channel: '来源渠道',
  category: '诉求类别',
  field: '涉及领域',
  handlingKind: '办理方式',
  room: '调解室',
  revisitWay: '回访方式',
  identityCheck: '身份核验方式'
}

/** A field is written with its two levels, `农业农村/水利设施`. */
export const dictionaryValueSchema = named('名称', 60)

export const dictionariesSchema = z.record(z.enum(dictionaryKinds), z.array(z.string()))
export type Dictionaries = z.infer<typeof dictionariesSchema>

/** The number made from a template, e.g. `〔2026〕梁诉字第0001号`. */
export function formatNumber(template: string, year: number, shortName: string, running: number): string {
  return template.replace(/\{(年|简|号(\d?))\}/g, (_, part: string, width = '0') => {
    if (part === '年') return String(year)
    return part === '简' ? shortName : String(running).padStart(Number(width || 0), '0')
  })
}
