import type { Reader, Writer } from '../connection.ts'
import { inPieces } from '../pieces.ts'
import type { Schema } from '../schema.ts'
import type { Agreement, MediationSession } from './mediation.ts'
import type { z } from 'zod'
import type { agreementInputSchema, sessionInputSchema } from './mediation.ts'

type SessionRow = Schema['mediationSession']

export async function insertSession(
  db: Writer,
  id: string,
  cycle: number,
  recordedAt: string,
  input: z.output<typeof sessionInputSchema>
): Promise<void> {
  const { mediatorIds, transcript, invited, ...session } = input
  await db
    .insertInto('mediationSession')
    .values({ ...session, id, cycle, recordedAt, invited: JSON.stringify(invited) })
    .execute()
  const mediators = mediatorIds.map((accountId, position) => ({ sessionId: id, accountId, position }))
  for (const some of inPieces(mediators)) await db.insertInto('sessionMediator').values(some).execute()
  for (const [position, line] of transcript.entries()) {
    await db
      .insertInto('transcriptLine')
      .values({ sessionId: id, position, ...line })
      .execute()
  }
}

async function toSession(db: Reader, row: SessionRow): Promise<MediationSession> {
  const mediators = await db
    .selectFrom('sessionMediator')
    .innerJoin('account', 'account.id', 'sessionMediator.accountId')
    .select('account.name')
    .where('sessionId', '=', row.id)
    .orderBy('position')
    .execute()
  const recorder = await db
    .selectFrom('account')
    .select('name')
    .where('id', '=', row.recorderId)
    .executeTakeFirstOrThrow()
  const transcript = await db
    .selectFrom('transcriptLine')
    .select(['speaker', 'text'])
    .where('sessionId', '=', row.id)
    .orderBy('position')
    .execute()
  const { caseId: _caseId, recorderId: _recorderId, ...session } = row
  return {
    ...session,
    invited: JSON.parse(row.invited) as string[],
    mediators: mediators.map((one) => one.name),
    recorder: recorder.name,
    transcript
  }
}

/** The sessions of a case in the order they were held. */
export async function listSessions(db: Reader, caseId: string): Promise<MediationSession[]> {
  const rows = await db
    .selectFrom('mediationSession')
    .selectAll()
    .where('caseId', '=', caseId)
    .orderBy('startedAt')
    .orderBy('id')
    .execute()
  const sessions: MediationSession[] = []
  for (const row of rows) sessions.push(await toSession(db, row))
  return sessions
}

/** Sessions, of any case, that overlap the time; who and what they occupy. */
export async function overlappingSessions(db: Reader, startedAt: string, endedAt: string) {
  const rows = await db
    .selectFrom('mediationSession')
    .innerJoin('cases', 'cases.id', 'mediationSession.caseId')
    .select(['mediationSession.id', 'room', 'recorderId', 'number', 'confidential', 'registrarId', 'ownerId'])
    .where('mediationSession.startedAt', '<', endedAt)
    .where('mediationSession.endedAt', '>', startedAt)
    .execute()
  const found = []
  for (const row of rows) {
    const mediators = await db
      .selectFrom('sessionMediator')
      .select('accountId')
      .where('sessionId', '=', row.id)
      .execute()
    const people = [row.recorderId, ...mediators.map((one) => one.accountId)]
    found.push({ ...row, confidential: row.confidential === 1, people })
  }
  return found
}

export async function insertAgreement(
  db: Writer,
  id: string,
  recordedAt: string,
  input: z.output<typeof agreementInputSchema>
): Promise<void> {
  const { clauses, judicialConfirmation, ...agreement } = input
  await db
    .insertInto('agreement')
    .values({ ...agreement, id, recordedAt, judicialConfirmation: judicialConfirmation ? 1 : 0 })
    .execute()
  for (const [position, { instalments, ...clause }] of clauses.entries()) {
    await db
      .insertInto('agreementClause')
      .values({ ...clause, agreementId: id, position })
      .execute()
    const rows = instalments.map((instalment, index) => ({
      ...instalment,
      agreementId: id,
      clausePosition: position,
      position: index
    }))
    for (const some of inPieces(rows)) await db.insertInto('clauseInstalment').values(some).execute()
  }
}

/** The agreements of a case, first recorded first: one for each session that ended with one. */
export async function listAgreements(db: Reader, caseId: string): Promise<Agreement[]> {
  const rows = await db
    .selectFrom('agreement')
    .selectAll()
    .where('caseId', '=', caseId)
    .orderBy('recordedAt')
    .orderBy('signedOn')
    .orderBy('id')
    .execute()
  const agreements: Agreement[] = []
  for (const row of rows) agreements.push(await toAgreement(db, row))
  return agreements
}

async function toAgreement(db: Reader, row: Schema['agreement']): Promise<Agreement> {
  const clauses = await db
    .selectFrom('agreementClause')
    .selectAll()
    .where('agreementId', '=', row.id)
    .orderBy('position')
    .execute()
  const instalments = await db
    .selectFrom('clauseInstalment')
    .selectAll()
    .where('agreementId', '=', row.id)
    .orderBy('clausePosition')
    .orderBy('position')
    .execute()
  const { caseId: _caseId, judicialConfirmation, ...agreement } = row
  return {
    ...agreement,
    judicialConfirmation: judicialConfirmation === 1,
    clauses: clauses.map(({ agreementId: _agreementId, position, ...clause }) => ({
      ...clause,
      instalments: instalments
        .filter((one) => one.clausePosition === position)
        .map(({ due, amountFen }) => ({ due, amountFen }))
    }))
  }
}
