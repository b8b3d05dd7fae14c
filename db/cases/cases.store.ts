import { sql } from 'kysely'
import type { Reader, Writer } from '../connection.ts'
import type { CaseEventTable, CaseTable } from '../schema.ts'
import { readDetail, type CaseEventKind, type DetailOf } from './events.ts'
import type { CaseEvent } from './timeline.ts'
import { stillHolds } from './withdrawn.ts'

export async function insertCase(db: Writer, row: CaseTable): Promise<void> {
  await db.insertInto('cases').values(row).execute()
}

/**
 * The village of a row of `cases` whose parties are written: the longest name of the centre's list that the place of the matter
 * holds, else one that the address of an applicant holds, the representative's first; empty where neither names one.
 */
const villageNow = sql<string>`COALESCE(
  (SELECT v.value FROM centre, json_each(centre.villages) AS v WHERE instr(cases.location, v.value) > 0
    ORDER BY length(v.value) DESC, v.key LIMIT 1),
  (SELECT v.value FROM party AS p, centre, json_each(centre.villages) AS v
    WHERE p.case_id = cases.id AND p.side = 'applicant' AND instr(p.address, v.value) > 0
    ORDER BY p.representative DESC, p.position, length(v.value) DESC, v.key LIMIT 1),
  '')`

/** Tells the village of one case, or of all after the list of villages was changed. */
export async function tellVillages(db: Writer, caseId?: string): Promise<void> {
  const told = db.updateTable('cases').set({ village: villageNow })
  await (
    caseId === undefined ? told.where('village', '<>', villageNow) : told.where('id', '=', caseId)
  ).execute()
}

export async function readCase(db: Reader, caseId: string): Promise<CaseTable | null> {
  const row = await db.selectFrom('cases').selectAll().where('id', '=', caseId).executeTakeFirst()
  return row ?? null
}

export type CaseChange = Partial<
  Pick<CaseTable, 'cycle' | 'ownerId' | 'ledger' | 'since' | 'result' | 'endedAt'>
>

/** Writes the state of a case; `advance` alone calls it (tests/architecture.test.ts). */
export async function writeState(
  db: Writer,
  caseId: string,
  change: CaseChange & Pick<CaseTable, 'state'>
): Promise<void> {
  await db.updateTable('cases').set(change).where('id', '=', caseId).execute()
}

export async function insertEvent(db: Writer, event: CaseEventTable): Promise<void> {
  await db.insertInto('caseEvent').values(event).execute()
}

/** The timeline, oldest first; entries of one minute in the order they were written. */
export async function listEvents(db: Reader, caseId: string): Promise<CaseEvent[]> {
  const rows = await db
    .selectFrom('caseEvent')
    .innerJoin('account', 'account.id', 'caseEvent.actorId')
    .select([
      'caseEvent.id',
      'caseEvent.kind',
      'caseEvent.cycle',
      'caseEvent.happenedAt',
      'caseEvent.recordedAt',
      'account.name as actorName',
      'caseEvent.actorTitle',
      'caseEvent.label',
      'caseEvent.text',
      'caseEvent.detail'
    ])
    .where('caseId', '=', caseId)
    .orderBy('caseEvent.happenedAt')
    .orderBy(sql`case_event.rowid`)
    .execute()
  const withdrawn = new Set(
    rows.flatMap(({ kind, detail }) => (kind === 'withdrawn' ? [whole(kind, detail)?.eventId] : []))
  )
  return rows.map(({ detail, ...row }) => {
    const read = whole(row.kind, detail)
    return {
      ...row,
      withdrawn: withdrawn.has(row.id),
      reporter: read && 'reporter' in read ? read.reporter : null,
      ...(read && 'roundId' in read && read.roundId !== undefined ? { roundId: read.roundId } : {}),
      ...(read && 'body' in read && read.body ? { body: read.body } : {}),
      ...(read ? {} : { damaged: true as const })
    }
  })
}

/** The detail of an entry; null where kind or detail were never written by this program. */
function whole<K extends CaseEventKind>(kind: K, detail: string): DetailOf<K> | null {
  try {
    return readDetail(kind, detail)
  } catch {
    return null
  }
}

/** The entry of a case that was written last. */
export async function lastEvent(db: Reader, caseId: string): Promise<CaseEventTable | null> {
  const event = await db
    .selectFrom('caseEvent')
    .selectAll()
    .where('caseId', '=', caseId)
    .orderBy(sql`rowid`, 'desc')
    .executeTakeFirst()
  return event ?? null
}

/** Whether the timeline of the case holds the entry. */
export async function hasEvent(db: Reader, caseId: string, eventId: string): Promise<boolean> {
  const row = await db
    .selectFrom('caseEvent')
    .select('id')
    .where('id', '=', eventId)
    .where('caseId', '=', caseId)
    .executeTakeFirst()
  return row !== undefined
}

/** When the latest thing happened to a case, talks included; neither what was taken back nor the taking back counts. */
export async function lastHappened(db: Reader, caseId: string): Promise<string> {
  const event = await db
    .selectFrom('caseEvent')
    .select((eb) => eb.fn.max('happenedAt').as('at'))
    .where('caseId', '=', caseId)
    // Neither is anything that happened to the case: what follows may be older.
    .where('kind', 'not in', ['withdrawn', 'clockMoved'])
    .where(stillHolds('caseEvent.id', 'caseEvent.caseId'))
    .executeTakeFirstOrThrow()
  const session = await db
    .selectFrom('mediationSession')
    .select((eb) => eb.fn.max('endedAt').as('at'))
    .where('caseId', '=', caseId)
    .executeTakeFirst()
  return [event.at, session?.at ?? ''].reduce((last, at) => (at > last ? at : last), '')
}
