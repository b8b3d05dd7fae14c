import { inPieces } from '../pieces.ts'
import type { Reader, Writer } from '../connection.ts'
import type { PartyTable } from '../schema.ts'
import type { Party, PartyFacts, PartySide } from './party.ts'

function toParty(row: PartyTable): Party {
  const { caseId: _caseId, position: _position, ...party } = row
  return { ...party, representative: row.representative === 1 }
}

export async function insertParties(
  db: Writer,
  newId: () => string,
  caseId: string,
  side: PartySide,
  parties: PartyFacts[]
): Promise<void> {
  if (parties.length === 0) return
  const rows = parties.map((party, position) => ({
    ...party,
    id: newId(),
    caseId,
    side,
    position,
    representative: party.representative ? (1 as const) : (0 as const)
  }))
  for (const some of inPieces(rows)) await db.insertInto('party').values(some).execute()
}

/** Applicants first, each side in the order it was written down. */
export async function listParties(db: Reader, caseId: string): Promise<Party[]> {
  const rows = await db
    .selectFrom('party')
    .selectAll()
    .where('caseId', '=', caseId)
    .orderBy('side')
    .orderBy('position')
    .execute()
  return rows.map(toParty)
}

export async function readParty(db: Reader, partyId: string): Promise<(Party & { caseId: string }) | null> {
  const row = await db.selectFrom('party').selectAll().where('id', '=', partyId).executeTakeFirst()
  return row ? { ...toParty(row), caseId: row.caseId } : null
}
