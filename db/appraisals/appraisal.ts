import { z } from 'zod'
import { momentField } from '../calendar/moment.ts'
import { momentLabel } from '../cases/life.ts'
import { chosenLine, optionalText, requiredLine, requiredText } from '../text/fields.ts'

/** 一件一评查一反馈: somebody who did not handle a closed case says how it was done, and the person is told. */

const pointSchema = z
  .object({
    point: requiredLine('评查项目', 60),
    /** Null: it does not apply to the case. What nobody marked is asked for. */
    passed: z
      .boolean()
      .nullable()
      .optional()
      .transform((passed, context) => {
        if (passed !== undefined) return passed
        context.addIssue({ code: 'custom', message: '请选择合格、不合格或不涉及' })
        return z.NEVER
      }),
    note: optionalText('不合格的原因', 300)
  })
  .refine(({ passed, note }) => passed !== false || note !== '', {
    path: ['note'],
    error: '请写明哪里不合格'
  })

export const appraisalInputSchema = z.object({
  caseId: z.uuid(),
  happenedAt: momentField(momentLabel('appraise')),
  points: z.array(pointSchema).min(1, { error: '请至少评一项' }).max(30, { error: '最多 30 项' }),
  result: chosenLine('评查结果', 20),
  reason: requiredText('评查意见', 1_000)
})

export const appraisalToldSchema = z.object({
  caseId: z.uuid(),
  appraisalId: z.uuid(),
  happenedAt: momentField(momentLabel('tellAppraisal')),
  to: requiredLine('反馈给谁', 60),
  way: requiredLine('反馈方式', 30),
  words: requiredText('反馈情况', 1_000)
})

/** An appraisal as the case page shows it. */
export const appraisalSchema = z.object({
  /** Of its entry in the timeline. */
  id: z.uuid(),
  cycle: z.number().int(),
  at: z.string(),
  recordedAt: z.string(),
  by: z.string(),
  byTitle: z.string(),
  points: z.array(z.object({ point: z.string(), passed: z.boolean().nullable(), note: z.string() })),
  result: z.string(),
  reason: z.string(),
  told: z
    .object({ at: z.string(), by: z.string(), to: z.string(), way: z.string(), words: z.string() })
    .nullable()
})
export type Appraisal = z.infer<typeof appraisalSchema>

/** The appraisal of this time of handling. */
export function appraisalOf<A extends Pick<Appraisal, 'cycle'>>(
  appraisals: readonly A[],
  cycle: number
): A | null {
  return appraisals.find((one) => one.cycle === cycle) ?? null
}

/** What failed, in words: `装订规范：缺卷内目录`. */
export function failedWords(points: Appraisal['points']): string[] {
  return points.filter(({ passed }) => passed === false).map(({ point, note }) => `${point}：${note}`)
}

/** `合格 5 项，不合格 1 项，不涉及 1 项` */
export function pointWords(points: Appraisal['points']): string {
  const count = (passed: boolean | null) => points.filter((one) => one.passed === passed).length
  const parts = [
    [count(true), '合格'],
    [count(false), '不合格'],
    [count(null), '不涉及']
  ] as const
  return parts
    .filter(([number]) => number > 0)
    .map(([number, word]) => `${word} ${number} 项`)
    .join('，')
}
