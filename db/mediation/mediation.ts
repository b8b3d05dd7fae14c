import { z } from 'zod'
import { dayField, daySchema, momentField, momentSchema } from '../calendar/moment.ts'
import {
  chosenLine,
  chosenName,
  optionalLine,
  optionalText,
  requiredName,
  requiredText
} from '../text/fields.ts'
import { wholeNumber } from '../text/whole-number.ts'

export const outcomes = ['达成协议', '调解不成', '择期再调', '终止'] as const

/** Days whose wording nobody can be held to (review-rules 32). */
const vagueDeadline = /尽快|近期|及时支付|早日|有钱时|条件允许时/u

/** A clause that names its time in its own words. */
const namesTime = /\d{1,2}月\d{1,2}日|当场|当日|即时|即日|永久|长期|今后/u

const transcriptLineSchema = z.object({
  speaker: requiredName('发言人', 50),
  text: requiredText('发言内容', 2_000)
})

/** Which of two moments comes first can be told of moments alone: what is missing or unreadable is told by itself. */
function areMoments({ startedAt, endedAt }: { startedAt: string; endedAt: string }): boolean {
  return [startedAt, endedAt].every((at) => momentSchema.safeParse(at).success)
}

export const sessionInputSchema = z
  .object({
    caseId: z.uuid(),
    room: chosenLine('调解室', 60),
    mediatorIds: z
      .array(z.uuid())
      .min(1, '请选择调解员')
      .refine((ids) => new Set(ids).size === ids.length, { error: '同一名调解员只选一次' }),
    recorderId: z.uuid({ error: '请选择记录员' }),
    invited: z.array(requiredName('受邀参加人', 50)).default([]),
    startedAt: momentField('开始时间'),
    endedAt: momentField('结束时间'),
    transcript: z.array(transcriptLineSchema).min(1, '笔录至少要有一句'),
    outcome: z.enum(outcomes, { error: '请选择调解结果' }),
    outcomeNote: optionalText('结果说明', 1_000)
  })
  .refine((session) => !session.mediatorIds.includes(session.recorderId), {
    path: ['recorderId'],
    error: '记录员不能同时是调解员，请换一人记录'
  })
  .refine((session) => !areMoments(session) || session.startedAt < session.endedAt, {
    path: ['endedAt'],
    error: '结束时间应晚于开始时间'
  })
export type SessionInput = z.input<typeof sessionInputSchema>

/** In fen, a hundred billion yuan: more is a slip of the hand. */
export const largestAmount = 1e13

const fenSchema = z.number().int().positive('金额应大于 0').max(largestAmount, '金额过大，请核对')

const instalmentSchema = z.object({ due: daySchema, amountFen: fenSchema })

/** Whether a clause must name a day of its own: neither its words nor its instalments say when. */
export function needsDue({ text, instalments }: { text: string; instalments: unknown[] }): boolean {
  return instalments.length === 0 && !namesTime.test(text)
}

export const clauseSchema = z
  .object({
    text: requiredText('条款内容', 2_000).refine((text) => !vagueDeadline.test(text), {
      error: '履行期限要写具体日期，不能用“尽快”“近期”这样的词'
    }),
    obligor: chosenName('履行人', 50),
    due: dayField('履行期限').nullable().default(null),
    place: optionalLine('履行地点', 100),
    way: optionalLine('履行方式', 100),
    amountFen: fenSchema.nullable().default(null),
    instalments: z.array(instalmentSchema).default([])
  })
  .superRefine((clause, context) => {
    if (clause.instalments.length > 0 && clause.amountFen === null) {
      context.addIssue({ code: 'custom', path: ['amountFen'], message: '有分期的条款要写总额' })
    }
    const sum = clause.instalments.reduce((total, instalment) => total + instalment.amountFen, 0)
    if (clause.instalments.length > 0 && clause.amountFen !== null && sum !== clause.amountFen) {
      context.addIssue({
        code: 'custom',
        path: ['instalments'],
        message: `分期之和 ${(sum / 100).toFixed(2)} 元与总额 ${(clause.amountFen / 100).toFixed(2)} 元不符`
      })
    }
    if (clause.due === null && needsDue(clause)) {
      context.addIssue({ code: 'custom', path: ['due'], message: '请写明履行期限' })
    }
  })

export const agreementInputSchema = z.object({
  caseId: z.uuid(),
  sessionId: z.uuid(),
  /** Empty: the next number of the centre's template is taken. */
  number: optionalLine('协议编号', 60),
  facts: requiredText('主要事实', 5_000),
  disputes: optionalText('争议事项', 2_000),
  clauses: z.array(clauseSchema).min(1, '协议至少要有一条'),
  signedOn: dayField('签订日期'),
  copies: wholeNumber('协议份数', { min: 2, max: 99, unit: '份' }),
  judicialConfirmation: z.boolean().default(false)
})
export type AgreementInput = z.input<typeof agreementInputSchema>

export const sessionViewSchema = z.object({
  id: z.uuid(),
  cycle: z.number().int(),
  room: z.string(),
  mediators: z.array(z.string()),
  recorder: z.string(),
  invited: z.array(z.string()),
  startedAt: z.string(),
  endedAt: z.string(),
  recordedAt: z.string(),
  transcript: z.array(z.object({ speaker: z.string(), text: z.string() })),
  outcome: z.enum(outcomes),
  outcomeNote: z.string()
})
export type MediationSession = z.infer<typeof sessionViewSchema>

export const agreementViewSchema = z.object({
  id: z.uuid(),
  sessionId: z.uuid(),
  number: z.string(),
  facts: z.string(),
  disputes: z.string(),
  signedOn: z.string(),
  recordedAt: z.string(),
  copies: z.number().int(),
  judicialConfirmation: z.boolean(),
  clauses: z.array(
    z.object({
      text: z.string(),
      obligor: z.string(),
      due: z.string().nullable(),
      place: z.string(),
      way: z.string(),
      amountFen: z.number().int().nullable(),
      instalments: z.array(z.object({ due: z.string(), amountFen: z.number().int() }))
    })
  )
})
export type Agreement = z.infer<typeof agreementViewSchema>

/** The sessions that ended with an agreement whose paper isn't there, as they were held. */
export function withoutAgreement(file: {
  sessions: MediationSession[]
  agreements: Agreement[]
}): MediationSession[] {
  const written = new Set(file.agreements.map((agreement) => agreement.sessionId))
  return file.sessions.filter((session) => session.outcome === '达成协议' && !written.has(session.id))
}

/** The session whose agreement is still to be written: the last one of this handling that ended with one. */
export function sessionWithoutAgreement(
  file: Parameters<typeof withoutAgreement>[0] & { cycle: number }
): MediationSession | null {
  return withoutAgreement(file).findLast((session) => session.cycle === file.cycle) ?? null
}
