import { z } from 'zod'
import { dayOf, momentField } from '../calendar/moment.ts'
import { momentLabel } from '../cases/life.ts'
import type { CaseEvent } from '../cases/timeline.ts'
import { chosenLine, optionalLine, optionalText, requiredText } from '../text/fields.ts'
import { checkAnswered } from './answered.ts'
import { allMarkers, markers, usualReason } from './marks.ts'
import { isDissatisfied, satisfactionSchema, type Satisfaction } from '../signoff/signoff.ts'

/** What somebody says of how they were treated (回访记录: 作风如何). */
export const conducts = ['无意见', '有意见'] as const

export const revisitInputSchema = z
  .object({
    caseId: z.uuid(),
    happenedAt: momentField(momentLabel('revisit')),
    /** False: nobody could or would be asked; `text` then says why. */
    reached: z.boolean().default(true),
    /** Nobody was reached after several tries, and revisiting ends with that; else an unanswered one is one try. */
    givenUp: z.boolean().default(false),
    way: chosenLine('回访方式', 60),
    text: requiredText('回访情况', 2_000),
    resolved: z.boolean().nullable().default(null),
    satisfaction: satisfactionSchema,
    /** Who marked the level; left out, it follows from the way, or is kept as 未注明. */
    markedBy: z.enum(markers).nullable().default(null),
    /** Why it was filled in for them; left out, the way says it. */
    markedFor: optionalLine('代填原因', 100),
    /** The matter came back. */
    recurred: z.boolean().nullable().default(null),
    recurrence: optionalText('怎样反复', 500),
    /** How they were treated by whoever handled it. */
    conduct: z.enum(conducts).nullable().default(null),
    conductNote: optionalText('对服务态度的意见', 500),
    opinion: optionalText('诉求人意见', 1_000)
  })
  .superRefine(checkAnswered)
  .refine((revisit) => !revisit.reached || !revisit.givenUp, {
    path: ['givenUp'],
    error: '已经回访到本人，不能记为未能回访'
  })
  .refine(({ recurred, recurrence }) => recurred !== true || recurrence !== '', {
    path: ['recurrence'],
    error: '请写明怎样反复'
  })
  .refine(({ conduct, conductNote }) => conduct !== '有意见' || conductNote !== '', {
    path: ['conductNote'],
    error: '请写明是什么意见'
  })
export type RevisitInput = z.input<typeof revisitInputSchema>

export const revisitViewSchema = z.object({
  id: z.uuid(),
  number: z.string(),
  cycle: z.number().int(),
  happenedAt: z.string(),
  recordedAt: z.string(),
  visitorName: z.string(),
  reached: z.boolean(),
  way: z.string(),
  text: z.string(),
  resolved: z.boolean().nullable(),
  satisfaction: satisfactionSchema,
  /** Null of a revisit of before it was asked, and where nobody was reached. */
  markedBy: z.enum(allMarkers).nullable(),
  markedFor: z.string(),
  /** Null where it was not asked. */
  recurred: z.boolean().nullable(),
  recurrence: z.string(),
  conduct: z.enum(conducts).nullable(),
  conductNote: z.string(),
  opinion: z.string(),
  /** What followed: the case stands, or is handled again. */
  outcome: z.enum(['维持', '重办'])
})
export type Revisit = z.infer<typeof revisitViewSchema>

/** An unanswered revisit is a try: it has no number and no record, and the case goes on waiting. */
export const triedAgain = '再访'

/** On so many different days somebody must have been tried before revisiting ends without them. */
export const triedDaysNeeded = 3

/** Of this way nobody is tried at all; of somebody who is known, a leader decides it. */
export const waivedWay = '免回访'

/** The tries in one time of handling that reached nobody, first made first. */
export function triesOf<E extends Pick<CaseEvent, 'kind' | 'cycle' | 'happenedAt'>>(
  timeline: readonly E[],
  cycle: number
): E[] {
  return timeline
    .filter((event) => event.kind === 'revisitTried' && event.cycle === cycle)
    .sort((a, b) => a.happenedAt.localeCompare(b.happenedAt))
}

/** How many different days the tries were made on. */
export function triedDays(tries: readonly Pick<CaseEvent, 'happenedAt'>[]): number {
  return new Set(tries.map(({ happenedAt }) => dayOf(happenedAt))).size
}

/** Whether not reaching somebody is a try: nobody can be tried who is unknown, nor is by 免回访. */
export function isTried(asked: { known: boolean; way: string }): boolean {
  return asked.known && asked.way !== waivedWay
}

/** What not reaching somebody leads to. */
export function unreachedLeads(asked: {
  known: boolean
  way: string
  givenUp: boolean
  days: number
}): 'ends' | 'try' | 'tooFewTries' {
  if (!isTried(asked)) return 'ends'
  if (!asked.givenUp) return 'try'
  return asked.days >= triedDaysNeeded ? 'ends' : 'tooFewTries'
}

/** 不满意, 未解决 or 反复 starts the case again (河源、甘肃: 不满意→重启办理流程, facts §11). */
export function revisitOutcome(revisit: {
  resolved: boolean | null
  satisfaction: Satisfaction | null
  recurred?: boolean | null | undefined
}): '维持' | '重办' {
  const bad = revisit.resolved === false || revisit.recurred === true || isDissatisfied(revisit.satisfaction)
  return bad ? '重办' : '维持'
}

/** Who marked the level, and why it wasn't the person, where the input leaves that to the way. */
export function markOf(
  input: Pick<z.output<typeof revisitInputSchema>, 'reached' | 'way' | 'markedBy' | 'markedFor'>
): Pick<Revisit, 'markedBy' | 'markedFor'> {
  if (!input.reached) return { markedBy: null, markedFor: '' }
  const filledIn = usualReason(input.way) !== '' ? '代填' : '未注明'
  const markedBy = input.markedBy ?? filledIn
  return { markedBy, markedFor: markedBy === '代填' ? input.markedFor || usualReason(input.way) : '' }
}

export const waiveInputSchema = z.object({
  caseId: z.uuid(),
  happenedAt: momentField(momentLabel('waiveRevisit')),
  text: requiredText('免予回访的原因', 2_000)
})
