import { z } from 'zod'
import {
  chineseDay,
  chineseMoment,
  dayOf,
  dayField,
  momentField,
  type Day,
  type Moment,
  weekdayOf
} from '../calendar/moment.ts'
import { lastDayOf } from '../clocks/clock.ts'
import { clockUnits, isOfMinutes, unitLabels, type ClockUnit } from '../clocks/clock-rule.ts'
import { timeGranters } from '../people/posts.ts'
import { roleLabels, roles, type Role } from '../people/people.ts'
import { optionalLine, requiredText } from '../text/fields.ts'

/** The paper that tells of more time. */
export const extensionNoticeTitle = '延期办理告知书'

/** 延期 and 暂停: more time for one clock, or none counted for a while; asked for by the owner, answered by who may grant it. */
export const timeRequestKinds = ['extension', 'pause'] as const
export type TimeRequestKind = (typeof timeRequestKinds)[number]

export const timeRequestLabels: Record<TimeRequestKind, string> = { extension: '延期', pause: '暂停' }

const timeFields = {
  kind: z.enum(timeRequestKinds, { error: '请选择延期还是暂停' }),
  /** Of an extension, for one clock, in the unit of its rule. */
  clockId: z.uuid({ error: '请选择要延长的期限' }).nullable().default(null),
  added: z
    .int({ error: '延长多少应是整数，请只写数字，如 10' })
    .min(1, { error: '延长多少至少是 1，请改大' })
    .max(1_000_000, { error: '延长多少数目过大，请改小' })
    .nullable()
    .default(null)
    .meta({ title: '延长多少' }),
  bothAgreed: z.boolean().default(false),
  /** Of a pause, for all clocks of the case whose rules allow it. */
  from: momentField('暂停的起时').nullable().default(null),
  to: momentField('暂停的止时').nullable().default(null),
  lookAgainOn: dayField('复查日期').nullable().default(null),
  basis: optionalLine('依据', 100)
}
type TimeFields = z.output<z.ZodObject<typeof timeFields>>

/** What is asked for, with the fields that come along. */
export function asking<F extends z.ZodRawShape>(fields: F) {
  return z.object({ ...fields, ...timeFields }).superRefine((asked, context) => {
    for (const [path, message] of faultsOf(asked as unknown as TimeFields)) {
      context.addIssue({ code: 'custom', path: [path], message })
    }
  })
}

export interface ExtensionAsked {
  kind: 'extension'
  clockId: string
  added: number
  bothAgreed: boolean
}

export interface PauseAsked {
  kind: 'pause'
  from: Moment
  to: Moment | null
  lookAgainOn: Day | null
  basis: string
}

export type TimeAsked = ExtensionAsked | PauseAsked

/** The fields that matter to what is asked for; {@link asking} has seen that they are there. */
export function askedIn({
  kind,
  clockId,
  added,
  bothAgreed,
  from,
  to,
  lookAgainOn,
  basis
}: TimeFields): TimeAsked {
  return kind === 'extension'
    ? { kind, clockId: clockId ?? '', added: added ?? 0, bothAgreed }
    : { kind, from: from ?? '', to, lookAgainOn, basis }
}

/** What is missing, or can't be meant, by its field. */
function faultsOf({
  kind,
  clockId,
  added,
  from,
  to,
  lookAgainOn
}: TimeFields): [field: string, message: string][] {
  const faults: [string, string][] = []
  if (kind === 'extension') {
    if (clockId === null) faults.push(['clockId', '请选择要延长的期限'])
    if (added === null) faults.push(['added', '请填写延长多少'])
    return faults
  }
  if (from === null) faults.push(['from', '请填写从什么时候起暂停'])
  if (from !== null && to !== null && to <= from) faults.push(['to', '暂停的止时应晚于起时，请核对'])
  if (to === null && lookAgainOn === null)
    faults.push(['lookAgainOn', '止期未定的暂停要定一个日子再看，请填写复查日期'])
  if (from !== null && lookAgainOn !== null && lookAgainOn < dayOf(from))
    faults.push(['lookAgainOn', '复查日期不能早于暂停的起时，请核对'])
  return faults
}

export const reasonSchema = requiredText('理由', 500)

/** A request that waits for its answer. */
export const openRequestSchema = z.object({
  id: z.uuid(),
  kind: z.enum(timeRequestKinds),
  /** `办理期限（乡镇（街道）件）延长30日` */
  what: z.string(),
  reason: z.string(),
  /** The clock it is about; null for a pause. */
  clockId: z.uuid().nullable(),
  added: z.number().int().nullable(),
  /** When a pause begins and ends; null of an extension, and an end that nobody knows yet. */
  from: z.string().nullable(),
  to: z.string().nullable(),
  /** When its reason is to be looked at again, and by which rule or paper it is asked; of a pause alone. */
  lookAgainOn: z.string().nullable(),
  basis: z.string(),
  /** Whether the person must be told, and so how. */
  notifies: z.boolean(),
  askedAt: z.string(),
  askedBy: z.string(),
  /** Who may answer, in words. */
  approvers: z.string(),
  /** The person who reads this may answer it. */
  mine: z.boolean(),
  /** The person who reads this asked for it, and may take it back. */
  asked: z.boolean()
})
export type OpenRequest = z.infer<typeof openRequestSchema>

/** A granted extension with what its notice says. */
export const extensionSchema = z.object({
  /** Of the entry that granted it. */
  id: z.uuid(),
  cycle: z.number().int(),
  clock: z.string(),
  /** 延期告知书; empty for a clock that measures nobody's waiting. */
  number: z.string(),
  at: z.string(),
  added: z.number().int(),
  unit: z.enum(clockUnits),
  reason: z.string(),
  dueBefore: z.string(),
  dueAfter: z.string().nullable(),
  /** 职务 of who granted it, as on that day. */
  approverTitle: z.string(),
  /** Granted on the word of both sides. */
  bothAgreed: z.boolean(),
  way: z.string()
})
export type Extension = z.infer<typeof extensionSchema>

/** A pause that was granted. */
export const pauseSchema = z.object({
  id: z.uuid(),
  from: z.string(),
  to: z.string().nullable(),
  lookAgainOn: z.string().nullable(),
  reason: z.string()
})
export type Pause = z.infer<typeof pauseSchema>

/** `30日`, `5个工作日` */
export function amountOf(added: number, unit: ClockUnit): string {
  return `${added}${unitLabels[unit]}`
}

/** The end as papers say it: the last day, or its minute. */
export function endInWords(due: Moment, unit: ClockUnit): string {
  return isOfMinutes(unit) ? chineseMoment(due) : chineseDay(lastDayOf(due))
}

/** `延长30日，至2026年11月1日止` */
export function extensionWords(added: number, unit: ClockUnit, due: Moment | null): string {
  const until = due === null ? '' : `，至${endInWords(due, unit)}止`
  return `延长${amountOf(added, unit)}${until}`
}

/** `自2026年8月20日9时00分起，至2026年9月1日9时00分止` */
export function pauseWords({ from, to }: Pick<Pause, 'from' | 'to'>): string {
  return `自${chineseMoment(from)}起，${to === null ? '止期未定' : `至${chineseMoment(to)}止`}`
}

const postsSchema = z.array(z.enum(roles))

/** The posts that may answer, from where they are stored; all that may grant time, where those can't be read any more. */
export function approversOf(stored: string): Role[] {
  try {
    return postsSchema.parse(JSON.parse(stored))
  } catch {
    return [...timeGranters]
  }
}

/** `分管领导、主要领导` */
export function approverWords(posts: readonly Role[]): string {
  return posts.map((post) => roleLabels[post]).join('、')
}

/** What the request rests on besides its reason: `复查日期 2026-12-11 周五`, `依据：……`. */
export function restsOn({ lookAgainOn, basis }: Pick<OpenRequest, 'lookAgainOn' | 'basis'>): string[] {
  return [
    ...(lookAgainOn ? [`复查日期：${lookAgainOn} ${weekdayOf(lookAgainOn)}`] : []),
    ...(basis ? [`依据：${basis}`] : [])
  ]
}
