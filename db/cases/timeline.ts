import { z } from 'zod'

/** What can happen to a case. Entries are only ever added; a mistake is put right by a further entry. */
const caseEventKinds = [
  'registered',
  'screened',
  'accepted',
  'declined',
  'forwarded',
  'assigned',
  'sentBack',
  'handled',
  'repeated',
  'mediated',
  'agreed',
  'closingRequested',
  'signed',
  'returned',
  'closed',
  'revisited',
  'rehandled',
  'filed'
] as const
export type CaseEventKind = (typeof caseEventKinds)[number]

export const caseEventLabels: Record<CaseEventKind, string> = {
  registered: '登记',
  screened: '甄别',
  accepted: '受理',
  declined: '不予受理',
  forwarded: '转送',
  assigned: '分派',
  sentBack: '退件',
  handled: '办理',
  repeated: '再次反映',
  mediated: '调解',
  agreed: '达成协议',
  closingRequested: '申请办结',
  signed: '签名',
  returned: '会签退回',
  closed: '办结销号',
  revisited: '回访',
  rehandled: '重办',
  filed: '立卷归档'
}

export const caseEventSchema = z.object({
  id: z.uuid(),
  kind: z.enum(caseEventKinds),
  /** Which time the case was being handled, from 1. */
  cycle: z.number().int(),
  happenedAt: z.string(),
  recordedAt: z.string(),
  actorName: z.string(),
  actorTitle: z.string(),
  /** The kind of handling (现场核查), the decision (有效), the seat; empty where the kind says it all. */
  label: z.string(),
  text: z.string(),
  /** Who brought it up again, where the entry is a 再次反映. */
  reporter: z.object({ name: z.string(), phone: z.string() }).nullable()
})
export type CaseEvent = z.infer<typeof caseEventSchema>
