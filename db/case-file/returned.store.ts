import type { Reader } from '../connection.ts'
import { handing } from '../cases/sent-back.ts'
import { stillHolds } from '../cases/withdrawn.ts'
import { seatLabels } from '../signoff/signoff.ts'
import type { Returned } from './case-file.ts'

/** For each case that a seat has sent back and that has not gone on since: who, and why. */
export async function returnedOf(db: Reader, caseIds: string[]): Promise<Map<string, Returned>> {
  if (caseIds.length === 0) return new Map()
  const events = await db
    .selectFrom('caseEvent')
    .innerJoin('account', 'account.id', 'caseEvent.actorId')
    .select(['caseId', 'kind', 'account.name', 'label', 'text'])
    .where('caseId', 'in', caseIds)
    .where('kind', 'in', handing)
    .where(stillHolds('caseEvent.id', 'caseEvent.caseId'))
    .orderBy('happenedAt')
    .orderBy('recordedAt')
    .orderBy('caseEvent.id')
    .execute()
  const last = new Map(events.map((event) => [event.caseId, event]))
  return new Map(
    [...last].flatMap(([caseId, { kind, name, label, text }]) => {
      // What the applicant says is written down by somebody at the counter.
      const who = label === seatLabels.applicant ? label : name
      return kind === 'returned' ? [[caseId, { who, reason: text }] as const] : []
    })
  )
}
