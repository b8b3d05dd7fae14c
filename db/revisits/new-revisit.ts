import { momentOf } from '../calendar/moment.ts'
import type { CommandContext } from '../context.ts'
import { takeNumber } from '../numbers/numbers.store.ts'
import type { CaseTable, Schema } from '../schema.ts'
import { insertRevisit } from './revisits.store.ts'

type NewRevisit = Omit<Schema['revisit'], 'id' | 'number' | 'caseId' | 'cycle' | 'visitorId' | 'recordedAt'>

/** Writes a revisit with its number. */
export async function newRevisit(context: CommandContext, row: CaseTable, revisit: NewRevisit) {
  const id = context.newId()
  const number = await takeNumber(context.db, 'revisit', revisit.happenedAt, { 案: row.number })
  await insertRevisit(context.db, {
    ...revisit,
    id,
    number,
    caseId: row.id,
    cycle: row.cycle,
    visitorId: context.actor.id,
    recordedAt: momentOf(context.clock())
  })
  return { id, number }
}
