import type { Reader, Writer } from '../connection.ts'
import { readAccount } from '../people/people.store.ts'
import { listParties } from '../parties/parties.store.ts'
import { signingApplicants } from '../parties/party.ts'
import type { Schema, SignatureTable } from '../schema.ts'
import { waitingFor, type Round, type Seat, type Signature, type WaitingFor } from './signoff.ts'
import { frozenOf } from './frozen.ts'
import { reassigned } from './returned-round.ts'

export type RoundRow = Schema['signoffRound']

export async function insertRound(db: Writer, row: RoundRow): Promise<void> {
  await db.insertInto('signoffRound').values(row).execute()
}

export async function changeRound(
  db: Writer,
  roundId: string,
  change: Partial<Pick<RoundRow, 'status' | 'returnedSeat' | 'returnedBy' | 'returnedAt' | 'returnedReason'>>
): Promise<void> {
  await db.updateTable('signoffRound').set(change).where('id', '=', roundId).execute()
}

export async function readRound(db: Reader, roundId: string): Promise<RoundRow | null> {
  const row = await db.selectFrom('signoffRound').selectAll().where('id', '=', roundId).executeTakeFirst()
  return row ?? null
}

export async function readOpenRound(db: Reader, caseId: string): Promise<RoundRow | null> {
  const open = db.selectFrom('signoffRound').selectAll().where('caseId', '=', caseId)
  return (await open.where('status', '=', 'open').executeTakeFirst()) ?? null
}

export async function insertSignature(db: Writer, row: SignatureTable): Promise<void> {
  await db.insertInto('signature').values(row).execute()
}

/** A round's signatures with strokes and pictures, in the order they were given. */
export async function readSignatures(db: Reader, roundId: string): Promise<SignatureTable[]> {
  const rows = await db
    .selectFrom('signature')
    .selectAll()
    .where('roundId', '=', roundId)
    .orderBy('position')
    .execute()
  return rows
}

export async function readPicture(
  db: Reader,
  signatureId: string
): Promise<{ png: Uint8Array<ArrayBuffer>; caseId: string } | null> {
  const row = await db
    .selectFrom('signature')
    .innerJoin('signoffRound', 'signoffRound.id', 'signature.roundId')
    .select(['picture', 'caseId'])
    .where('signature.id', '=', signatureId)
    .executeTakeFirst()
  return row ? { png: row.picture, caseId: row.caseId } : null
}

/** Whose turn it is in a round, from what it holds now. */
export async function waitingForRound(
  db: Reader,
  round: Pick<RoundRow, 'id' | 'caseId'>
): Promise<WaitingFor | null> {
  const given = await db
    .selectFrom('signature')
    .select(['seat', 'partyId'])
    .where('roundId', '=', round.id)
    .orderBy('position')
    .execute()
  const owner = await db
    .selectFrom('cases')
    .select('ownerId')
    .where('id', '=', round.caseId)
    .executeTakeFirstOrThrow()
  const account = owner.ownerId ? await readAccount(db, owner.ownerId) : null
  const parties = signingApplicants(await listParties(db, round.caseId))
  return waitingFor(parties, account?.name ?? '', given)
}

/** For each case with an open round, whose turn it is. */
export async function waitingForOf(db: Reader, caseIds: string[]): Promise<Map<string, WaitingFor>> {
  const found = new Map<string, WaitingFor>()
  if (caseIds.length === 0) return found
  const rounds = await db
    .selectFrom('signoffRound')
    .select(['id', 'caseId'])
    .where('status', '=', 'open')
    .where('caseId', 'in', caseIds)
    .execute()
  for (const round of rounds) {
    const waiting = await waitingForRound(db, round)
    if (waiting) found.set(round.caseId, waiting)
  }
  return found
}

/** Who gave the case of a round to another owner, so that the round went back, by the entry that says so; null where nobody did. */
async function reassignerOf(db: Reader, { id, caseId, returnedAt }: RoundRow): Promise<string | null> {
  const entries = await db
    .selectFrom('caseEvent')
    .innerJoin('account', 'account.id', 'caseEvent.actorId')
    .select(['account.name', 'actorTitle', 'detail'])
    .where('caseId', '=', caseId)
    .where('kind', '=', 'returned')
    .where('label', '=', reassigned)
    .where('happenedAt', '=', returnedAt ?? '')
    .execute()
  const own = entries.find(({ detail }) => detail.includes(`"${id}"`))
  return own ? [own.actorTitle, own.name].filter(Boolean).join(' ') : null
}

async function toRound(db: Reader, row: RoundRow): Promise<Round> {
  const signatures: Signature[] = await db
    .selectFrom('signature')
    .select([
      'id',
      'seat',
      'partyId',
      'accountId',
      'signerName',
      'signerTitle',
      'mode',
      'identityCheck',
      'opinion',
      'satisfaction',
      'signedAt',
      'recordedAt',
      'hash'
    ])
    .where('roundId', '=', row.id)
    .orderBy('position')
    .execute()
  const returner = row.returnedBy ? await readAccount(db, row.returnedBy) : null
  return {
    id: row.id,
    number: row.number,
    cycle: row.cycle,
    status: row.status,
    openedAt: row.openedAt,
    snapshotSha256: row.snapshotSha256,
    ...frozenOf(row),
    signatures,
    waitingFor: row.status === 'open' ? await waitingForRound(db, row) : null,
    returned:
      row.status === 'returned' && row.returnedSeat
        ? {
            by: returner?.name ?? '',
            seat: row.returnedSeat as Seat,
            at: row.returnedAt ?? '',
            reason: row.returnedReason ?? '',
            reassignedBy: await reassignerOf(db, row)
          }
        : null
  }
}

/** The rounds of a case, first to last. */
export async function listRounds(db: Reader, caseId: string): Promise<Round[]> {
  const rows = await db
    .selectFrom('signoffRound')
    .selectAll()
    .where('caseId', '=', caseId)
    .orderBy('number')
    .execute()
  const rounds: Round[] = []
  for (const row of rows) rounds.push(await toRound(db, row))
  return rounds
}
