import { z } from 'zod'
import { dayField } from '../calendar/moment.ts'
import type { Role } from '../people/people.ts'
import { leaders } from '../people/posts.ts'
import { requiredLine, requiredText } from '../text/fields.ts'

/** What a body does beside the one that leads: helps with a task, or answers for it together with the others. */
export const helpKinds = ['协办', '同责'] as const

export const helpSchema = z.object({
  kind: z.enum(helpKinds, { error: '请选择协办还是同责' }),
  bodyName: requiredLine('协办单位', 60),
  task: requiredText('协办任务', 300),
  dueOn: dayField('反馈期限').nullable().default(null).meta({ description: '反馈期限；不写就是没有定' })
})
export type Help = z.output<typeof helpSchema>

/** Most bodies that one order names beside the one that leads. */
export const mostHelpers = 20

/** An assignment that holds, with its order. */
export const assignmentSchema = z.object({
  /** That of its entry in the timeline. */
  id: z.uuid(),
  cycle: z.number().int(),
  /** `〔2026〕梁诉字第0020号交办2`: a number that was given stays used. */
  number: z.string(),
  at: z.string(),
  owner: z.string(),
  by: z.string(),
  byTitle: z.string(),
  /** The body that leads; empty where none was named. */
  body: z.string(),
  /** It can't be sent back. */
  designated: z.boolean(),
  demand: z.string(),
  dueOn: z.string().nullable(),
  /** 办理模式 and 推动措施, by their words; empty where none was chosen. */
  mode: z.string(),
  measure: z.string(),
  received: z.object({ at: z.string(), by: z.string() }).nullable(),
  sentBack: z.object({ at: z.string(), reason: z.string() }).nullable(),
  helps: z.array(
    z.object({
      id: z.uuid(),
      kind: z.enum(helpKinds),
      bodyName: z.string(),
      task: z.string(),
      dueOn: z.string().nullable(),
      feedback: z.object({ at: z.string(), text: z.string() }).nullable()
    })
  )
})
export type Assignment = z.infer<typeof assignmentSchema>

/** The assignment by which its owner has a case now; null where it is nobody's, or was given before orders were kept. */
export function currentAssignment(assignments: readonly Assignment[], cycle: number): Assignment | null {
  const last = assignments.at(-1)
  return last?.cycle === cycle && last.sentBack === null ? last : null
}

/**
 * Whether the order by which the owner has the case waits for its receipt. Who asked for the signatures since has it,
 * whatever was written down: then nothing waits.
 */
export function awaitsReceipt({
  assignments,
  rounds,
  cycle
}: {
  assignments: readonly Assignment[]
  rounds: readonly Asked[]
  cycle: number
}): boolean {
  const order = currentAssignment(assignments, cycle)
  if (order === null || order.received !== null) return false
  return !rounds.some((round) => round.cycle === cycle && round.openedAt > order.at)
}

/** When the signatures were asked for, in which time of handling. */
interface Asked {
  cycle: number
  openedAt: string
}

/** An order is printed for a body, or where bodies help: who is told in the house needs no paper. */
export function isOrder({ body, helps }: Pick<Assignment, 'body' | 'helps'>): boolean {
  return body !== '' || helps.length > 0
}

/** What must be known to say who may hand a case on. */
interface Transfer {
  /** Assignments of this time of handling that hold. */
  before: number
  /** The owner can't go on: another is needed, whoever gives it. */
  ownerGone: boolean
}

/** 严禁层层签转: a case that was handed on once is handed on again by a leader alone. */
export function needsLeader({ before, ownerGone }: Transfer): boolean {
  return before >= 2 && !ownerGone
}

export function mayHandOn(transfer: Transfer, roles: readonly Role[]): boolean {
  return !needsLeader(transfer) || roles.some((role) => (leaders as readonly Role[]).includes(role))
}
