import { sql } from 'kysely'
import { dayOf, momentOf } from '../calendar/moment.ts'
import { readCase } from '../cases/cases.store.ts'
import { gradeOf } from '../cases/grades.store.ts'
import { readScreening } from '../cases/decisions.store.ts'
import type { Reader, Writer } from '../connection.ts'
import type { Surroundings } from '../context.ts'
import type { CaseTable, Schema } from '../schema.ts'
import { asksCalendar, calendarNow, type CaseClock } from './case-clock.ts'
import {
  dueRowOf,
  insertClock,
  keepCalendar,
  listClocks,
  readCalendars,
  updateClock
} from './clocks.store.ts'
import { noDeeds, readDeeds } from './deeds.store.ts'
import { lifeEntriesOf } from './life-entries.ts'
import { rulesInUse } from './rules.store.ts'
import type { RuledBy } from './centre-rule.ts'
import { settle, type LifeEntry, type RuleInUse } from './settling.ts'
import { readCalendar } from '../working-time/working-time.store.ts'

async function lifeEntries(db: Reader, caseId: string): Promise<LifeEntry[]> {
  const rows = await db
    .selectFrom('caseEvent')
    .select(['id', 'kind', 'cycle', 'happenedAt', 'detail'])
    .where('caseId', '=', caseId)
    .orderBy(sql`rowid`)
    .execute()
  return lifeEntriesOf(rows)
}

/** How many entries were looked at; where that was lost, those up to the last start of a clock. */
async function settledSoFar(
  db: Reader,
  caseId: string,
  entries: readonly LifeEntry[],
  clocks: readonly CaseClock[]
): Promise<number> {
  const row = await db.selectFrom('caseDue').select('entries').where('caseId', '=', caseId).executeTakeFirst()
  const started = new Set(clocks.map(({ startEventId }) => startEventId))
  return row?.entries ?? entries.findLastIndex(({ id }) => started.has(id)) + 1
}

/** What of the case decides about its rules; one that was screened before its nature was asked is an appeal. */
export async function ruledBy(db: Reader, row: CaseTable): Promise<RuledBy> {
  const { ledger: tier, category, channel, colour, state, id } = row
  const screening = state === 'registered' ? null : await readScreening(db, id)
  const nature = screening && (screening.nature || '一般诉求')
  const grade = (await gradeOf(db, id)) || null
  return { tier, grade, category, channel, colour, nature, route: screening?.route || null }
}

/** Writes down anew which of its clocks matters most. */
async function writeDue(db: Writer, due: Schema['caseDue']): Promise<void> {
  await db
    .insertInto('caseDue')
    .values(due)
    .onConflict((conflict) => conflict.column('caseId').doUpdateSet(due))
    .execute()
}

/** Whether anything that is new could start a clock. */
function mayBegin(entries: readonly LifeEntry[], seen: number, rules: readonly RuleInUse[]): boolean {
  const fresh = entries.slice(seen).flatMap(({ signal, also }) => [signal ?? [], also ?? []].flat())
  return rules.some(({ definition }) => definition.starts.some((start) => fresh.includes(start)))
}

/** The hours and the table for clocks that begin now; only those that ask the table keep one. */
async function timeToBegin(db: Writer, rules: readonly RuleInUse[]) {
  const { notices, officeOn } = await readCalendar(db)
  const asked = rules.some(({ definition }) => asksCalendar(definition.rule))
  return { officeOn, calendarId: asked ? await keepCalendar(db, notices) : 0 }
}

/** Nothing begins: no hours are asked. */
const noTime = { officeOn: () => [], calendarId: 0 }

/**
 * Starts, moves and ends the clocks of a case by what happened to it since. Called after every command that changed a case, so
 * that no step can forget a clock; it asks no more than it needs, since every registration waits for it.
 */
export async function settleCase(
  { db, newId, clock }: Pick<Surroundings, 'newId' | 'clock'> & { db: Writer },
  caseId: string
): Promise<void> {
  const row = await readCase(db, caseId)
  if (!row) return
  const facts = await ruledBy(db, row)
  const now = momentOf(clock())
  const entries = await lifeEntries(db, caseId)
  const rules = await rulesInUse(db, dayOf(now))
  const clocks = await listClocks(db, caseId)
  const seen = await settledSoFar(db, caseId, entries, clocks)
  const time = mayBegin(entries, seen, rules) ? await timeToBegin(db, rules) : noTime
  const deeds = clocks.length > 0 ? await readDeeds(db, caseId) : noDeeds
  const tables = [time.calendarId, ...clocks.map((one) => calendarNow(one, deeds) ?? 0)].filter(
    (id) => id > 0
  )
  const calendars = await readCalendars(db, [...new Set(tables)])
  const noticesOf = (id: number) => calendars.get(id)
  const { begun, moved } = settle({
    facts,
    entries,
    seen,
    clocks,
    deeds,
    rules,
    ...time,
    noticesOf,
    newId,
    now
  })
  for (const one of begun) await insertClock(db, caseId, one)
  for (const one of moved) await updateClock(db, one)
  const present = clocks.map((one) => moved.find(({ id }) => id === one.id) ?? one)
  await writeDue(db, dueRowOf(caseId, [...present, ...begun], deeds, entries.length))
}
