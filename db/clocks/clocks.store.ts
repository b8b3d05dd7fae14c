import { sql, type RawBuilder } from 'kysely'
import { z } from 'zod'
import { dayOf, isMoment, isMomentOrNone, type Moment } from '../calendar/moment.ts'
import type { Reader, Writer } from '../connection.ts'
import type { ClockRow } from './clock.ts'
import { sha256 } from '../digest/digest.ts'
import type { CaseClockTable } from '../clock-tables.ts'
import type { Schema } from '../schema.ts'
import { readRule } from './centre-rule.ts'
import { calendarNow, ruleNow, type CaseClock, type ClockDeeds } from './case-clock.ts'
import type { Tables } from './case-reading.ts'
import { foremost } from './settling.ts'
import type { OfficeHours } from '../working-time/office-hours.ts'
import { noticeSchema, type Notice } from '../working-time/working-calendar.ts'

/** What is selected of a clock beside its case. */
type JoinedClock = {
  [K in 'definition' | 'startedAt' | 'dueAt' | 'soonAt' | 'endedAt']: CaseClockTable[K] | null
} & { clockCycle: number | null }

/** A clock of which something can't be read. */
export type DamagedClock = Pick<CaseClockTable, 'id' | 'cycle' | 'startedAt'>

/** What is worked out of the rest: nonsense in it reads as nothing, and the next step writes it anew where it can. */
const workedOut = ['firstDueAt', 'dueAt', 'soonAt', 'endedAt'] as const

function isDamaged(row: CaseClockTable): boolean {
  return !isMoment(row.startedAt) || workedOut.some((name) => !isMomentOrNone(row[name]))
}

/** A row as a clock; rule and hours are the program's own JSON. Null where no program wrote it so: the case goes on without it. */
function clockOf({ caseId: _, definition, office, estimated, ...row }: CaseClockTable): CaseClock | null {
  const read = readRule(definition)
  if (!read || !isMoment(row.startedAt)) return null
  const told = Object.fromEntries(
    workedOut.map((name) => [name, isMomentOrNone(row[name]) ? row[name] : null])
  ) as Pick<CaseClock, (typeof workedOut)[number]>
  return {
    ...row,
    ...told,
    definition: read,
    office: JSON.parse(office) as OfficeHours,
    estimated: estimated === 1
  }
}

/** A clock as its row. */
export function clockRowIn(
  caseId: string,
  { definition, office, estimated, ...clock }: CaseClock
): CaseClockTable {
  return {
    ...clock,
    caseId,
    definition: JSON.stringify(definition),
    office: JSON.stringify(office),
    estimated: estimated ? 1 : 0
  }
}

/** Whether a pause is in effect that was granted in the cycle of the clock of a row of `case_due`. */
export function isPausedNow(now: Moment): RawBuilder<0 | 1> {
  return pausedWith(sql`p.from_at <= ${now} AND (p.to_at IS NULL OR p.to_at > ${now})`)
}

/** Whether it is, and the day has come to look at its reason again. */
export function asksToLookAgain(now: Moment): RawBuilder<0 | 1> {
  return pausedWith(sql`p.from_at <= ${now} AND (p.to_at IS NULL OR p.to_at > ${now})
    AND p.look_again_on <= ${dayOf(now)}`)
}

/** The few cases that are paused at all are gathered first; a cross join is walked as it is written. */
function pausedWith(inEffect: RawBuilder<unknown>): RawBuilder<0 | 1> {
  return sql<0 | 1>`(case_due.case_id IN (SELECT p.case_id FROM case_pause AS p WHERE ${inEffect})
    AND EXISTS (SELECT 1 FROM case_pause AS p CROSS JOIN case_event AS g ON g.id = p.event_id
      CROSS JOIN case_clock AS k ON k.id = case_due.clock_id
      WHERE p.case_id = case_due.case_id AND k.cycle = g.cycle AND ${inEffect}))`
}

/** The rule by which the clock of a row of `case_clock` runs now, as `ruleNow` tells it of one that was read. */
export const definitionNow = sql<string | null>`COALESCE((SELECT m.definition FROM clock_change AS m
  WHERE m.clock_id = case_clock.id AND m.definition IS NOT NULL ORDER BY m.rowid DESC LIMIT 1), case_clock.definition)`

/** A row joined to its clock as it is shown; a case may have none, or one that can't be read. */
export function clockRowOf(row: JoinedClock): ClockRow | 'none' | 'unreadable' {
  const { clockCycle: cycle, definition, startedAt, dueAt, soonAt, endedAt } = row
  if (cycle === null || definition === null || startedAt === null) return 'none'
  const read = readRule(definition)
  if (!read || !isMoment(startedAt) || ![dueAt, soonAt, endedAt].every(isMomentOrNone)) return 'unreadable'
  return { cycle, definition: read, startedAt, dueAt, soonAt, endedAt }
}

/** The clocks of a case in the order in which they began, and those that can't be read or hold nonsense. */
export async function readClocks(
  db: Reader,
  caseId: string
): Promise<{ clocks: CaseClock[]; damaged: DamagedClock[] }> {
  const rows = await db
    .selectFrom('caseClock')
    .selectAll()
    .where('caseId', '=', caseId)
    .orderBy('startedAt')
    .orderBy(sql`rowid`)
    .execute()
  const read = rows.map((row) => ({ row, clock: clockOf(row) }))
  return {
    clocks: read.flatMap(({ clock }) => clock ?? []),
    damaged: read.flatMap(({ row, clock }) => (clock && !isDamaged(row) ? [] : row))
  }
}

/** Every clock that runs and can be read, with its case; by its rule's code where one is named. */
export async function listRunning(
  db: Reader,
  code: string | null
): Promise<{ caseId: string; clock: CaseClock }[]> {
  const rows = await db
    .selectFrom('caseClock')
    .selectAll()
    .where('endedAt', 'is', null)
    .$if(code !== null, (query) => query.where('code', '=', code))
    .orderBy('startedAt')
    .orderBy(sql`rowid`)
    .execute()
  return rows.flatMap((row) => {
    const clock = clockOf(row)
    return clock ? [{ caseId: row.caseId, clock }] : []
  })
}

/** The clocks of a case that can be read, in the order in which they began. */
export async function listClocks(db: Reader, caseId: string): Promise<CaseClock[]> {
  return (await readClocks(db, caseId)).clocks
}

/** Which of its clocks matters most, as it is kept for lists. */
export function dueRowOf(
  caseId: string,
  clocks: readonly CaseClock[],
  deeds: Pick<ClockDeeds, 'moves'>,
  entries: number
): Schema['caseDue'] {
  const first = foremost(clocks)
  const rule = first && ruleNow(first, deeds)
  return {
    caseId,
    clockId: first?.id ?? null,
    live: first?.endedAt === null ? 1 : 0,
    dueAt: first?.dueAt ?? null,
    soonAt: first?.soonAt ?? null,
    forWhom: rule?.forWhom ?? null,
    pausable: rule?.pausable ? 1 : 0,
    entries
  }
}

export async function insertClock(db: Writer, caseId: string, clock: CaseClock): Promise<void> {
  await db.insertInto('caseClock').values(clockRowIn(caseId, clock)).execute()
}

/** Writes what may move of a clock: when it is due, and where it ended. */
export async function updateClock(db: Writer, clock: CaseClock): Promise<void> {
  const { dueAt, soonAt, endEventId, endedAt, endedAs } = clock
  await db
    .updateTable('caseClock')
    .set({ dueAt, soonAt, endEventId, endedAt, endedAs, estimated: clock.estimated ? 1 : 0 })
    .where('id', '=', clock.id)
    .execute()
}

/** The number under which these notices are kept whole; they are written down when they are met first. */
export async function keepCalendar(db: Writer, notices: readonly Notice[]): Promise<number> {
  const text = JSON.stringify(notices)
  const digest = sha256(text)
  await db
    .insertInto('calendarVersion')
    .values({ sha256: digest, notices: text })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute()
  const row = await db
    .selectFrom('calendarVersion')
    .select('id')
    .where('sha256', '=', digest)
    .executeTakeFirstOrThrow()
  return row.id
}

/** Tables that were read, by their digest: a calendar is made once for a list, and a list that was kept never changes. */
const readBefore = new Map<string, readonly Notice[]>()

function noticesIn(sha256: string, text: string): readonly Notice[] {
  const notices = readBefore.get(sha256) ?? z.array(noticeSchema).parse(JSON.parse(text))
  readBefore.set(sha256, notices)
  return notices
}

/** The tables that the clocks of a case are counted by now. */
export async function tablesOf(
  db: Reader,
  clocks: readonly CaseClock[],
  deeds: Pick<ClockDeeds, 'moves'>
): Promise<Tables> {
  const ids = clocks.flatMap((clock) => calendarNow(clock, deeds) ?? [])
  const known = await readCalendars(db, [...new Set(ids)])
  return (id) => known.get(id)
}

/** The number under which just these notices are kept; null where they are not yet. */
export async function findCalendar(db: Reader, notices: readonly Notice[]): Promise<number | null> {
  const row = await db
    .selectFrom('calendarVersion')
    .select('id')
    .where('sha256', '=', sha256(JSON.stringify(notices)))
    .executeTakeFirst()
  return row?.id ?? null
}

/** The notices that were kept under these numbers. */
export async function readCalendars(
  db: Reader,
  ids: readonly number[]
): Promise<ReadonlyMap<number, readonly Notice[]>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('calendarVersion')
    .select(['id', 'sha256', 'notices'])
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map(({ id, sha256, notices }) => [id, noticesIn(sha256, notices)]))
}
