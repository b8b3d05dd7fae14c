import { createHash } from 'node:crypto'
import type { Moment } from '../../../db/calendar/moment.ts'
import type { Schema } from '../../../db/schema.ts'
import { nextId } from './ids.ts'
import { shares } from './proportions.ts'
import type { People } from './people.ts'
import type { Random } from './random.ts'
import type { Rows } from './rows.ts'

/** What the rounds of a case are made of. */
export interface Signing {
  caseId: string
  cycle: number
  ownerId: string
  applicants: string[]
  at: Moment
  /** Whether all four seats have signed; else some of them, from none to three. */
  completed: boolean
}

/** Short beside a real one (some 6 KB): a hundred thousand would take longer to write than to measure. */
const snapshot = JSON.stringify({ format: 2, facts: '堰塘整治后仍然渗漏。'.repeat(20) })
const snapshotSha256 = createHash('sha256').update(snapshot).digest('hex')
const strokes = JSON.stringify([[{ x: 0, y: 0, t: 0, p: 0.5 }]])
/** A drawn name is a PNG of some kilobytes; short here for the same reason. */
const picture = new Uint8Array(200)

type Seated = Pick<Schema['signature'], 'seat' | 'partyId' | 'accountId'>

function inOrder({ applicants, ownerId }: Signing, people: People): Seated[] {
  const staff = (seat: Seated['seat'], accountId: string): Seated => ({ seat, partyId: null, accountId })
  return [
    ...applicants.map((partyId): Seated => ({ seat: 'applicant', partyId, accountId: null })),
    staff('handler', ownerId),
    staff('deputyLeader', people.deputyLeader),
    staff('principalLeader', people.principalLeader)
  ]
}

function round(signing: Signing, number: number, returned: boolean, people: People): Schema['signoffRound'] {
  return {
    id: nextId(),
    caseId: signing.caseId,
    number,
    cycle: signing.cycle,
    status: returned ? 'returned' : signing.completed ? 'completed' : 'open',
    openedAt: signing.at,
    recordedAt: signing.at,
    snapshot,
    snapshotSha256,
    returnedSeat: returned ? 'deputyLeader' : null,
    returnedBy: returned ? people.deputyLeader : null,
    returnedAt: returned ? signing.at : null,
    returnedReason: returned ? '材料不全，补充后再报' : null
  }
}

function signature(
  roundId: string,
  seated: Seated,
  position: number,
  signing: Signing,
  people: People
): Schema['signature'] {
  const id = nextId()
  return {
    id,
    roundId,
    position,
    ...seated,
    mode: 'drawn',
    operatorId: seated.accountId ?? people.registrar,
    signerName: seated.seat,
    signerTitle: '',
    identityCheck: seated.partyId ? '当面核对居民身份证' : '本人口令',
    opinion: seated.partyId ? '' : '同意办结',
    satisfaction: seated.partyId ? '满意' : null,
    signedAt: signing.at,
    recordedAt: signing.at,
    format: 1,
    strokes,
    picture,
    previousHash: '',
    hash: createHash('sha256').update(id).digest('hex')
  }
}

/** The rounds of a case with their signatures: sometimes one that was sent back, then the one that counts. */
export function signedRows(signing: Signing, people: People, random: Random): Rows {
  const seated = inOrder(signing, people)
  const returned = random() < shares.returned ? [round(signing, 1, true, people)] : []
  const last = round(signing, returned.length + 1, false, people)
  const signed = signing.completed ? seated : seated.slice(0, Math.floor(random() * seated.length))
  return {
    signoffRound: [...returned, last],
    signature: [
      ...returned.flatMap(({ id }) =>
        seated.slice(0, -2).map((one, at) => signature(id, one, at, signing, people))
      ),
      ...signed.map((one, at) => signature(last.id, one, at, signing, people))
    ]
  }
}
