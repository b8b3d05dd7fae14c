import { z } from 'zod'
import { dayOf, daysBetween, type Day, type Moment } from '../calendar/moment.ts'
import { optionalLine, requiredText } from '../text/fields.ts'

/** 领导包案: a leader answers for a case by name, from one moment until it is handed over or discharged (销案). */

/** 三到位一处理 (《信访工作条例》第二十七条): what a charge came to; more than one may hold. */
export const measureLabels = {
  settled: '诉求合理的解决问题到位',
  explained: '诉求无理的思想教育到位',
  relieved: '生活困难的帮扶救助到位',
  dealtWith: '行为违法的依法处理'
} as const
export type Measure = keyof typeof measureLabels
export const measures = Object.keys(measureLabels) as [Measure, ...Measure[]]

/** One or more of them, each once, in their own order. */
export const measuresSchema = z
  .array(z.enum(measures))
  .min(1, '请选择“三到位一处理”中的至少一项')
  .transform((chosen) => measures.filter((one) => chosen.includes(one)))
  .meta({ title: '三到位一处理' })

export const chargeReasonSchema = requiredText('包案缘由', 500)
export const handOverReasonSchema = requiredText('移交原因', 500)
export const visitorsSchema = optionalLine('家访人员', 100)
export const visitTextSchema = requiredText('家访情况', 2_000)
export const dischargeTextSchema = requiredText('销案情况', 2_000)

/** How a charge ended. */
const chargeEnds = ['handedOver', 'discharged'] as const
export type ChargeEnd = (typeof chargeEnds)[number]

const chargeVisitSchema = z.object({
  /** Of its entry in the timeline. */
  id: z.uuid(),
  at: z.string(),
  recordedAt: z.string(),
  visitors: z.string(),
  text: z.string()
})
export type ChargeVisit = z.infer<typeof chargeVisitSchema>

/** A charge as case page and paper show it. */
export const chargeSchema = z.object({
  id: z.uuid(),
  cycle: z.number().int(),
  leaderId: z.uuid(),
  leader: z.string(),
  /** 职务 of the day on which the charge was given. */
  leaderTitle: z.string(),
  /** In service and a leader still; where not, a successor is to be named. Of an ended charge nothing follows from it. */
  able: z.boolean(),
  since: z.string(),
  recordedAt: z.string(),
  /** Why; of a charge that was taken over, why it was handed over. */
  reason: z.string(),
  visits: z.array(chargeVisitSchema),
  endedAt: z.string().nullable(),
  endRecordedAt: z.string().nullable(),
  ended: z.enum(chargeEnds).nullable(),
  measures: z.array(z.enum(measures)),
  /** What the leader says of the end. */
  words: z.string()
})
export type Charge = z.infer<typeof chargeSchema>

/** The charge that holds now: a case has one at most. */
export function openCharge<C extends Pick<Charge, 'endedAt'>>(charges: readonly C[]): C | null {
  return charges.find(({ endedAt }) => endedAt === null) ?? null
}

/** For how many days a charge was held, by the civil day: none on the day itself, one from the next midnight on. */
export function heldDays({ since, endedAt }: Pick<Charge, 'since' | 'endedAt'>, today: Day): number {
  return Math.max(0, daysBetween(dayOf(since), endedAt === null ? today : dayOf(endedAt)))
}

/** `已包 12 天` */
export function heldWords(charge: Pick<Charge, 'since' | 'endedAt'>, now: Moment): string {
  return `${charge.endedAt === null ? '已包' : '共包'} ${heldDays(charge, dayOf(now))} 天`
}

/** `解决问题到位、依法处理`, for lines too short for the whole sentence. */
export function measureWords(chosen: readonly Measure[]): string {
  return chosen.map((one) => measureLabels[one].replace(/^.*的(?=.)/u, '')).join('、')
}
