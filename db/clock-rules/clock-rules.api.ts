import { z } from 'zod'
import { command, query } from '../contract.ts'
import { administrators, clockMovers } from '../people/posts.ts'
import { requiredLine } from '../text/fields.ts'
import { appliedSchema, movesCountSchema } from './clock-moves.ts'
import { ruleVersionSchema, standingRuleSchema } from './clock-rule-version.ts'

export const clockRulesApi = {
  'clockRules.list': query({
    summary: '期限规则：今天各是哪一版，在不在用，历次怎么改的',
    access: 'signedIn',
    reads: ['centre', 'cases'],
    input: z.object({}),
    output: z.object({ today: z.string(), rules: z.array(standingRuleSchema) })
  }),
  'clockRules.set': command({
    summary: '定一版期限规则和它的生效日；从那天起新起的期限按它走，已在走的不变',
    access: administrators,
    changes: ['centre'],
    input: ruleVersionSchema,
    output: z.object({ code: z.string(), version: z.number().int() })
  }),
  'clockRules.preview': query({
    summary: '把今天的规则或节假日表用到在办件上，哪些件的到期日会动；只看，不改',
    access: clockMovers,
    reads: ['centre', 'cases'],
    input: appliedSchema,
    output: z.object({
      count: movesCountSchema,
      /** At most 500, those born overdue first, then the nearest. */
      moves: z.array(
        z.object({
          /** Null where the person may not see the case: then its number is left out too. */
          caseId: z.uuid().nullable(),
          number: z.string(),
          clock: z.string(),
          before: z.string().nullable(),
          after: z.string().nullable(),
          bornOverdue: z.boolean(),
          losesExtensions: z.boolean()
        })
      )
    })
  }),
  'clockRules.apply': command({
    summary: '把今天的规则或节假日表用到在办件上，每件留下记录；与预览时不同就不改',
    access: clockMovers,
    changes: ['case', 'cases'],
    input: appliedSchema.extend({
      reason: requiredLine('理由', 300),
      /** What the preview told: another number now, and nothing is applied. */
      seen: movesCountSchema
    }),
    output: z.object({ moved: z.number().int() })
  })
}
