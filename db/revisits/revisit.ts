import { z } from 'zod'
import { momentField } from '../calendar/moment.ts'
import { momentLabel } from '../cases/life.ts'
import { chosenLine, optionalText, requiredText } from '../text/fields.ts'
import { isDissatisfied, satisfactionSchema, type Satisfaction } from '../signoff/signoff.ts'

export const revisitInputSchema = z
  .object({
    caseId: z.uuid(),
    happenedAt: momentField(momentLabel('revisit')),
    /** False: nobody could or would be asked; `text` then says why. */
    reached: z.boolean().default(true),
    way: chosenLine('回访方式', 60),
    text: requiredText('回访情况', 2_000),
    resolved: z.boolean().nullable().default(null),
    satisfaction: satisfactionSchema,
    opinion: optionalText('诉求人意见', 1_000)
  })
  .refine((revisit) => revisit.reached || (revisit.satisfaction === null && revisit.resolved === null), {
    path: ['satisfaction'],
    error: '没有回访到本人，不能填写满意度'
  })
  .refine((revisit) => !revisit.reached || revisit.resolved !== null, {
    path: ['resolved'],
    error: '请核实问题是否已经解决'
  })
export type RevisitInput = z.input<typeof revisitInputSchema>

export const revisitViewSchema = z.object({
  id: z.uuid(),
  number: z.string(),
  cycle: z.number().int(),
  happenedAt: z.string(),
  recordedAt: z.string(),
  visitorName: z.string(),
  reached: z.boolean(),
  way: z.string(),
  text: z.string(),
  resolved: z.boolean().nullable(),
  satisfaction: satisfactionSchema,
  opinion: z.string(),
  /** What followed: the case stands, or is handled again. */
  outcome: z.enum(['维持', '重办'])
})
export type Revisit = z.infer<typeof revisitViewSchema>

/** 不满意 or 未解决 starts the case again (河源、甘肃: 不满意→重启办理流程, facts §11). */
export function revisitOutcome(revisit: {
  resolved: boolean | null
  satisfaction: Satisfaction | null
}): '维持' | '重办' {
  return revisit.resolved === false || isDissatisfied(revisit.satisfaction) ? '重办' : '维持'
}
