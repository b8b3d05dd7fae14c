import { z } from 'zod'
import { momentField } from '../calendar/moment.ts'
import { partySchema, signingApplicants } from '../parties/party.ts'
import { chosenLine, optionalLine, requiredLine, requiredText } from '../text/fields.ts'
import { wholeNumber } from '../text/whole-number.ts'

export const colours = ['红', '橙', '黄', '蓝', '绿'] as const
export type Colour = (typeof colours)[number]

export const tiers = ['村（社区）', '乡镇（街道）', '区（县）'] as const
export type Tier = (typeof tiers)[number]

export const visitModes = ['个人', '集体'] as const

/** Most representatives a group may send (《信访工作条例》第二十条). */
export const maxRepresentatives = 5

export const contentLimit = 10_000

/** The channel by which a leader received the person. */
export const leaderChannel = '领导接访'

/** What is known of a case when it is registered, without its people. */
export const caseFactsSchema = z.object({
  channel: chosenLine('来源渠道', 60),
  /** Which leader received the person, where that was its channel. */
  receivedBy: optionalLine('接访领导', 100),
  visitMode: z.enum(visitModes).default('个人'),
  visitorCount: wholeNumber('来访人数', { min: 1, max: 100_000, unit: '人' }).default(1),
  category: chosenLine('诉求类别', 60),
  field: chosenLine('涉及领域', 60),
  colour: z.enum(colours, { error: '请选择紧急程度' }),
  tier: z.enum(tiers, { error: '请选择层级' }),
  registeredAt: momentField('登记时间'),
  occurred: optionalLine('发生时间', 50),
  location: optionalLine('发生地点', 200),
  summary: requiredLine('诉求摘要', 100),
  content: requiredText('诉求内容', contentLimit),
  request: requiredText('具体请求', 2_000),
  confidential: z.boolean().default(false)
})
export type CaseFacts = z.output<typeof caseFactsSchema>

interface AskedVisit {
  visitMode?: (typeof visitModes)[number] | undefined
  visitorCount?: number | undefined
  applicants: readonly unknown[]
}

/** The form of a visit and the number who came; what was left out follows from the applicants written down. */
export function visitOf({
  visitMode,
  visitorCount,
  applicants
}: AskedVisit): Pick<CaseFacts, 'visitMode' | 'visitorCount'> {
  return {
    visitMode: visitMode ?? (applicants.length > 1 ? '集体' : '个人'),
    visitorCount: visitorCount ?? applicants.length
  }
}

/** What contradicts itself in a visit: its form, the number who came, the applicants written down. */
function visitFault(asked: AskedVisit): { field: keyof AskedVisit; message: string } | null {
  const { visitMode, visitorCount } = visitOf(asked)
  const writtenDown = asked.applicants.length
  if (visitMode === '个人' && writtenDown > 1)
    return {
      field: 'visitMode',
      message: `登记了 ${writtenDown} 名诉求人，来访形式应选“集体”；只为一人登记的，请删去其余诉求人`
    }
  if (visitMode === '个人' && visitorCount !== 1)
    return {
      field: 'visitorCount',
      message: '个人来访的人数是 1；两人以上一起来的，来访形式选“集体”'
    }
  if (visitorCount < writtenDown)
    return {
      field: 'visitorCount',
      message: `登记了 ${writtenDown} 名诉求人，人数至少填 ${writtenDown}；多登记的，请从诉求人里删去`
    }
  if (visitMode === '集体' && visitorCount < 2)
    return {
      field: 'visitorCount',
      message: '集体来访的人数至少是 2；只来一人的，来访形式选“个人”'
    }
  return null
}

/** People written down on one side of a case; a crowd is counted, not written down. */
export const maxParties = 1_000

const atMost = (side: string) =>
  [
    (parties: readonly unknown[]) => parties.length <= maxParties,
    { error: `${side}最多登记 ${maxParties} 名；人再多的，名单作为附件添加，总人数写进来访人数` }
  ] as const

export const registrationSchema = caseFactsSchema
  .extend({
    visitMode: caseFactsSchema.shape.visitMode.unwrap().optional(),
    visitorCount: caseFactsSchema.shape.visitorCount.unwrap().optional(),
    applicants: z
      .array(partySchema, { error: '请填写诉求人' })
      .min(1, '请至少填写一名诉求人；不愿具名的选“匿名”')
      .refine(...atMost('诉求人')),
    respondents: z
      .array(partySchema)
      .refine(...atMost('相对方'))
      .default([])
      .refine((parties) => parties.every((party) => party.kind !== 'anonymous'), {
        error: '相对方不能匿名，请写明姓名或单位'
      })
  })
  .superRefine((input, context) => {
    const fault = visitFault(input)
    if (fault) context.addIssue({ code: 'custom', path: [fault.field], message: fault.message })
  })
  .superRefine(({ applicants }, context) => {
    const sent = applicants.flatMap((one, at) => (one.representative ? [at] : []))
    const tooMany = sent[maxRepresentatives]
    if (tooMany === undefined) return
    const message = `集体诉求最多推选 ${maxRepresentatives} 名代表（《信访工作条例》第二十条）`
    context.addIssue({ code: 'custom', path: ['applicants', tooMany, 'representative'], message })
  })
  .superRefine(({ applicants }, context) => {
    const anonymous = applicants.findIndex((one) => one.kind === 'anonymous')
    if (applicants.length === 1 || anonymous < 0) return
    const message = '匿名诉求只登记一名诉求人'
    context.addIssue({ code: 'custom', path: ['applicants', anonymous, 'kind'], message })
  })
export type RegistrationInput = z.input<typeof registrationSchema>
export type Registration = z.output<typeof registrationSchema>

interface Visit {
  visitMode: CaseFacts['visitMode']
  visitorCount: number
}

function applicantsIn(parties: readonly { side: string }[]): number {
  return parties.filter((party) => party.side === 'applicant').length
}

/**
 * Who brings a case, in short: who signs first (null where nobody gave a name), and how many there are with them: as many
 * as were counted, or (in a case registered before both had to agree) as are written down.
 */
export function applicantsInShort(
  named: string | null,
  { visitorCount }: Pick<Visit, 'visitorCount'>,
  writtenDown: number
): string {
  if (named === null) return '匿名诉求人'
  const count = Math.max(visitorCount, writtenDown)
  return named + (count > 1 ? `等${count}人` : '')
}

/**
 * The form of the visit with the number who came, as the page and the form of registration say it: `集体，4人`. Of a case
 * registered before both had to agree it says what its signed form said.
 */
export function visitInWords({ visitMode, visitorCount }: Visit): string {
  return visitMode === '集体' ? `集体，${visitorCount}人` : '个人，1人'
}

/** How the case is named in titles: `赵德福等4人反映永兴村堰塘渗漏的诉求` (forms.md, 案卷题名). */
export function caseTitle(
  facts: { summary: string; visitorCount: number },
  parties: Parameters<typeof signingApplicants>[0]
): string {
  const first = signingApplicants(parties)[0]
  const who = applicantsInShort(first?.name ?? null, facts, applicantsIn(parties))
  return `${who}反映“${facts.summary}”的诉求`
}
