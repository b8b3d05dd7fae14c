import { z } from 'zod'
import { requiredText } from '../text/fields.ts'

/**
 * Templates of numbers: `{年}` the year, `{简}` the centre's short name, `{号}` or `{号4}` the running
 * number of the year, padded to that many digits. A number once given stays used.
 */
const numberTemplate = (label: string) =>
  requiredText(label, 60).refine((text) => /\{号\d?\}/.test(text) && text.includes('{年}'), {
    error: `${label}里要有 {年} 和 {号}（可写成 {号4} 补足 4 位）`
  })

export const numberTemplatesSchema = z.object({
  case: numberTemplate('诉求编号').default('〔{年}〕{简}诉字第{号4}号'),
  notice: numberTemplate('告知书文号').default('{简}快处告〔{年}〕{号}号'),
  agreement: numberTemplate('协议书编号').default('（{年}）{简}人调字第{号3}号')
})
type NumberTemplates = z.infer<typeof numberTemplatesSchema>
export type NumberSeries = keyof NumberTemplates

/** The number made from a template, e.g. `〔2026〕梁诉字第0001号`. */
export function formatNumber(template: string, year: number, shortName: string, running: number): string {
  return template.replace(/\{(年|简|号(\d?))\}/g, (_, part: string, width = '0') => {
    if (part === '年') return String(year)
    return part === '简' ? shortName : String(running).padStart(Number(width || 0), '0')
  })
}
