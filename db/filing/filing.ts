import { z } from 'zod'
import { momentField } from '../calendar/moment.ts'
import { momentLabel } from '../cases/life.ts'
import { optionalText } from '../text/fields.ts'

/** 国家档案局令第 8 号: permanent, or 30 or 10 years. */
export const retentions = ['永久', '30年', '10年'] as const
export type Retention = (typeof retentions)[number]

/** Codes of the periods in file numbers (DA/T 22—2015 practice, facts §4.2). */
export const retentionCodes: Record<Retention, string> = { 永久: 'Y', '30年': 'D30', '10年': 'D10' }

export const filingInputSchema = z.object({
  caseId: z.uuid(),
  happenedAt: momentField(momentLabel('file')),
  retention: z.enum(retentions, { error: '请选择保管期限' }),
  checkerId: z.uuid({ error: '请选择检查人' }),
  note: optionalText('本卷情况说明', 500)
})

export const filingViewSchema = z.object({
  filedAt: z.string(),
  filerName: z.string(),
  checkerName: z.string(),
  retention: z.enum(retentions),
  /** 档号 */
  archiveNumber: z.string(),
  note: z.string()
})
export type Filing = z.infer<typeof filingViewSchema>
