import { z } from 'zod'
import { dayOf, momentField } from '../calendar/moment.ts'
import { momentLabel } from '../cases/life.ts'
import type { CaseEvent } from '../cases/timeline.ts'
import { chosenLine, optionalText, requiredText } from '../text/fields.ts'
import { isDissatisfied, satisfactionSchema, type Satisfaction } from '../signoff/signoff.ts'

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
    opinion: optionalText('诉求人意见', 1_000)
  })
  .refine((revisit) => revisit.reached || (revisit.satisfaction === null && revisit.resolved === null), {
    path: ['satisfaction'],
    error: '没有回访到本人，不能填写满意度'
  })
  .refine((revisit) => !revisit.reached || !revisit.givenUp, {
    path: ['givenUp'],
    error: '已经回访到本人，不能记为未能回访'
  })
  .refine((revisit) => !revisit.reached || revisit.resolved !== null, {
    path: ['resolved'],
    error: '请核实问题是否已经解决'
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
  opinion: z.string(),
  /** What followed: the case stands, or is handled again. */
  outcome: z.enum(['维持', '重办'])
})
export type Revisit = z.infer<typeof revisitViewSchema>

/** An unanswered revisit is a try: it has no number and no record, and the case goes on waiting. */
export const triedAgain = '再访'

/** On so many different days somebody must have been tried before revisiting ends without them. */
export const triedDaysNeeded = 3

/** Of this way nobody is tried at all. */
const waivedWay = '免回访'

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

/** 不满意 or 未解决 starts the case again (河源、甘肃: 不满意→重启办理流程, facts §11). */
export function revisitOutcome(revisit: {
  resolved: boolean | null
  satisfaction: Satisfaction | null
}): '维持' | '重办' {
  return revisit.resolved === false || isDissatisfied(revisit.satisfaction) ? '重办' : '维持'
}
