import { z } from 'zod'
import { screenMoment } from '../calendar/moment.ts'
import { problem } from '../errors.ts'
import { caseEventKinds, kindLabel, namedBodySchema, type NamedBody } from './events.ts'

export const caseEventSchema = z.object({
  id: z.uuid(),
  kind: z.enum(caseEventKinds),
  /** Which time the case was being handled, from 1. */
  cycle: z.number().int(),
  happenedAt: z.string(),
  recordedAt: z.string(),
  actorName: z.string(),
  /** Of that day: a transfer doesn't rewrite it. */
  actorTitle: z.string(),
  /** The kind of handling (现场核查), the decision (有效), the seat; empty where the kind says it all. */
  label: z.string(),
  text: z.string(),
  /** Who brought it up again, where the entry is a 再次反映. */
  reporter: z.object({ name: z.string(), phone: z.string() }).nullable(),
  /** The body that a case was given to, by its name of then, and why; where the entry names one. */
  body: namedBodySchema.optional(),
  /** The round of the sign-off that it belongs to, where the entry says so. */
  roundId: z.string().optional(),
  /** It was taken back. */
  withdrawn: z.boolean(),
  /** What is stored of it can't be read: no program wrote it so. */
  damaged: z.literal(true).optional()
})
export type CaseEvent = z.infer<typeof caseEventSchema>

/** The entries that still hold: neither taken back nor the taking back of another. */
export function inForce<E extends Pick<CaseEvent, 'kind' | 'withdrawn'>>(timeline: readonly E[]): E[] {
  return timeline.filter((event) => !event.withdrawn && event.kind !== 'withdrawn')
}

/** The body that answers for a case as it stands: the one of its last assignment, if that named one and still holds. */
export function answerableBody(timeline: readonly CaseEvent[]): NamedBody | null {
  const last = inForce(timeline).findLast(({ kind }) => kind === 'assigned' || kind === 'sentBack')
  return last?.body ?? null
}

/**
 * To be asked before a case is shown or printed from its timeline.
 *
 * @throws RECORD_DAMAGED, naming the case and the entry, where one can't be read
 */
export function checkReadable(number: string, timeline: readonly CaseEvent[]): void {
  const damaged = timeline.find((event) => event.damaged)
  if (!damaged) return
  const what = `${screenMoment(damaged.happenedAt)}“${kindLabel(damaged.kind)}”`
  throw problem('RECORD_DAMAGED', number, what)
}
