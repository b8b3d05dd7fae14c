import { z } from 'zod'
import { dayField } from '../calendar/moment.ts'
import { optionalLine, optionalText, requiredLine } from '../text/fields.ts'
import { wholeNumber } from '../text/whole-number.ts'

/** 抽取: which of the cases that were closed in a period are looked back on, by a rule and a seed that anybody can repeat. */

export const drawRuleLabels = {
  all: '全部',
  fast: '办得快的',
  owner: '同一承办人',
  person: '同一诉求人有两件以上的',
  village: '同一村（社区）',
  chosen: '指定的'
} as const
export type DrawRule = keyof typeof drawRuleLabels
export const drawRules = Object.keys(drawRuleLabels) as [DrawRule, ...DrawRule[]]

const ruleShape = {
  from: dayField('办结日期起'),
  to: dayField('办结日期止'),
  by: z.enum(drawRules, { error: '请选择从哪些里抽' }),
  days: wholeNumber('几天以内办结', { min: 0, max: 365, unit: '天' })
    .nullable()
    .default(null)
    .meta({ description: '办得快的：登记到办结不超过几天，当天为 0' }),
  ownerId: z.uuid().nullable().default(null).meta({ description: '同一承办人：哪一位' }),
  village: optionalLine('村（社区）', 30),
  numbers: optionalText('诉求编号', 20_000).meta({ description: '指定的：一行一个编号' })
}

/** What is asked for by each rule besides the period. */
const asked: Partial<Record<DrawRule, { field: 'days' | 'ownerId' | 'village' | 'numbers'; error: string }>> =
  {
    fast: { field: 'days', error: '请填写几天以内办结' },
    owner: { field: 'ownerId', error: '请选择承办人' },
    village: { field: 'village', error: '请选择村（社区）' },
    chosen: { field: 'numbers', error: '请填写诉求编号，一行一个' }
  }

const seedSchema = requiredLine('种子', 40)

export const drawInputSchema = z
  .object({
    ...ruleShape,
    percent: wholeNumber('抽取比例', { min: 1, max: 100, unit: '%' }),
    seed: seedSchema
  })
  .check((context) => {
    const { value, issues } = context
    if (value.from > value.to) {
      issues.push({ code: 'custom', path: ['to'], input: value.to, message: '办结日期止不能早于起' })
    }
    const more = asked[value.by]
    if (more && (value[more.field] ?? '') === '') {
      issues.push({ code: 'custom', path: [more.field], input: value[more.field], message: more.error })
    }
  })
export type DrawInput = z.output<typeof drawInputSchema>
export type Rule = Omit<DrawInput, 'percent' | 'seed'>

/** A rule as it is stored with its draw; what the rule doesn't ask for is left out. */
export function ruleOf({ from, to, by, ...rest }: DrawInput): Rule {
  const none = { days: null, ownerId: null, village: '', numbers: '' }
  const more = asked[by]
  return { from, to, by, ...none, ...(more ? { [more.field]: rest[more.field] } : {}) }
}

const storedRule = z.object(ruleShape)

/** @throws ZodError where the stored text was never written by this program */
export function readRule(json: string): Rule {
  return storedRule.parse(JSON.parse(json))
}

/** The numbers that somebody typed or pasted, however they are separated, each once. */
export function numbersIn(text: string): string[] {
  return [...new Set(text.split(/[\s,，、;；]+/u).filter((one) => one !== ''))]
}

/** A rule in words: `2026-11-01 至 2026-11-30 办结的，3 天以内办结的，抽 10 %`. */
export function ruleWords(rule: Rule & { percent: number }, owner: string): string {
  const among: Record<DrawRule, string> = {
    all: '',
    fast: `，登记后 ${rule.days ?? 0} 天以内办结的`,
    owner: `，${owner}承办的`,
    person: '，同一诉求人有两件以上的',
    village: `，${rule.village}的`,
    chosen: '，指定的'
  }
  const share = rule.percent === 100 ? '全部' : `抽 ${rule.percent} %`
  return `${rule.from} 至 ${rule.to} 办结的${among[rule.by]}，${share}`
}

/** How many are drawn of so many: rounded up, so that of a few one is drawn at least. */
export function drawnOf(candidates: number, percent: number): number {
  return Math.ceil((candidates * percent) / 100)
}
