import type { CaseClock } from '../clocks/case-clock.ts'
import { listClocks, tablesOf } from '../clocks/clocks.store.ts'
import { readDeeds } from '../clocks/deeds.store.ts'
import type { Reader } from '../connection.ts'
import { fieldProblem } from '../errors.ts'
import type { Counted } from './foresight.ts'

/** The clocks of a case with all that is needed to count them. */
export async function countedOf(db: Reader, caseId: string): Promise<Counted> {
  const clocks = await listClocks(db, caseId)
  const deeds = await readDeeds(db, caseId)
  return { clocks, deeds, noticesOf: await tablesOf(db, clocks, deeds) }
}

/** The clock that more time is asked for. */
export function runningClock({ clocks }: Counted, clockId: string): CaseClock {
  const clock = clocks.find(({ id }) => id === clockId)
  if (!clock) throw fieldProblem(['clockId'], 'NOT_FOUND', '这项期限')
  if (clock.endedAt !== null) throw fieldProblem(['clockId'], 'CLOCK_ENDED', clock.definition.name)
  return clock
}
