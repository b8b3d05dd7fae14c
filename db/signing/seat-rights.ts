import { isAmong, seatReturners, seatTakers, type SeatFacts, type SeatHolder } from '../cases/turn.ts'
import { allows } from '../contract.ts'
import type { Actor } from '../people/actor.ts'
import type { Round, WaitingFor } from '../signoff/signoff.ts'
import { signoffApi } from './signoff.api.ts'

/** Who fills the seat that a round waits for. */
export function holderOf({ seat, partyId }: WaitingFor): SeatHolder {
  if (seat === 'applicant') return partyId === null ? 'witness' : 'party'
  return seat === 'handler' ? 'owner' : seat
}

const calls = {
  party: 'signoff.signAsApplicant',
  witness: 'signoff.witness',
  owner: 'signoff.signAsStaff',
  deputyLeader: 'signoff.signAsStaff',
  principalLeader: 'signoff.signAsStaff'
} as const satisfies Record<SeatHolder, keyof typeof signoffApi>

/** What the person can do in the round now, by the same rule that the calls ask. */
export function seatRights(round: Round, ownerId: string | null, actor: Actor) {
  const { waitingFor, signatures } = round
  if (!waitingFor) return { maySign: false, mayReturn: false }
  const signedBy = signatures.flatMap(({ accountId }) => accountId ?? [])
  const facts: SeatFacts = { seat: holderOf(waitingFor), ownerId, signedBy }
  return {
    maySign: allows(signoffApi[calls[facts.seat]].access, actor) && isAmong(seatTakers(facts), actor),
    mayReturn: allows(signoffApi['signoff.return'].access, actor) && isAmong(seatReturners(facts), actor)
  }
}
