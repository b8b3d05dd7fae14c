import { sql } from 'kysely'
import type { Moment } from '../calendar/moment.ts'
import { readRule } from '../clocks/centre-rule.ts'
import type { Reader, Writer } from '../connection.ts'
import type { Schema } from '../schema.ts'
import { listParties } from '../parties/parties.store.ts'
import { signingApplicants } from '../parties/party.ts'
import { holdsAny, type Role } from '../people/people.ts'
import { endedAt } from './foresight.ts'
import { approversOf, approverWords, type Extension, type OpenRequest, type Pause } from './time-request.ts'

export type RequestRow = Schema['timeRequest']

export async function insertRequest(db: Writer, row: RequestRow): Promise<void> {
  await db.insertInto('timeRequest').values(row).execute()
}

/** The request of this cycle that waits for its answer; there is never more than one. */
export async function readOpenRequest(
  db: Reader,
  caseId: string
): Promise<(RequestRow & { name: string }) | null> {
  const row = await db
    .selectFrom('timeRequest')
    .innerJoin('cases', 'cases.id', 'timeRequest.caseId')
    .innerJoin('account', 'account.id', 'timeRequest.askedBy')
    .selectAll('timeRequest')
    .select('account.name')
    .where('timeRequest.caseId', '=', caseId)
    .whereRef('timeRequest.cycle', '=', 'cases.cycle')
    .where('timeRequest.decisionEventId', 'is', null)
    .executeTakeFirst()
  return row ?? null
}

/** Whether a notice can be given: an applicant whom nobody knows gets none. */
export async function canBeTold(db: Reader, caseId: string): Promise<boolean> {
  return signingApplicants(await listParties(db, caseId)).length > 0
}

/** The same as whoever looks at the case is shown it. */
export async function showOpenRequest(
  db: Reader,
  caseId: string,
  viewer: { id: string; roles: readonly Role[] }
): Promise<OpenRequest | null> {
  const row = await readOpenRequest(db, caseId)
  if (!row) return null
  const posts = approversOf(row.approvers)
  const asked = await db
    .selectFrom('caseEvent')
    .leftJoin('caseClock', (join) => join.on('caseClock.id', '=', row.clockId))
    .select(['label', 'definition'])
    .where('caseEvent.id', '=', row.eventId)
    .executeTakeFirst()
  const rule = asked?.definition ? readRule(asked.definition) : null
  const own = row.askedBy === viewer.id && row.bothAgreed === 0
  return {
    id: row.eventId,
    kind: row.kind,
    what: asked?.label ?? '',
    reason: row.reason,
    clockId: row.clockId,
    added: row.added,
    from: row.fromAt,
    to: row.toAt,
    lookAgainOn: row.lookAgainOn,
    basis: row.basis,
    notifies: rule?.forWhom === 'person' && (await canBeTold(db, caseId)),
    askedAt: row.askedAt,
    askedBy: row.name,
    approvers: approverWords(posts),
    mine: holdsAny(viewer.roles, posts) && !own,
    asked: row.askedBy === viewer.id
  }
}

export async function answerRequest(
  db: Writer,
  requestId: string,
  decisionEventId: string,
  /** Null where it was taken back. */
  granted: boolean | null
): Promise<void> {
  await db
    .updateTable('timeRequest')
    .set({ decisionEventId, granted: granted === null ? null : granted ? 1 : 0 })
    .where('eventId', '=', requestId)
    .execute()
}

/** How often a clock was given more time. */
export async function timesExtended(db: Reader, clockId: string): Promise<number> {
  const row = await db
    .selectFrom('clockExtension')
    .select((eb) => eb.fn.countAll<number>().as('times'))
    .where('clockId', '=', clockId)
    .executeTakeFirstOrThrow()
  return row.times
}

export async function insertExtension(db: Writer, row: Schema['clockExtension']): Promise<void> {
  await db.insertInto('clockExtension').values(row).execute()
}

export async function insertPause(db: Writer, row: Schema['casePause']): Promise<void> {
  await db.insertInto('casePause').values(row).execute()
}

/** The pauses of the case in this cycle, first begun first. */
export async function listPauses(db: Reader, caseId: string): Promise<Pause[]> {
  return db
    .selectFrom('casePause')
    .innerJoin('caseEvent', 'caseEvent.id', 'casePause.eventId')
    .innerJoin('cases', 'cases.id', 'casePause.caseId')
    .select([
      'casePause.id',
      'casePause.fromAt as from',
      'casePause.toAt as to',
      'casePause.lookAgainOn',
      'casePause.reason'
    ])
    .where('casePause.caseId', '=', caseId)
    .whereRef('caseEvent.cycle', '=', 'cases.cycle')
    .orderBy('casePause.fromAt')
    .execute()
}

/** Ends at `at` the pauses of this cycle that would go on past it; gives how many there were. */
export async function endPauses(db: Writer, caseId: string, at: Moment): Promise<number> {
  const going = (await listPauses(db, caseId)).filter(({ to }) => to === null || to > at)
  for (const { id, from } of going) {
    await db
      .updateTable('casePause')
      .set({ toAt: endedAt({ from }, at) })
      .where('id', '=', id)
      .execute()
  }
  return going.length
}

/** The granted extensions of a case, first granted first. */
export async function listExtensions(db: Reader, caseId: string): Promise<Extension[]> {
  const rows = await db
    .selectFrom('clockExtension')
    .innerJoin('caseClock', 'caseClock.id', 'clockExtension.clockId')
    .innerJoin('caseEvent', 'caseEvent.id', 'clockExtension.eventId')
    .innerJoin('timeRequest', 'timeRequest.decisionEventId', 'clockExtension.eventId')
    .select([
      'clockExtension.eventId as id',
      'caseClock.cycle',
      'caseClock.definition',
      'clockExtension.number',
      'clockExtension.at',
      'clockExtension.added',
      'clockExtension.unit',
      'clockExtension.reason',
      'clockExtension.dueBefore',
      'clockExtension.dueAfter',
      'caseEvent.actorTitle as approverTitle',
      'timeRequest.bothAgreed',
      'clockExtension.way'
    ])
    .where('caseClock.caseId', '=', caseId)
    .orderBy('clockExtension.at')
    .orderBy(sql`clock_extension.rowid`)
    .execute()
  return rows.map(({ definition, bothAgreed, ...row }) => ({
    ...row,
    clock: readRule(definition)?.name ?? '',
    bothAgreed: bothAgreed === 1
  }))
}
