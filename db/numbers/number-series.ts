import { z } from 'zod'
import { requiredLine } from '../text/fields.ts'

/** A field of a template that one series alone knows, and what it may look like. */
interface OwnField {
  means: string
  example: string
}

interface Series {
  label: string
  /** The moment whose year counts: every series starts again at 1 with the year. */
  yearOf: string
  /** The template of a new centre; `{号4}` pads the running number to 4 digits and never cuts it. */
  preset: string
  /** Fields besides `{年}` the year, `{简}` the centre's short name and `{号}` the running number. */
  own: Readonly<Record<string, OwnField>>
}

/** All that is numbered (facts §1.4: templates, by the year, a number once given stays used). */
export const numberSeries = {
  case: { label: '诉求编号', yearOf: '登记时间', preset: '〔{年}〕{简}诉字第{号4}号', own: {} },
  notice: { label: '告知书文号', yearOf: '告知时间', preset: '{简}快处告〔{年}〕{号}号', own: {} },
  agreement: { label: '协议书编号', yearOf: '签订日期', preset: '（{年}）{简}人调字第{号3}号', own: {} },
  revisit: {
    label: '回访编号',
    yearOf: '回访时间',
    preset: '{简}快访〔{年}〕{号}号',
    own: { 案: { means: '诉求编号', example: '〔2026〕梁诉字第0001号' } }
  },
  reminder: { label: '提示单文号', yearOf: '发单时间', preset: '{简}快处督提〔{年}〕{号}号', own: {} },
  demand: { label: '督办单文号', yearOf: '发单时间', preset: '{简}快处督办〔{年}〕{号}号', own: {} },
  warning: { label: '警示单文号', yearOf: '发单时间', preset: '{简}快处警示〔{年}〕{号}号', own: {} },
  lookBack: {
    label: '回头看编号',
    yearOf: '回头看时间',
    preset: '{简}快处回〔{年}〕{号}号',
    own: { 案: { means: '诉求编号', example: '〔2026〕梁诉字第0001号' } }
  },
  /** `J021-SQ·2026-D30-0001`: fonds, kind, year, period, running number (facts §4.2, unverified: a habit). */
  archive: {
    label: '档号',
    yearOf: '归档时间',
    preset: '{全宗}-SQ·{年}-{期}-{号4}',
    own: {
      全宗: { means: '全宗号', example: 'J021' },
      期: { means: '保管期限的代号（Y、D30、D10）', example: 'D30' }
    }
  }
} as const satisfies Record<string, Series>

export type NumberSeries = keyof typeof numberSeries
export const seriesNames = Object.keys(numberSeries) as NumberSeries[]

/** The values of the fields that a series knows besides the common ones. */
export type OwnValues<S extends NumberSeries> = Record<keyof (typeof numberSeries)[S]['own'], string>

const runningField = /\{号\d?\}/

function templateProblem(series: NumberSeries, text: string): string | null {
  const { label, own } = numberSeries[series]
  if (!runningField.test(text) || !text.includes('{年}')) {
    return `${label}里要有 {年} 和 {号}（可写成 {号4} 补足 4 位）`
  }
  const known = ['{年}', '{简}', '{号}', ...Object.keys(own).map((name) => `{${name}}`)]
  const unknown = text
    .match(/\{[^}]*\}/g)
    ?.find((field) => !known.includes(field) && !runningField.test(field))
  return unknown === undefined ? null : `${label}里的 ${unknown} 不认识，能用的是 ${known.join('、')}`
}

const templateSchema = (series: NumberSeries) =>
  requiredLine(numberSeries[series].label, 60)
    .superRefine((text, context) => {
      const message = templateProblem(series, text)
      if (message !== null) context.addIssue({ code: 'custom', message })
    })
    .default(numberSeries[series].preset)

export const numberTemplatesSchema = z.object({
  case: templateSchema('case'),
  notice: templateSchema('notice'),
  agreement: templateSchema('agreement'),
  revisit: templateSchema('revisit'),
  reminder: templateSchema('reminder'),
  demand: templateSchema('demand'),
  warning: templateSchema('warning'),
  lookBack: templateSchema('lookBack'),
  archive: templateSchema('archive')
} satisfies Record<NumberSeries, unknown>)
type NumberTemplates = z.infer<typeof numberTemplatesSchema>

/** The templates as a centre keeps them; what it never changed, or couldn't have, is the preset. */
export function storedTemplates(json: string): NumberTemplates {
  const kept = JSON.parse(json) as Partial<NumberTemplates>
  const presets = seriesNames.map((series) => [series, kept[series] ?? numberSeries[series].preset])
  return Object.fromEntries(presets) as NumberTemplates
}

/**
 * The number made from a template, e.g. `〔2026〕梁诉字第0001号`. A running number that outgrows its digits is
 * written in full.
 */
export function formatNumber(template: string, running: number, values: Record<string, string>): string {
  return template.replace(/\{(?:号(\d?)|([^}]+))\}/g, (field, digits?: string, name?: string) => {
    if (name !== undefined) return Object.hasOwn(values, name) ? (values[name] ?? field) : field
    return String(running).padStart(Number(digits ?? 0), '0')
  })
}
