import { sql } from 'kysely'
import type { Moment } from '../calendar/moment.ts'
import type { Reader, Writer } from '../connection.ts'
import { holdsAny } from '../people/people.ts'
import { listAccounts } from '../people/people.store.ts'
import { leaders } from '../people/posts.ts'
import type { Schema } from '../schema.ts'
import { measuresSchema, type Charge, type ChargeEnd, type Measure } from './charge.ts'

export async function insertCharge(
  db: Writer,
  row: Pick<
    Schema['charge'],
    'id' | 'caseId' | 'cycle' | 'eventId' | 'leaderId' | 'leaderTitle' | 'since' | 'reason'
  >
): Promise<void> {
  const open = { endedAt: null, endEventId: null, ended: null, measures: '[]', words: '' }
  await db
    .insertInto('charge')
    .values({ ...row, ...open })
    .execute()
}

/** Ends the charge that holds; what it was stays. */
export async function endCharge(
  db: Writer,
  chargeId: string,
  end: { at: Moment; eventId: string; ended: ChargeEnd; measures?: readonly Measure[]; words?: string }
): Promise<void> {
  const { at, eventId, ended, measures = [], words = '' } = end
  await db
    .updateTable('charge')
    .set({ endedAt: at, endEventId: eventId, ended, measures: JSON.stringify(measures), words })
    .where('id', '=', chargeId)
    .execute()
}

export async function insertChargeVisit(db: Writer, row: Schema['chargeVisit']): Promise<void> {
  await db.insertInto('chargeVisit').values(row).execute()
}

/** Who is a leader in service. */
export async function ableLeaders(db: Reader): Promise<Map<string, { name: string; title: string }>> {
  const able = (await listAccounts(db)).filter(({ active, roles }) => active && holdsAny(roles, leaders))
  return new Map(able.map(({ id, name, title }) => [id, { name, title }]))
}

/** The leader who holds the case, and since when. */
export async function readOpenCharge(db: Reader, caseId: string) {
  const row = await db
    .selectFrom('charge')
    .innerJoin('account', 'account.id', 'charge.leaderId')
    .select(['charge.id', 'charge.leaderId', 'charge.since', 'account.name as leader'])
    .where('caseId', '=', caseId)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return row ?? null
}

/** When the charge before ended, so that a new one begins after it; null for the first. */
export async function lastChargeEnd(db: Reader, caseId: string): Promise<Moment | null> {
  const { at } = await db
    .selectFrom('charge')
    .select((eb) => eb.fn.max<string | null>('endedAt').as('at'))
    .where('caseId', '=', caseId)
    .executeTakeFirstOrThrow()
  return at
}

/** When the last visit of a charge was; null where none was noted. */
export async function lastVisit(db: Reader, chargeId: string): Promise<Moment | null> {
  const { at } = await db
    .selectFrom('chargeVisit')
    .select((eb) => eb.fn.max<string | null>('at').as('at'))
    .where('chargeId', '=', chargeId)
    .executeTakeFirstOrThrow()
  return at
}

function measuresIn(stored: string): Measure[] {
  return measuresSchema.safeParse(JSON.parse(stored)).data ?? []
}

/** The charges of a case, first begun first, each with its visits. */
export async function listCharges(db: Reader, caseId: string): Promise<Charge[]> {
  const rows = await db
    .selectFrom('charge')
    .innerJoin('account', 'account.id', 'charge.leaderId')
    .innerJoin('caseEvent as begun', 'begun.id', 'charge.eventId')
    .leftJoin('caseEvent as over', 'over.id', 'charge.endEventId')
    .selectAll('charge')
    .select(['account.name as leader', 'begun.recordedAt', 'over.recordedAt as endRecordedAt'])
    .where('charge.caseId', '=', caseId)
    .orderBy('charge.since')
    .orderBy(sql`charge.rowid`)
    .execute()
  if (rows.length === 0) return []
  const able = await ableLeaders(db)
  const visits = await db
    .selectFrom('chargeVisit')
    .innerJoin('charge', 'charge.id', 'chargeVisit.chargeId')
    .innerJoin('caseEvent', 'caseEvent.id', 'chargeVisit.eventId')
    .select(['chargeVisit.eventId as id', 'chargeId', 'at', 'recordedAt', 'visitors', 'chargeVisit.text'])
    .where('charge.caseId', '=', caseId)
    .orderBy('at')
    .orderBy(sql`charge_visit.rowid`)
    .execute()
  return rows.map(({ caseId: _caseId, eventId: _eventId, endEventId: _endEventId, ...row }) => ({
    ...row,
    able: able.has(row.leaderId),
    visits: visits
      .filter(({ chargeId }) => chargeId === row.id)
      .map(({ chargeId: _chargeId, ...visit }) => visit),
    measures: measuresIn(row.measures)
  }))
}

/** All charges that hold or ended by 销案, with what a board and its lists show of their cases. */
export async function listAllCharges(db: Reader) {
  return db
    .selectFrom('charge')
    .innerJoin('cases', 'cases.id', 'charge.caseId')
    .innerJoin('account as leader', 'leader.id', 'charge.leaderId')
    .leftJoin('account as owner', 'owner.id', 'cases.ownerId')
    .where((eb) => eb.or([eb('charge.endedAt', 'is', null), eb('charge.ended', '=', 'discharged')]))
    .select((eb) => [
      ...(['charge.id', 'charge.caseId', 'charge.leaderId', 'charge.since', 'charge.endedAt'] as const),
      ...(['cases.number', 'cases.summary', 'cases.state', 'cases.cycle', 'cases.visitorCount'] as const),
      ...(['cases.confidential', 'cases.registrarId', 'cases.ownerId'] as const),
      ...(['leader.name as leader', 'leader.title as leaderTitle', 'owner.name as owner'] as const),
      eb
        .selectFrom('chargeVisit')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('chargeVisit.chargeId', '=', 'charge.id')
        .as('visits'),
      eb
        .selectFrom('party')
        .select('party.name')
        .whereRef('party.caseId', '=', 'cases.id')
        .where('party.side', '=', 'applicant')
        .where('party.kind', '<>', 'anonymous')
        .orderBy('party.representative', 'desc')
        .orderBy('party.position')
        .limit(1)
        .as('applicant'),
      sql<number>`(SELECT count(*) FROM party WHERE party.case_id = cases.id AND party.side = 'applicant')`.as(
        'applicants'
      )
    ])
    .orderBy('charge.since')
    .orderBy('cases.numberRank')
    .execute()
}
