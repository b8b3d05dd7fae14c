import { z } from 'zod'
import { addDays, dayOf, type Day, type Moment } from '../calendar/moment.ts'
import { optionalLine, requiredText } from '../text/fields.ts'

/** 三单: what the discipline officer writes to whoever is slow – first a reminder, then a demand, then a warning. */

export const sheetLabels = { reminder: '提示单', demand: '督办单', warning: '警示单' } as const
export type SheetKind = keyof typeof sheetLabels
export const sheetKinds = Object.keys(sheetLabels) as [SheetKind, ...SheetKind[]]

export const sheetKindSchema = z.enum(sheetKinds, { error: '请选择发哪一种单' })
export const problemSchema = requiredText('存在的问题', 500)
export const sheetDemandSchema = requiredText('督办要求', 500)
export const sheetReceiverSchema = optionalLine('签收人', 50)
export const sheetReplySchema = requiredText('答复内容', 2_000)
export const settledSchema = requiredText('核实情况', 1_000)
export const sheetWithdrawalSchema = requiredText('撤销原因', 300)

/** How a sheet ended: what it asked for was done, a higher one took its place, or it should never have been written. */
const sheetEnds = ['settled', 'raised', 'withdrawn'] as const
export type SheetEnd = (typeof sheetEnds)[number]

/** What a later sheet says of those it rises from. */
const earlierSheetSchema = z.object({
  kind: z.enum(sheetKinds),
  number: z.string(),
  at: z.string(),
  demand: z.string(),
  answered: z.boolean()
})

/** A sheet as case page, desk and paper show it. */
export const sheetSchema = z.object({
  /** Of its entry in the timeline. */
  id: z.uuid(),
  cycle: z.number().int(),
  kind: z.enum(sheetKinds),
  /** Which of its kind it is in the case, from 1. */
  ordinal: z.number().int(),
  number: z.string(),
  at: z.string(),
  by: z.string(),
  byTitle: z.string(),
  /** The local rule of then that 督办 goes by; empty where none was set. */
  basis: z.string(),
  /** The body, or the person, that it is for, by its name of then. */
  to: z.string(),
  bodyId: z.uuid().nullable(),
  /** Who in the house answers it; null where a body does, for which the case's owner notes it. */
  accountId: z.uuid().nullable(),
  problem: z.string(),
  demand: z.string(),
  /** The last day to answer on. */
  dueOn: z.string(),
  received: z.object({ at: z.string(), by: z.string() }).nullable(),
  reply: z.object({ at: z.string(), text: z.string(), by: z.string() }).nullable(),
  ended: z.object({ at: z.string(), as: z.enum(sheetEnds), words: z.string(), by: z.string() }).nullable(),
  /** Those it rises from, first written first. */
  earlier: z.array(earlierSheetSchema)
})
export type Sheet = z.infer<typeof sheetSchema>

/** The sheet that is not ended: a case has one at most. */
export function openSheet(sheets: readonly Sheet[]): Sheet | null {
  return sheets.find(({ ended }) => ended === null) ?? null
}

/** Where a sheet that is not ended stands. */
export type SheetStage = 'unreceived' | 'unanswered' | 'answered'

export function stageOf({ received, reply }: Pick<Sheet, 'received' | 'reply'>): SheetStage {
  if (reply !== null) return 'answered'
  return received === null ? 'unreceived' : 'unanswered'
}

export const stageLabels: Record<SheetStage, string> = {
  unreceived: '等签收',
  unanswered: '等答复',
  answered: '已答复，等销号'
}

const endLabels: Record<SheetEnd, string> = { settled: '已销号', raised: '已升级', withdrawn: '已撤销' }

/** Where a sheet stands: `等答复`, `已销号`. */
export function sheetWords(sheet: Pick<Sheet, 'received' | 'reply' | 'ended'>): string {
  return sheet.ended ? endLabels[sheet.ended.as] : stageLabels[stageOf(sheet)]
}

/** Not answered on its last day: the day itself is in time. */
export function isUnansweredInTime({ reply, dueOn }: Pick<Sheet, 'reply' | 'dueOn'>, now: Moment): boolean {
  return reply === null && dayOf(now) > dueOn
}

/** Whether a higher sheet may take its place: nobody answered in time, or the answer won't do. */
export function mayRise(sheet: Pick<Sheet, 'kind' | 'reply' | 'dueOn'>, now: Moment): boolean {
  if (sheet.kind === sheetKinds.at(-1)) return false
  return sheet.reply !== null || isUnansweredInTime(sheet, now)
}

/** What the centre sets of each kind: whether it is used, and how many days there are to answer. */
export interface Ladder {
  ladder: readonly SheetKind[]
  reminderDays: number
  demandDays: number
  warningDays: number
}

/** The kind above on the centre's ladder; null where there is none. */
export function nextRung({ ladder }: Pick<Ladder, 'ladder'>, kind: SheetKind): SheetKind | null {
  const above = sheetKinds.slice(sheetKinds.indexOf(kind) + 1)
  return above.find((one) => ladder.includes(one)) ?? null
}

/** The kind that a case without a sheet begins with. */
export function firstRung({ ladder }: Pick<Ladder, 'ladder'>): SheetKind {
  return sheetKinds.find((one) => ladder.includes(one)) ?? 'reminder'
}

/** The last day to answer on that is proposed for a sheet of a day. */
export function usualLimit(ladder: Ladder, kind: SheetKind, day: Day): Day {
  return addDays(day, ladder[`${kind}Days`])
}
