import { z } from 'zod'
import { momentSchema } from '../calendar/moment.ts'
import { partySchema, signingApplicants } from '../parties/party.ts'
import { optionalText, requiredText } from '../text/fields.ts'

export const colours = ['红', '橙', '黄', '蓝', '绿'] as const
export type Colour = (typeof colours)[number]

export const tiers = ['村（社区）', '乡镇（街道）', '区（县）'] as const
export type Tier = (typeof tiers)[number]

export const visitModes = ['个人', '集体'] as const

/** Most representatives a group may send (《信访工作条例》第二十条). */
const maxRepresentatives = 5

export const contentLimit = 10_000

/** What is known of a case when it is registered, without its people. */
export const caseFactsSchema = z.object({
  channel: requiredText('来源渠道', 60),
  visitMode: z.enum(visitModes).default('个人'),
  visitorCount: z.number().int('来访人数应为整数').min(1, '来访人数至少 1 人').max(100_000).default(1),
  category: requiredText('诉求类别', 60),
  field: requiredText('涉及领域', 60),
  colour: z.enum(colours, { error: '请选择紧急程度' }),
  tier: z.enum(tiers, { error: '请选择层级' }),
  registeredAt: momentSchema,
  occurred: optionalText('发生时间', 50),
  location: optionalText('发生地点', 200),
  summary: requiredText('诉求摘要', 100),
  content: requiredText('诉求内容', contentLimit),
  request: requiredText('具体请求', 2_000),
  confidential: z.boolean().default(false)
})
export type CaseFacts = z.output<typeof caseFactsSchema>

export const registrationSchema = caseFactsSchema
  .extend({
    applicants: z
      .array(partySchema, { error: '请填写诉求人' })
      .min(1, '请至少填写一名诉求人；不愿具名的选“匿名”'),
    respondents: z
      .array(partySchema)
      .default([])
      .refine((parties) => parties.every((party) => party.kind !== 'anonymous'), {
        error: '相对方不能匿名，请写明姓名或单位'
      })
  })
  .refine((input) => input.applicants.filter((one) => one.representative).length <= maxRepresentatives, {
    path: ['applicants'],
    error: `集体诉求最多推选 ${maxRepresentatives} 名代表（《信访工作条例》第二十条）`
  })
  .refine(
    (input) => input.applicants.length === 1 || input.applicants.every((one) => one.kind !== 'anonymous'),
    {
      path: ['applicants'],
      error: '匿名诉求只登记一名诉求人'
    }
  )
export type RegistrationInput = z.input<typeof registrationSchema>
export type Registration = z.output<typeof registrationSchema>

/** The life of a case; `signing` can be left for `closed` only by the fourth signature. */
export const caseStates = [
  'registered',
  'screened',
  'accepted',
  'handling',
  'signing',
  'closed',
  'revisited',
  'archived',
  'invalid',
  'declined',
  'forwarded'
] as const
export type CaseState = (typeof caseStates)[number]

/** `cycle` counts the times a case was handled: 2 and more is 重办. */
export function stateLabel(state: CaseState, cycle: number): string {
  if (state === 'handling') return cycle > 1 ? '重办中' : '办理中'
  return stateLabels[state]
}

const stateLabels: Record<CaseState, string> = {
  registered: '待甄别',
  screened: '待受理',
  accepted: '待分派',
  handling: '办理中',
  signing: '会签中',
  closed: '待回访',
  revisited: '待立卷',
  archived: '已归档',
  invalid: '无效',
  declined: '不予受理',
  forwarded: '已转送'
}

/** The line of the life of a case, as a case page shows it with “you are here”. */
export const lifeLine: { state: CaseState; label: string }[] = [
  { state: 'registered', label: '登记' },
  { state: 'screened', label: '甄别' },
  { state: 'accepted', label: '受理' },
  { state: 'handling', label: '办理' },
  { state: 'signing', label: '会签' },
  { state: 'closed', label: '办结' },
  { state: 'revisited', label: '回访' },
  { state: 'archived', label: '归档' }
]

/** From which states each step may be taken. A step that is not listed here does not exist. */
export const steps = {
  screen: { label: '甄别', from: ['registered'] },
  decide: { label: '受理', from: ['screened'] },
  assign: { label: '分派', from: ['accepted', 'handling'] },
  sendBack: { label: '退件', from: ['handling'] },
  handle: { label: '登记办理情况', from: ['handling'] },
  repeat: { label: '登记再次反映', from: ['registered', 'screened', 'accepted', 'handling'] },
  mediate: { label: '调解', from: ['handling'] },
  attach: {
    label: '添加附件',
    from: ['registered', 'screened', 'accepted', 'handling', 'closed', 'revisited']
  },
  requestClosing: { label: '申请办结', from: ['handling'] },
  sign: { label: '会签', from: ['signing'] },
  revisit: { label: '回访', from: ['closed'] },
  file: { label: '立卷归档', from: ['revisited'] },
  buildVolume: { label: '生成案卷', from: ['closed', 'revisited', 'archived', 'handling', 'signing'] }
} as const satisfies Record<string, { label: string; from: CaseState[] }>
export type Step = keyof typeof steps

export function mayTake(step: Step, state: CaseState): boolean {
  return (steps[step].from as readonly CaseState[]).includes(state)
}

/** The one next thing to do; for a case being signed, the seat it waits for. */
export function nextAction(state: CaseState, waitingFor: string | null): string {
  switch (state) {
    case 'registered':
      return '甄别'
    case 'screened':
      return '决定是否受理'
    case 'accepted':
      return '分派'
    case 'handling':
      return '办理并申请办结'
    case 'signing':
      return waitingFor ? `还差 ${waitingFor}签字` : '会签'
    case 'closed':
      return '回访'
    case 'revisited':
      return '立卷归档'
    case 'archived':
    case 'invalid':
    case 'declined':
    case 'forwarded':
      return '无'
  }
}

/** How the case is named in titles: `赵德福等4人反映永兴村堰塘渗漏的诉求` (forms.md, 案卷题名). */
export function caseTitle(
  facts: { summary: string; visitorCount: number },
  parties: Parameters<typeof signingApplicants>[0]
): string {
  const first = signingApplicants(parties)[0]
  const count = Math.max(facts.visitorCount, parties.filter((party) => party.side === 'applicant').length)
  const who = first ? first.name + (count > 1 ? `等${count}人` : '') : '匿名诉求人'
  return `${who}反映“${facts.summary}”的诉求`
}
