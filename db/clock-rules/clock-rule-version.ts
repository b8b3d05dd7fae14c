import { z } from 'zod'
import { daySchema, type Day } from '../calendar/moment.ts'
import { centreRuleSchema } from '../clocks/centre-rule.ts'
import { requiredLine } from '../text/fields.ts'

/** The name by which the program knows a rule for ever: `bazhou.village`, `centre.` and an id. */
export const ruleCode = z
  .stringFormat('rule-code', /^[a-z]+\.[a-z0-9-]{1,60}$/, {
    error: '规则代号应是 bazhou.village 这样的小写字母'
  })
  .meta({ title: '规则代号' })

/** A rule as a centre sets it: a version with the day from which new clocks go by it. */
export const ruleVersionSchema = z.object({
  /** The name by which the program knows it for ever; null for a rule of the centre's own that is new. */
  code: ruleCode.nullable().default(null),
  inUse: z.boolean(),
  definition: centreRuleSchema,
  takesEffect: daySchema,
  reason: requiredLine('依据或理由', 300)
})
export type RuleVersionInput = z.output<typeof ruleVersionSchema>

/** A version as it was set. */
const setVersionSchema = z.object({
  version: z.number().int(),
  takesEffect: z.string(),
  inUse: z.boolean(),
  reason: z.string(),
  enteredAt: z.string(),
  enteredBy: z.string()
})

/** A rule as it stands today, with what was set of it. */
export const standingRuleSchema = z.object({
  code: z.string(),
  version: z.number().int(),
  inUse: z.boolean(),
  definition: centreRuleSchema,
  /** It came with the program, and the centre has set no version of it that holds today. */
  preset: z.boolean(),
  /** The latest first; those of later days too. */
  versions: z.array(setVersionSchema),
  /** Cases whose clock of this rule runs. */
  running: z.number().int()
})

/** The version that a new one follows. */
export interface VersionBefore {
  version: number
  takesEffect: Day
}

/** Why a version can't follow the last one; null where it can. */
export function outOfOrder(takesEffect: Day, last: VersionBefore | undefined): string | null {
  if (!last || takesEffect >= last.takesEffect) return null
  return `上一版从 ${last.takesEffect} 起用，新的一版不能更早，请改生效日`
}
