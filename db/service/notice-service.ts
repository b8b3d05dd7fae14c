import { z } from 'zod'
import { optionalLine, optionalText } from '../text/fields.ts'

/**
 * 送达: how a notice that has its number came to whom it is for. What happened is recorded as it happened; whether a refusal
 * counts as service is nothing that the record says (《信访工作条例》 knows no 留置送达).
 */
export const serviceWayLabels = {
  inPerson: '当面送达',
  substitute: '代收',
  post: '邮寄送达',
  electronic: '电子送达',
  witnessed: '见证送达（拒绝签收）',
  unreached: '未能送达'
} as const
export type ServiceWay = keyof typeof serviceWayLabels
export const serviceWays = Object.keys(serviceWayLabels) as [ServiceWay, ...ServiceWay[]]

/** What became of a notice whose addressee refused it. */
export const keptLabels = { atHome: '将文书留在其住处', photographed: '拍照记录' } as const
export type Kept = keyof typeof keptLabels
export const keptWays = Object.keys(keptLabels) as [Kept, ...Kept[]]

const serviceFields = {
  way: z.enum(serviceWays, { error: '请选择送达方式' }),
  /** Which of the applicants it is for. */
  partyIds: z.array(z.uuid()).min(1, '请选择受送达人').meta({ title: '受送达人' }),
  /** Who signs in person; else who takes it for them. */
  receiver: optionalLine('签收人', 100),
  substitute: optionalLine('代收人', 50),
  relation: optionalLine('与受送达人的关系', 30),
  place: optionalLine('送达地点', 100),
  address: optionalLine('号码或地址', 100),
  tracking: optionalLine('邮件单号', 50),
  consent: z.boolean().default(false),
  reply: optionalLine('对方回复', 100),
  refusal: optionalLine('拒收理由', 200),
  firstWitness: optionalLine('见证人一', 50),
  secondWitness: optionalLine('见证人二', 50),
  kept: z.enum(keptWays).nullable().default(null),
  note: optionalText('备注', 500)
}
type ServiceFields = z.output<z.ZodObject<typeof serviceFields>>

/** A service with the fields that come along; what its way must tell is there. */
export function serving<F extends z.ZodRawShape>(fields: F) {
  return z.object({ ...fields, ...serviceFields }).superRefine((told, context) => {
    for (const [path, message] of faultsOf(told as unknown as ServiceFields)) {
      context.addIssue({ code: 'custom', path: [path], message })
    }
  })
}

type Fault = [field: keyof ServiceFields, message: string]

const missing = (is: boolean, field: keyof ServiceFields, message: string): Fault[] =>
  is ? [[field, message]] : []

/** What the way must tell and does not, by its field; what else is unknown stays blank on the paper. */
function faultsOf(told: ServiceFields): Fault[] {
  const { way, receiver, substitute, relation, address, consent, firstWitness, secondWitness, kept, note } =
    told
  switch (way) {
    case 'inPerson':
      return missing(receiver === '', 'receiver', '请填写签收人')
    case 'substitute':
      return [
        ...missing(substitute === '', 'substitute', '请填写代收人'),
        ...missing(relation === '', 'relation', '请填写代收人与受送达人的关系，如：同住成年女儿')
      ]
    case 'post':
      return []
    case 'electronic':
      return [
        ...missing(!consent, 'consent', '电子送达须经本人同意；没有同意的请改用其他方式'),
        ...missing(address === '', 'address', '请填写发往的号码或地址')
      ]
    case 'witnessed':
      return [
        ...missing(firstWitness === '', 'firstWitness', '拒绝签收须有两名见证人，请填写第一名'),
        ...missing(secondWitness === '', 'secondWitness', '拒绝签收须有两名见证人，请填写第二名'),
        ...missing(
          firstWitness !== '' && firstWitness === secondWitness,
          'secondWitness',
          '两名见证人不能是同一个人，请核对'
        ),
        ...missing(kept === null, 'kept', '请选择文书留在住处还是拍照记录')
      ]
    case 'unreached':
      return missing(note === '', 'note', '请写明怎么联系的、为什么没有送到，如：邮件退回的原因')
  }
}

/** Only what the way asks for is kept: a field that it hides was typed for another. */
export function toldBy({ way, ...told }: ServiceFields): Omit<ServiceFields, 'partyIds'> {
  const none = {
    receiver: '',
    substitute: '',
    relation: '',
    address: '',
    tracking: '',
    consent: false,
    reply: ''
  }
  const nobody = { refusal: '', firstWitness: '', secondWitness: '', kept: null }
  const { receiver, substitute, relation, place, address, tracking, consent, reply, note } = told
  const blank = { way, ...none, ...nobody, place, note }
  switch (way) {
    case 'inPerson':
      return { ...blank, receiver }
    case 'substitute':
      return { ...blank, substitute, relation }
    case 'post':
      return { ...blank, place: '', address, tracking }
    case 'electronic':
      return { ...blank, place: '', address, consent, reply }
    case 'witnessed': {
      const { refusal, firstWitness, secondWitness, kept } = told
      return { ...blank, refusal, firstWitness, secondWitness, kept }
    }
    case 'unreached':
      return blank
  }
}

const noticeServiceSchema = z.object({
  ...serviceFields,
  /** Of its entry in the timeline. */
  id: z.uuid(),
  at: z.string(),
  recordedAt: z.string(),
  /** The names of those it was for. */
  to: z.array(z.string()),
  server: z.string()
})
export type NoticeService = z.infer<typeof noticeServiceSchema>

/** A notice with all that was done to bring it, first done first. */
export const noticeToServeSchema = z.object({
  /** Of the entry that gave the notice its number. */
  id: z.uuid(),
  /** 受理告知书 */
  title: z.string(),
  number: z.string(),
  at: z.string(),
  cycle: z.number().int(),
  services: z.array(noticeServiceSchema),
  /** Whom it has not reached, or not any more. */
  open: z.array(z.object({ id: z.uuid(), name: z.string() }))
})
export type NoticeToServe = z.infer<typeof noticeToServeSchema>

type Told = Pick<NoticeService, 'way' | 'partyIds'>

/** The last that was done for any of these people; undefined where nothing was. */
export function lastTouching<S extends Told>(services: readonly S[], ids: readonly string[]): S | undefined {
  return services.findLast(({ partyIds }) => partyIds.some((id) => ids.includes(id)))
}

/** Whom the notice has not reached: nothing was done for them, or the last of it did not reach them. */
export function unreached<P extends { id: string }>(
  services: readonly Told[],
  addressees: readonly P[]
): P[] {
  return addressees.filter(({ id }) => (lastTouching(services, [id])?.way ?? 'unreached') === 'unreached')
}

/** Who has it already, so that it can't be served on them again; what was sent may still come back. */
export function alreadyServed<P extends { id: string }>(
  services: readonly Told[],
  addressees: readonly P[],
  way: ServiceWay
): P[] {
  const sent: readonly ServiceWay[] = ['post', 'electronic']
  return addressees.filter(({ id }) => {
    const last = lastTouching(services, [id])?.way ?? 'unreached'
    if (last === 'unreached') return false
    return way !== 'unreached' || !sent.includes(last)
  })
}

/** Whether anything is left to record of a notice: whom it has not reached, or what was sent and may come back. */
export function maySayMore({ open, services }: Pick<NoticeToServe, 'open' | 'services'>): boolean {
  const last = services.at(-1)?.way
  return open.length > 0 || last === 'post' || last === 'electronic'
}

type Words = Omit<NoticeService, 'id' | 'at' | 'recordedAt' | 'to' | 'server' | 'partyIds'>

/** `邮寄送达（单号EA123456789CN）`, as the receipt says it under 送达方式. */
export function wayWords({ way, tracking, address }: Words): string {
  switch (way) {
    case 'post':
      return tracking === '' ? serviceWayLabels.post : `邮寄送达（单号${tracking}）`
    case 'electronic':
      return `经同意的电子送达（${address}）`
    default:
      return serviceWayLabels[way]
  }
}

/** What happened, in a sentence; the remark is not part of it. */
export function serviceWords(told: Words): string {
  const { way, receiver, substitute, relation, address, reply, refusal, kept } = told
  switch (way) {
    case 'inPerson':
      return `${receiver}当面签收。`
    case 'substitute':
      return `由${substitute}（受送达人的${relation}）代收，承诺及时转交。`
    case 'post':
      return address === '' ? '已交邮寄出。' : `已交邮寄往${address}。`
    case 'electronic':
      return `发送成功，${reply === '' ? '未见回复' : `对方回复“${reply}”`}。`
    case 'witnessed': {
      const why = refusal === '' ? '未说明理由' : `说明理由（${refusal}）`
      const witnesses = `${told.firstWitness}、${told.secondWitness}`
      const then = kept === null ? '' : `，并${keptLabels[kept]}`
      return `受送达人${why}拒绝签收，送达人当场说明文书内容，由见证人${witnesses}签名${then}。`
    }
    case 'unreached':
      return '文书未能送达，存卷待领。'
  }
}
