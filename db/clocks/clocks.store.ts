import { sql, type RawBuilder } from 'kysely'
import { z } from 'zod'
import type { Moment } from '../calendar/moment.ts'
import type { Reader, Writer } from '../connection.ts'
import type { ClockRow } from './clock.ts'
import { sha256 } from '../digest/digest.ts'
import type { CaseClockTable, Schema } from '../schema.ts'
import { centreRuleSchema, readRule } from './centre-rule.ts'
import type { CaseClock, ClockDeeds } from './case-clock.ts'
import { foremost } from './settling.ts'
import type { OfficeHours } from '../working-time/office-hours.ts'
import { noticeSchema, type Notice } from '../working-time/working-calendar.ts'

/** What is selected of a clock beside its case. */
type JoinedClock = {
  [K in 'definition' | 'startedAt' | 'dueAt' | 'soonAt' | 'endedAt']: CaseClockTable[K] | null
} & { clockCycle: number | null }

/**
 * A row as a clock; rule and hours are the program's own JSON. None where no program wrote the rule so: the case goes on
 * without it.
 */
function clockOf({ caseId: _, definition, office, estimated, ...row }: CaseClockTable): CaseClock | [] {
  const read = readRule(definition)
  if (!read) return []
  return {
    ...row,
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

/** Whether a pause of the case is in effect. `caseId` is a column, as SQL names it. */
export function isPausedNow(caseId: string, now: Moment): RawBuilder<0 | 1> {
  return sql<0 | 1>`EXISTS (SELECT 1 FROM case_pause AS p WHERE p.case_id = ${sql.ref(caseId)}
    AND p.from_at <= ${now} AND (p.to_at IS NULL OR p.to_at > ${now}))`
}

/** A row joined to its clock as it is shown; a case may have none, or one that can't be read. */
export function clockRowOf(row: JoinedClock): ClockRow | 'none' | 'unreadable' {
  const { clockCycle: cycle, definition, startedAt, dueAt, soonAt, endedAt } = row
  if (cycle === null || definition === null || startedAt === null) return 'none'
  const read = readRule(definition)
  if (!read) return 'unreadable'
  return { cycle, definition: read, startedAt, dueAt, soonAt, endedAt }
}

/** The clocks of a case in the order in which they began. */
export async function listClocks(db: Reader, caseId: string): Promise<CaseClock[]> {
  const rows = await db
    .selectFrom('caseClock')
    .selectAll()
    .where('caseId', '=', caseId)
    .orderBy('startedAt')
    .orderBy(sql`rowid`)
    .execute()
  return rows.flatMap(clockOf)
}

/** Which of its clocks matters most, as it is kept for lists. */
export function dueRowOf(caseId: string, clocks: readonly CaseClock[], entries: number): Schema['caseDue'] {
  const first = foremost(clocks)
  return {
    caseId,
    clockId: first?.id ?? null,
    live: first?.endedAt === null ? 1 : 0,
    dueAt: first?.dueAt ?? null,
    entries
  }
}

/** Pauses of the case, extensions and moves of its clocks, each in the order of time. */
export async function readDeeds(db: Reader, caseId: string): Promise<ClockDeeds> {
  const pauses = await db
    .selectFrom('casePause')
    .select(['fromAt as from', 'toAt as to'])
    .where('caseId', '=', caseId)
    .orderBy('fromAt')
    .execute()
  const ofCase = db.selectFrom('caseClock').select('id').where('caseId', '=', caseId)
  const extensions = await db
    .selectFrom('clockExtension')
    .select(['clockId', 'at', 'added'])
    .where('clockId', 'in', ofCase)
    .orderBy('at')
    .orderBy(sql`rowid`)
    .execute()
  const moves = await db
    .selectFrom('clockChange')
    .select(['clockId', 'at', 'definition', 'calendarId', 'mode'])
    .where('clockId', 'in', ofCase)
    .orderBy(sql`rowid`)
    .execute()
  return {
    pauses,
    extensions,
    moves: moves.map((move) => ({
      ...move,
      definition: move.definition === null ? null : centreRuleSchema.parse(JSON.parse(move.definition))
    }))
  }
}

/** Why the case is paused, and on whose word its clocks were given more time, by the clock. */
export async function readGrounds(db: Reader, caseId: string) {
  const pauses = await db
    .selectFrom('casePause')
    .select(['reason', 'basis'])
    .where('caseId', '=', caseId)
    .execute()
  const extensions = await db
    .selectFrom('clockExtension')
    .innerJoin('caseClock', 'caseClock.id', 'clockExtension.clockId')
    .innerJoin('account', 'account.id', 'clockExtension.approvedBy')
    .select(['clockExtension.clockId', 'account.name', 'account.title'])
    .where('caseClock.caseId', '=', caseId)
    .execute()
  const reasons = [...new Set(pauses.map(({ reason }) => reason))]
  return {
    pause: reasons.length > 0 ? `因${reasons.join('、')}` : '',
    extensions: new Map(extensions.map(({ clockId, title, name }) => [clockId, `经${title}${name}批准`]))
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
