import { z } from 'zod'
import { colours, tiers, type CaseFacts, type Colour } from '../cases/case.ts'
import { natures, routes, type Nature, type Route } from '../cases/nature.ts'
import { roles } from '../people/people.ts'
import { optionalLine, requiredLine } from '../text/fields.ts'
import { ruleWithoutHours } from './clock-rule.ts'
import { signals } from './signals.ts'

/** Whose time a clock measures: the person's goes on whoever handles the case. */
export const forWhomLabels = { person: '群众等候', body: '承办', inner: '内部' } as const
type ForWhom = keyof typeof forWhomLabels
export const forWhom = Object.keys(forWhomLabels) as [ForWhom, ...ForWhom[]]

/** Which cases a rule is for; what names none holds for all. */
const appliesSchema = z.object({
  tiers: z.array(z.enum(tiers)).default([]),
  colours: z.array(z.enum(colours)).default([]),
  categories: z.array(requiredLine('诉求类别', 60)).default([]),
  channels: z.array(requiredLine('来源渠道', 60)).default([]),
  /** 分档, by its word; a case without one gets no rule that names some. */
  grades: z.array(requiredLine('分档', 60)).default([]),
  natures: z.array(z.enum(natures)).default([]),
  /** Of 申诉求决 alone. */
  routes: z.array(z.enum(routes)).default([])
})

/** Who may grant more time, how much at once, and how often; in the rule's unit. */
const extensionRightSchema = z.object({
  by: z.array(z.enum(roles)).min(1, { error: '请选择谁可以批准延长' }),
  most: z.int({ error: '每次最多延长应是整数' }).min(1, { error: '每次最多延长至少是 1' }),
  times: z.int({ error: '延长次数应是整数' }).min(1, { error: '延长次数至少是 1' }),
  /** Only where both sides of the dispute agree. */
  bothSides: z.boolean().default(false)
})

/** A rule of the centre: which cases get a clock, what starts and stops it, and how it is counted. */
export const centreRuleSchema = z.object({
  name: requiredLine('名称', 30),
  forWhom: z.enum(forWhom, { error: '请选择这是谁的期限' }),
  rule: ruleWithoutHours,
  starts: z.array(z.enum(signals)).min(1, { error: '请选择从什么时候起算' }),
  stops: z.array(z.enum(signals)).min(1, { error: '请选择什么时候停' }),
  applies: appliesSchema,
  /** Whether a pause of the case stops it. */
  pausable: z.boolean(),
  extension: extensionRightSchema.nullable(),
  /** How much before its end it counts as due soon, in its unit. */
  soon: z.int({ error: '提前提醒应是整数' }).min(0, { error: '提前提醒不能小于 0' }),
  /** As it is printed behind the length: an article, or 本中心规定. */
  basis: optionalLine('依据', 200),
  /** Where the rule comes from; empty where nobody could verify it. */
  source: optionalLine('来源', 300)
})
export type CentreRule = z.infer<typeof centreRuleSchema>

/** A stored rule; null where this program can't read it. */
export function readRule(stored: string): CentreRule | null {
  try {
    return centreRuleSchema.safeParse(JSON.parse(stored)).data ?? null
  } catch {
    return null
  }
}

/** What of a case decides about its rules; while it is being registered its colour may not be chosen yet. */
export interface RuledBy extends Pick<CaseFacts, 'tier' | 'category' | 'channel'> {
  colour: Colour | null
  /** Where 甄别 or a leader put it; null where nobody did. */
  grade: string | null
  /** Null before 甄别: until then a rule for some natures may be for this one. */
  nature: Nature | null
  route: Route | null
}

function allows<T>(named: readonly T[], value: T | null): boolean {
  return named.length === 0 || (value !== null && named.includes(value))
}

/** Whether the rule is for matters of this nature. */
export function fitsNature(
  { applies }: Pick<CentreRule, 'applies'>,
  { nature, route }: Pick<RuledBy, 'nature' | 'route'>
): boolean {
  return (
    (nature === null || allows(applies.natures, nature)) && (route === null || allows(applies.routes, route))
  )
}

/** Whether the rule is for cases in this ledger and of this grade. */
export function fitsPlace(
  { applies }: Pick<CentreRule, 'applies'>,
  { tier, grade }: Pick<RuledBy, 'tier' | 'grade'>
): boolean {
  return allows(applies.tiers, tier) && allows(applies.grades, grade)
}

/** Whether a case gets a clock by the rule. */
export function appliesTo(rule: Pick<CentreRule, 'applies'>, facts: RuledBy): boolean {
  const { applies } = rule
  return (
    fitsPlace(rule, facts) &&
    fitsNature(rule, facts) &&
    allows(applies.colours, facts.colour) &&
    allows(applies.categories, facts.category) &&
    allows(applies.channels, facts.channel)
  )
}
