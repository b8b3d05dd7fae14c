import { sql } from 'kysely'
import type { Reader } from '../connection.ts'
import { readRule } from './centre-rule.ts'
import type { CaseClock, ClockDeeds } from './case-clock.ts'

/** Pauses of cases, extensions and moves of their clocks, each in the order of time, by the case; of one case, or of all. */
export async function listDeeds(db: Reader, caseId: string | null): Promise<ReadonlyMap<string, ClockDeeds>> {
  const pauses = await db
    .selectFrom('casePause')
    .innerJoin('caseEvent', 'caseEvent.id', 'casePause.eventId')
    .select(['casePause.caseId', 'caseEvent.cycle', 'fromAt as from', 'toAt as to'])
    .$if(caseId !== null, (query) => query.where('casePause.caseId', '=', caseId))
    .orderBy('fromAt')
    .execute()
  const extensions = await db
    .selectFrom('clockExtension')
    .innerJoin('caseClock', 'caseClock.id', 'clockExtension.clockId')
    .select(['caseClock.caseId', 'clockId', 'at', 'added'])
    .$if(caseId !== null, (query) => query.where('caseClock.caseId', '=', caseId))
    .orderBy('at')
    .orderBy(sql`clock_extension.rowid`)
    .execute()
  const moves = await db
    .selectFrom('clockChange')
    .innerJoin('caseClock', 'caseClock.id', 'clockChange.clockId')
    .select([
      ...(['caseClock.caseId', 'clockId', 'at', 'clockChange.definition'] as const),
      ...(['clockChange.calendarId', 'mode'] as const)
    ])
    .$if(caseId !== null, (query) => query.where('caseClock.caseId', '=', caseId))
    .orderBy(sql`clock_change.rowid`)
    .execute()
  const found = new Map<string, { pauses: Paused[]; extensions: Extended[]; moves: Moved[] }>()
  const of = (id: string) => {
    const deeds = found.get(id) ?? { pauses: [], extensions: [], moves: [] }
    found.set(id, deeds)
    return deeds
  }
  for (const { caseId: id, ...pause } of pauses) of(id).pauses.push(pause)
  for (const { caseId: id, ...extension } of extensions) of(id).extensions.push(extension)
  for (const { caseId: id, definition, ...move } of moves) {
    of(id).moves.push({ ...move, definition: definition === null ? null : readRule(definition) })
  }
  return found
}

type Paused = ClockDeeds['pauses'][number]
type Extended = ClockDeeds['extensions'][number]
type Moved = ClockDeeds['moves'][number]

/** The deeds of a case to which nothing happened besides its timeline. */
export const noDeeds: ClockDeeds = { pauses: [], extensions: [], moves: [] }

/** Pauses of the case, extensions and moves of its clocks, each in the order of time. */
export async function readDeeds(db: Reader, caseId: string): Promise<ClockDeeds> {
  return (await listDeeds(db, caseId)).get(caseId) ?? noDeeds
}

/** Each once, in their order. */
function listed(words: readonly string[]): string {
  return [...new Set(words)].filter((word) => word !== '').join('、')
}

/** What the pauses and extensions of a case rest on, for the sentence of a clock. */
export async function readGrounds(db: Reader, caseId: string) {
  const pauses = await db
    .selectFrom('casePause')
    .innerJoin('caseEvent', 'caseEvent.id', 'casePause.eventId')
    .select(['caseEvent.cycle', 'reason', 'basis'])
    .where('casePause.caseId', '=', caseId)
    .execute()
  const extensions = await db
    .selectFrom('clockExtension')
    .innerJoin('caseClock', 'caseClock.id', 'clockExtension.clockId')
    .innerJoin('caseEvent', 'caseEvent.id', 'clockExtension.eventId')
    .select(['clockExtension.clockId', 'caseEvent.actorTitle'])
    .where('caseClock.caseId', '=', caseId)
    .orderBy('clockExtension.at')
    .execute()
  return ({ id, cycle }: Pick<CaseClock, 'id' | 'cycle'>) => {
    const here = pauses.filter((pause) => pause.cycle === cycle)
    const reasons = listed(here.map(({ reason }) => reason))
    const approvers = listed(
      extensions.flatMap(({ clockId, actorTitle }) => (clockId === id ? [actorTitle] : []))
    )
    return {
      pause: reasons === '' ? '' : `因${reasons}`,
      pauseBasis: listed(here.map(({ basis }) => basis)),
      extension: approvers === '' ? '' : `经${approvers}批准`
    }
  }
}
