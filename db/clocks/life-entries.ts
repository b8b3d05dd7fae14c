import { readDetail } from '../cases/events.ts'
import type { CaseEventTable } from '../schema.ts'
import type { LifeEntry } from './settling.ts'
import { signalOf } from './signals.ts'

/** The timeline, in the order in which it was written, as clocks see it. */
export function lifeEntriesOf(
  rows: readonly Pick<CaseEventTable, 'id' | 'kind' | 'cycle' | 'happenedAt' | 'detail'>[]
): LifeEntry[] {
  const withdrawn = new Set(
    rows.flatMap(({ kind, detail }) =>
      kind === 'withdrawn' ? [readDetail('withdrawn', detail).eventId] : []
    )
  )
  return rows.map(({ id, kind, cycle, happenedAt: at, detail }) => ({
    id,
    cycle,
    at,
    signal: signalOf(kind, kind === 'screened' ? readDetail('screened', detail).valid : null),
    ...(kind === 'rehandled' && readDetail('rehandled', detail).badMark ? { also: 'markedBad' } : {}),
    withdrawn: withdrawn.has(id)
  }))
}
