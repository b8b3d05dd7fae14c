import { momentOf } from '../calendar/moment.ts'
import type { CommandContext } from '../context.ts'
import { problem } from '../errors.ts'
import type { CaseEventTable } from '../schema.ts'
import { advance, caseForStep } from './case-step.ts'
import { lastEvent } from './cases.store.ts'
import { eventKinds, readDetail, type Standing } from './events.ts'

/** How the case stood before the entry; null where that can't be taken back. */
function standingBefore({ kind, detail }: CaseEventTable): Standing | null {
  if (kind !== 'screened' && kind !== 'assigned') return null
  return readDetail(kind, detail).before ?? null
}

const restored = ['registered', 'accepted', 'handling'] as const

/**
 * Takes the last step of a case back: by whoever took it, while nothing has happened since. The case stands as before;
 * the entry stays in the timeline, followed by one that says it was taken back.
 *
 * @throws CANNOT_WITHDRAW where something happened since, somebody else took the step, or it can't be taken back
 */
export async function withdraw(context: CommandContext, caseId: string, eventId: string): Promise<void> {
  const row = await caseForStep(context, caseId, 'withdraw')
  const last = await lastEvent(context.db, caseId)
  const before = last?.id === eventId && last.actorId === context.actor.id ? standingBefore(last) : null
  const to = restored.find((state) => state === before?.state)
  if (!last || !before || !to) throw problem('CANNOT_WITHDRAW')
  const now = momentOf(context.clock())
  const happenedAt = now > last.happenedAt ? now : last.happenedAt
  const { label } = eventKinds[last.kind]
  const event = { kind: 'withdrawn', happenedAt, label, detail: { eventId } } as const
  await advance(context, row, { step: 'withdraw', to }, event, {
    ownerId: before.ownerId,
    since: before.since
  })
}
