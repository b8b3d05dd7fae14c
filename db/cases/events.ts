import { z } from 'zod'
import { tiers } from './case.ts'

/** What an entry's kind means to the rest of the program. */
interface KindFacts {
  label: string
  /** It follows from the signatures and is no part of what is signed. */
  afterSigning: boolean
  /** The report on the handling tells it. */
  reported: boolean
  /** Something was done about the matter, so that the case can go on to be closed. */
  workedOn: boolean
  /** What the entry says beyond its texts; older entries may say more, never less. */
  detail: z.ZodObject
}

const none = z.object({})
const noticeDetail = z.object({ number: z.string(), to: z.string(), way: z.string() })
/** How the case stood before a step, for as long as the step may be taken back; older entries don't say it. */
const standing = z.object({ state: z.string(), ownerId: z.string().nullable(), since: z.string() })
export type Standing = z.infer<typeof standing>
const before = standing.optional()
/** The body that answers for the matter, by its name of then, and why; older entries name none. */
export const namedBodySchema = z.object({ id: z.string(), name: z.string(), basis: z.string() })
export type NamedBody = z.infer<typeof namedBodySchema>
const roundDetail = z.object({ roundId: z.string() })
const requestDetail = z.object({ requestId: z.string() })
const revisitDetail = z.object({ revisitId: z.string(), number: z.string() })

/** From which revisit, check of one or look back, and whether the person marked it 不满意 or 非常不满意. */
const rehandledDetail = z.object({
  ...revisitDetail.partial().shape,
  recheckId: z.string().optional(),
  lookBackId: z.string().optional(),
  badMark: z.boolean().optional()
})

const tierDetail = z.object({ from: z.enum(tiers), to: z.enum(tiers) })
const chargeDetail = z.object({ chargeId: z.string(), leaderId: z.string() })

const sheetDetail = z.object({ sheetId: z.string() })

const plain = { afterSigning: false, reported: false, workedOn: false, detail: none }
const work = { ...plain, reported: true, workedOn: true }
const after = { ...plain, afterSigning: true }

/** What can happen to a case. Entries are only ever added; a mistake is put right by a further entry. */
export const eventKinds = {
  registered: { ...plain, label: '登记' },
  screened: {
    ...plain,
    label: '甄别',
    detail: z.object({ valid: z.boolean(), before, grade: z.string().optional() })
  },
  accepted: { ...plain, label: '受理', detail: noticeDetail },
  declined: { ...plain, label: '不予受理', detail: noticeDetail },
  forwarded: { ...plain, label: '转送', detail: noticeDetail },
  assigned: {
    ...plain,
    label: '分派',
    detail: z.object({ ownerId: z.string(), before, body: namedBodySchema.optional() })
  },
  /** The owner has the order; to the minute. */
  received: { ...plain, label: '签收' },
  sentBack: { ...plain, label: '退件' },
  /** What a body that helps reported. */
  helped: { ...work, label: '协办反馈', detail: z.object({ helpId: z.string() }) },
  /** The entry it names was taken back; that one stays, marked. */
  withdrawn: { ...plain, label: '撤销', detail: z.object({ eventId: z.string() }) },
  handled: { ...work, label: '办理' },
  extensionAsked: {
    ...plain,
    label: '申请延期',
    detail: z.object({ clockId: z.string(), added: z.number() })
  },
  pauseAsked: { ...plain, label: '申请暂停' },
  extended: { ...plain, reported: true, label: '延期', detail: requestDetail.extend({ number: z.string() }) },
  paused: { ...plain, reported: true, label: '暂停计时', detail: requestDetail },
  timeRefused: { ...plain, label: '不同意', detail: requestDetail },
  /** A person applied another rule or holiday table to a clock that ran. */
  clockMoved: { ...plain, label: '期限调整' },
  resumed: { ...plain, reported: true, label: '恢复计时' },
  /** Into the ledger above, or below. */
  raised: { ...plain, reported: true, label: '提级', detail: tierDetail },
  lowered: { ...plain, reported: true, label: '降级', detail: tierDetail },
  /** Into another 分档, or into one for the first time: `from` is empty then. */
  graded: {
    ...plain,
    reported: true,
    label: '分档调整',
    detail: z.object({ from: z.string(), to: z.string() })
  },
  repeated: {
    ...plain,
    label: '再次反映',
    reported: true,
    detail: z.object({ reporter: z.object({ name: z.string(), phone: z.string() }) })
  },
  mediated: { ...work, label: '调解', detail: z.object({ sessionId: z.string() }) },
  agreed: { ...work, label: '达成协议' },
  closingRequested: { ...plain, label: '申请办结' },
  signed: { ...after, label: '签名', detail: roundDetail.extend({ shortCode: z.string() }) },
  /** Older entries don't say of which round. */
  returned: { ...after, label: '会签退回', reported: true, detail: roundDetail.partial() },
  closed: { ...after, label: '办结销号', detail: roundDetail },
  /** Somebody was to be asked and was not reached; asking them goes on. */
  revisitTried: { ...after, label: '回访未果' },
  revisited: { ...after, label: '回访' },
  /** Somebody who had no part asked again; it may be what a 重办 came from. */
  rechecked: { ...after, label: '抽查', detail: z.object({ recheckId: z.string() }) },
  appraised: { ...after, label: '评查' },
  /** The person was told what the appraisal found. */
  appraisalTold: { ...after, label: '评查反馈', detail: z.object({ appraisalId: z.string() }) },
  lookedBack: { ...after, label: '回头看', detail: z.object({ lookBackId: z.string(), number: z.string() }) },
  /** Older entries don't say which revisit they came from. */
  rehandled: { ...after, label: '重办', reported: true, detail: rehandledDetail },
  filed: { ...after, label: '立卷归档' },
  /** A notice was brought to whom it is for, or did not reach them. */
  served: { ...plain, label: '送达', detail: z.object({ noticeId: z.string() }) },
  // 领导包案 goes beside the handling: what its leader did is reported, who held it is not.
  chargeBegun: { ...plain, label: '领导包案', detail: chargeDetail },
  chargeVisited: {
    ...plain,
    reported: true,
    label: '包案家访',
    detail: chargeDetail.pick({ chargeId: true })
  },
  // 三单 go beside the handling too; their papers tell them.
  sheetIssued: { ...plain, label: '督办', detail: z.object({ previousId: z.string().optional() }) },
  sheetReceived: { ...plain, label: '签收督办', detail: sheetDetail },
  sheetAnswered: { ...plain, label: '答复督办', detail: sheetDetail },
  sheetSettled: { ...plain, label: '督办销号', detail: sheetDetail },
  sheetWithdrawn: { ...plain, label: '撤销督办', detail: sheetDetail },
  chargeHandedOver: { ...plain, label: '包案移交', detail: chargeDetail },
  discharged: {
    ...plain,
    label: '包案销案',
    detail: z.object({ chargeId: z.string(), measures: z.array(z.string()) })
  }
} as const satisfies Record<string, KindFacts>

export type CaseEventKind = keyof typeof eventKinds
export const caseEventKinds = Object.keys(eventKinds) as CaseEventKind[]

/** The detail of an entry of kind `K`. */
export type DetailOf<K extends CaseEventKind> = z.output<(typeof eventKinds)[K]['detail']>

type Meaning = 'afterSigning' | 'reported' | 'workedOn'

export function means(kind: CaseEventKind, meaning: Meaning): boolean {
  return eventKinds[kind][meaning]
}

const details: { [K in CaseEventKind]: { detail: z.ZodType<DetailOf<K>> } } = eventKinds

/**
 * The stored detail of an entry, read by its kind's schema.
 *
 * @throws ZodError where the stored text was never written by this program.
 */
export function readDetail<K extends CaseEventKind>(kind: K, stored: string): DetailOf<K> {
  return details[kind].detail.parse(JSON.parse(stored))
}

/**
 * The detail of an entry as it is stored.
 *
 * @throws ZodError where it isn't what its kind says: an entry is never mended, so a wrong one must not be written.
 */
export function writtenDetail(kind: CaseEventKind, detail: object): string {
  return JSON.stringify(eventKinds[kind].detail.parse(detail))
}

/** What a kind is called; a kind that this program doesn't have (of long ago, or damaged) by its own word. */
export function kindLabel(kind: string): string {
  return isEventKind(kind) ? eventKinds[kind].label : kind
}

function isEventKind(kind: string): kind is CaseEventKind {
  return kind in eventKinds
}
