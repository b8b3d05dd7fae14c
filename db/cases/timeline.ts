import { z } from 'zod'
import { caseEventKinds } from './events.ts'

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
  reporter: z.object({ name: z.string(), phone: z.string() }).nullable(),
  /** It was taken back. */
  withdrawn: z.boolean()
})
export type CaseEvent = z.infer<typeof caseEventSchema>

/** The entries that still hold: neither taken back nor the taking back of another. */
export function inForce<E extends Pick<CaseEvent, 'kind' | 'withdrawn'>>(timeline: readonly E[]): E[] {
  return timeline.filter((event) => !event.withdrawn && event.kind !== 'withdrawn')
}
