import { sql } from 'kysely'
import type { Day } from '../calendar/moment.ts'
import { visibleTo } from '../case-file/case-filter.store.ts'
import type { Viewer } from '../case-file/turns.store.ts'
import type { Reader, Writer } from '../connection.ts'
import { inPieces } from '../pieces.ts'
import type { Schema } from '../schema.ts'
import { mayKeep, mayTick, type Checklist, type Counts, type Line } from './checklist.ts'

export type StoredList = Schema['checklist']
export type StoredLine = Schema['checklistLine']

const nothing: Counts = { all: 0, open: 0, overdue: 0, done: 0 }

/** How many lines each list has of what the person may see; of all where nobody is named. */
async function countLines(db: Reader, viewer: Viewer | null, today: Day): Promise<Map<string, Counts>> {
  const all = db.selectFrom('cases').select([])
  const seen = viewer ? visibleTo(all, viewer) : all
  const rows = await seen
    .innerJoin('checklistLine', 'checklistLine.caseId', 'cases.id')
    .select([
      'checklistId',
      sql<number>`count(*)`.as('all'),
      sql<number>`count(checklist_line.done_on)`.as('done'),
      sql<number>`count(*) FILTER (WHERE checklist_line.done_on IS NULL AND checklist_line.due_on < ${today})`.as(
        'overdue'
      )
    ])
    .groupBy('checklistId')
    .execute()
  return new Map(
    rows.map(({ checklistId, all: lines, done, overdue }) => [
      checklistId,
      { all: lines, open: lines - done, overdue, done }
    ])
  )
}

export async function readList(db: Reader, id: string): Promise<StoredList | undefined> {
  return db.selectFrom('checklist').selectAll().where('id', '=', id).executeTakeFirst()
}

/** How many lines are open, whoever asks: a list is not followed to nought by not looking. */
export async function countOpen(db: Reader, id: string, today: Day): Promise<number> {
  return (await countLines(db, null, today)).get(id)?.open ?? 0
}

/** Every list that holds something for the person, those that are not closed first, the newest of each first. */
export async function listChecklists(db: Reader, viewer: Viewer, today: Day): Promise<Checklist[]> {
  const counts = await countLines(db, viewer, today)
  const rows = await db
    .selectFrom('checklist')
    .selectAll()
    .orderBy(sql`closed_at IS NOT NULL`)
    .orderBy(sql`checklist.rowid`, 'desc')
    .execute()
  return rows
    .filter((row) => counts.has(row.id) || row.madeById === viewer.id)
    .map(({ closedAt, closedBy, closeReason, madeById, ...row }) => ({
      ...row,
      closed: closedAt === null ? null : { at: closedAt, by: closedBy, reason: closeReason },
      counts: counts.get(row.id) ?? nothing,
      mayKeep: mayKeep(viewer, { madeById })
    }))
}

/** The marks of lines, first made first. */
async function marksOf(db: Reader, lineIds: readonly string[]): Promise<Map<string, Line['marks']>> {
  const found = new Map<string, Line['marks']>()
  for (const some of inPieces(lineIds)) {
    const rows = await db
      .selectFrom('checklistMark')
      .select(['lineId', 'kind', 'happenedOn as on', 'byName as by', 'words'])
      .where('lineId', 'in', some)
      .orderBy(sql`checklist_mark.rowid`)
      .execute()
    for (const { lineId, ...mark } of rows) found.set(lineId, [...(found.get(lineId) ?? []), mark])
  }
  return found
}

/** The lines of a list or of a case, as far as the person may see their cases. */
export async function readLines(
  db: Reader,
  viewer: Viewer,
  of: { checklistId: string } | { caseId: string }
): Promise<Line[]> {
  const [column, id] =
    'checklistId' in of
      ? (['checklistLine.checklistId', of.checklistId] as const)
      : (['checklistLine.caseId', of.caseId] as const)
  const rows = await visibleTo(db.selectFrom('cases').select([]), viewer)
    .innerJoin('checklistLine', 'checklistLine.caseId', 'cases.id')
    .selectAll('checklistLine')
    .select(['cases.number', 'cases.summary', 'cases.state', 'cases.confidential', 'cases.ownerId'])
    .where(column, '=', id)
    .orderBy(sql`checklist_line.rowid`)
    .execute()
  const marks = await marksOf(
    db,
    rows.map((row) => row.id)
  )
  return rows.map(({ ownerId, ...row }) => ({
    ...row,
    confidential: row.confidential === 1,
    marks: marks.get(row.id) ?? [],
    mayTick: mayTick(viewer, { ...row, ownerId })
  }))
}

export async function insertList(db: Writer, list: StoredList, lines: readonly StoredLine[]): Promise<void> {
  await db.insertInto('checklist').values(list).execute()
  for (const some of inPieces(lines))
    await db
      .insertInto('checklistLine')
      .values([...some])
      .execute()
}

export async function writeLine(
  db: Writer,
  id: string,
  facts: Pick<StoredLine, 'measure' | 'accountId' | 'bodyId' | 'responsible' | 'dueOn'>
): Promise<void> {
  await db.updateTable('checklistLine').set(facts).where('id', '=', id).execute()
}

/** Adds a mark; the line stands as it says. */
export async function markLine(db: Writer, mark: Schema['checklistMark']): Promise<void> {
  await db.insertInto('checklistMark').values(mark).execute()
  const doneOn = mark.kind === 'done' ? mark.happenedOn : null
  await db.updateTable('checklistLine').set({ doneOn }).where('id', '=', mark.lineId).execute()
}

export async function writeClosed(
  db: Writer,
  id: string,
  closed: { closedAt: string | null; closedBy: string; closeReason: string }
): Promise<void> {
  await db.updateTable('checklist').set(closed).where('id', '=', id).execute()
}
