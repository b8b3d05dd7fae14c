import { sql } from 'kysely'
import { dayOf, momentOf } from '../calendar/moment.ts'
import { readCase } from '../cases/cases.store.ts'
import type { Reader, Writer } from '../connection.ts'
import type { Surroundings } from '../context.ts'
import { asksCalendar, calendarNow } from './case-clock.ts'
import {
  dueRowOf,
  insertClock,
  keepCalendar,
  listClocks,
  readCalendars,
  readDeeds,
  updateClock
} from './clocks.store.ts'
import { lifeEntriesOf } from './life-entries.ts'
import { rulesInUse } from './rules.store.ts'
import { settle, type LifeEntry, type RuleInUse } from './settling.ts'
import { readCalendar } from '../working-time/working-time.store.ts'
import type { Notice } from '../working-time/working-calendar.ts'

async function lifeEntries(db: Reader, caseId: string): Promise<LifeEntry[]> {
  const rows = await db
    .selectFrom('caseEvent')
    .select(['id', 'kind', 'cycle', 'happenedAt', 'detail'])
    .where('caseId', '=', caseId)
    .orderBy(sql`rowid`)
    .execute()
  return lifeEntriesOf(rows)
}

async function settledSoFar(db: Reader, caseId: string): Promise<number> {
  const row = await db.selectFrom('caseDue').select('entries').where('caseId', '=', caseId).executeTakeFirst()
  return row?.entries ?? 0
}

/** Writes down anew which of its clocks matters most. */
async function writeDue(db: Writer, caseId: string, entries: number): Promise<void> {
  const due = dueRowOf(caseId, await listClocks(db, caseId), entries)
  await db
    .insertInto('caseDue')
    .values(due)
    .onConflict((conflict) => conflict.column('caseId').doUpdateSet(due))
    .execute()
}

/** Only clocks that ask the table keep one. */
async function calendarFor(
  db: Writer,
  rules: readonly RuleInUse[],
  notices: readonly Notice[]
): Promise<number> {
  const asked = rules.some(({ definition }) => asksCalendar(definition.rule))
  return asked ? keepCalendar(db, notices) : 0
}

/**
 * Starts, moves and ends the clocks of a case by what happened to it since. Called after every command that changed a case, so
 * that no step can forget a clock.
 */
export async function settleCase(
  { db, newId, clock }: Pick<Surroundings, 'newId' | 'clock'> & { db: Writer },
  caseId: string
): Promise<void> {
  const facts = await readCase(db, caseId)
  if (!facts) return
  const now = momentOf(clock())
  const entries = await lifeEntries(db, caseId)
  const rules = await rulesInUse(db, dayOf(now))
  const clocks = await listClocks(db, caseId)
  const deeds = await readDeeds(db, caseId)
  const { notices, officeOn } = await readCalendar(db)
  const calendarId = await calendarFor(db, rules, notices)
  const asked = [calendarId, ...clocks.map((one) => calendarNow(one, deeds))].filter(
    (id) => id !== null && id > 0
  )
  const calendars = await readCalendars(db, [...new Set(asked as number[])])
  const { begun, moved } = settle({
    facts,
    entries,
    seen: await settledSoFar(db, caseId),
    clocks,
    deeds,
    rules,
    officeOn,
    calendarId,
    noticesOf: (id) => calendars.get(id) ?? [],
    newId,
    now
  })
  for (const one of begun) await insertClock(db, caseId, one)
  for (const one of moved) await updateClock(db, one)
  await writeDue(db, caseId, entries.length)
}
