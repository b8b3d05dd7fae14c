import { sql } from 'kysely'
import { stillHolds } from '../cases/withdrawn.ts'
import type { Reader, Writer } from '../connection.ts'
import type { Schema } from '../schema.ts'
import type { Assignment, Help } from './order.ts'

export async function insertAssignment(db: Writer, row: Schema['assignment']): Promise<void> {
  await db.insertInto('assignment').values(row).execute()
}

export async function insertHelps(
  db: Writer,
  newId: () => string,
  assignmentId: string,
  helps: readonly Help[]
): Promise<void> {
  for (const [position, help] of helps.entries()) {
    await db
      .insertInto('assignmentHelp')
      .values({ ...help, id: newId(), assignmentId, position, feedbackEventId: null })
      .execute()
  }
}

/** How many orders a case was ever given, those that were taken back included: their numbers stay used. */
export async function countOrders(db: Reader, caseId: string): Promise<number> {
  const { count } = await db
    .selectFrom('assignment')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('caseId', '=', caseId)
    .executeTakeFirstOrThrow()
  return count
}

/** How often a case was given to somebody in this time of handling, by entries that hold. */
export async function countAssigned(db: Reader, caseId: string, cycle: number): Promise<number> {
  const { count } = await db
    .selectFrom('caseEvent')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('caseId', '=', caseId)
    .where('cycle', '=', cycle)
    .where('kind', '=', 'assigned')
    .where(stillHolds('caseEvent.id', 'caseEvent.caseId'))
    .executeTakeFirstOrThrow()
  return count
}

/** Who gave the case to its owner last; null where nobody did. */
export async function lastAssigner(db: Reader, caseId: string): Promise<string | null> {
  const row = await db
    .selectFrom('caseEvent')
    .select('actorId')
    .where('caseId', '=', caseId)
    .where('kind', '=', 'assigned')
    .where(stillHolds('caseEvent.id', 'caseEvent.caseId'))
    .orderBy(sql`rowid`, 'desc')
    .executeTakeFirst()
  return row?.actorId ?? null
}

export async function writeReceipt(
  db: Writer,
  id: string,
  receipt: { receivedAt: string; receivedBy: string }
): Promise<void> {
  await db.updateTable('assignment').set(receipt).where('eventId', '=', id).execute()
}

export async function writeSentBack(db: Writer, id: string, at: string, reason: string): Promise<void> {
  const change = { sentBackAt: at, sentBackReason: reason }
  await db.updateTable('assignment').set(change).where('eventId', '=', id).execute()
}

export async function writeFeedback(db: Writer, helpId: string, eventId: string): Promise<void> {
  await db.updateTable('assignmentHelp').set({ feedbackEventId: eventId }).where('id', '=', helpId).execute()
}

async function helpsOf(db: Reader, caseId: string) {
  return db
    .selectFrom('assignmentHelp')
    .innerJoin('assignment', 'assignment.eventId', 'assignmentHelp.assignmentId')
    .leftJoin('caseEvent', 'caseEvent.id', 'assignmentHelp.feedbackEventId')
    .select(['assignmentHelp.id', 'assignmentId', 'assignmentHelp.kind', 'assignmentHelp.bodyName', 'task'])
    .select(['assignmentHelp.dueOn', 'happenedAt', 'text'])
    .where('assignment.caseId', '=', caseId)
    .orderBy('position')
    .execute()
}

/** The assignments of a case that hold, first given first. */
export async function listAssignments(db: Reader, caseId: string): Promise<Assignment[]> {
  const rows = await db
    .selectFrom('assignment')
    .innerJoin('account as owner', 'owner.id', 'assignment.ownerId')
    .innerJoin('account as by', 'by.id', 'assignment.byId')
    .leftJoin('account as receiver', 'receiver.id', 'assignment.receivedBy')
    .selectAll('assignment')
    .select(['owner.name as owner', 'by.name as by', 'receiver.name as receiver'])
    .where('caseId', '=', caseId)
    .where(stillHolds('assignment.eventId', 'assignment.caseId'))
    .orderBy(sql`assignment.rowid`)
    .execute()
  if (rows.length === 0) return []
  const helps = await helpsOf(db, caseId)
  return rows.map((row) => ({
    ...{ id: row.eventId, cycle: row.cycle, number: row.number, at: row.at, owner: row.owner, by: row.by },
    ...{ byTitle: row.byTitle, body: row.bodyName, designated: row.designated === 1, demand: row.demand },
    ...{ mode: row.mode, measure: row.measure },
    dueOn: row.dueOn,
    received: row.receivedAt === null ? null : { at: row.receivedAt, by: row.receiver ?? '' },
    sentBack: row.sentBackAt === null ? null : { at: row.sentBackAt, reason: row.sentBackReason },
    helps: helps
      .filter(({ assignmentId }) => assignmentId === row.eventId)
      .map(({ assignmentId: _, happenedAt, text, ...help }) => ({
        ...help,
        feedback: happenedAt === null ? null : { at: happenedAt, text: text ?? '' }
      }))
  }))
}
