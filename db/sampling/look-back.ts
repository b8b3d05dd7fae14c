import { z } from 'zod'
import { momentField } from '../calendar/moment.ts'
import { momentLabel } from '../cases/life.ts'
import { requiredLine, requiredText } from '../text/fields.ts'

/** 回头看: somebody goes after a closed case again and says whether it was really settled. */

export const lookBackResultLabels = { real: '属实化解', fake: '假化解', other: '其他' } as const
export type LookBackResult = keyof typeof lookBackResultLabels
export const lookBackResults = Object.keys(lookBackResultLabels) as [LookBackResult, ...LookBackResult[]]

export const lookBackWays = ['上门见面', '现场查看', '电话', '查阅案卷'] as const
export type LookBackWay = (typeof lookBackWays)[number]

/** What followed: the case stands, is handled again, or has to be taken up anew since its volume is filed. */
export const lookBackOutcomes = ['维持', '重办', '另案重办'] as const
export type LookBackOutcome = (typeof lookBackOutcomes)[number]

const answersSchema = z
  .array(z.object({ question: requiredLine('核实问题', 100), answer: requiredText('核实情况', 500) }))
  .min(1, { error: '请至少回答一个问题' })
  .max(20, { error: '最多 20 个问题' })

export const lookBackInputSchema = z.object({
  caseId: z.uuid(),
  lookBackId: z.uuid(),
  happenedAt: momentField(momentLabel('lookBack')),
  way: z.enum(lookBackWays, { error: '请选择核查方式' }),
  answers: answersSchema,
  result: z.enum(lookBackResults, { error: '请选择结果' }),
  words: requiredText('核查结论', 1_000)
})

/** A look back that was made, as case page and paper show it. */
export const lookBackSchema = z.object({
  id: z.uuid(),
  eventId: z.uuid(),
  number: z.string(),
  cycle: z.number().int(),
  at: z.string(),
  recordedAt: z.string(),
  by: z.string(),
  byTitle: z.string(),
  way: z.string(),
  answers: z.array(z.object({ question: z.string(), answer: z.string() })),
  result: z.enum(lookBackResults),
  words: z.string(),
  outcome: z.enum(lookBackOutcomes)
})
export type LookBack = z.infer<typeof lookBackSchema>

/** 假化解 starts the case again; a filed volume is not opened: its matter is registered anew. */
export function outcomeOf(result: LookBackResult, filed: boolean): LookBackOutcome {
  if (result !== 'fake') return '维持'
  return filed ? '另案重办' : '重办'
}
