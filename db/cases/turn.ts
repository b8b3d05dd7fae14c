import { z } from 'zod'
import { holdsAny, roles, type Role } from '../people/people.ts'
import { askingOrder, deciders, hosts, leaders, overseers } from '../people/posts.ts'
import { dueStep, mayTake, takersOf, type Step } from './life.ts'
import { caseStates, isOwned, type CaseState } from './states.ts'

/**
 * Whose turn it is, one rule over the table of the life:
 *
 * 1. What only one person or one seat can do waits for that one: handling and the handler's seat for the owner, the
 *    leaders' seats for the holders of their post.
 * 2. To ask afterwards waits for those who had no part in the handling, group after group (`askingOrder`); whoever
 *    had one can't do it at all.
 * 3. What the owner can't do, and what has no owner yet, waits for everybody who can: screening, deciding, assigning,
 *    the witness beside the owner, filing.
 * 4. A request for more time waits for those who may grant it, beside what the owner goes on doing.
 * 5. An order waits for its receipt by the owner before anything else of its handling does.
 * 6. A sheet of 督办 waits, beside all that, for whom it is for: to be received, then answered; a body's for the owner.
 *    Where that one left, and once it is answered, it waits for the discipline officer.
 * 7. A case that needs its owner, who is absent, waits for those who can give it another.
 */

/** Who fills the seat that an open round waits for. */
export const seatHolders = z.enum(['party', 'witness', 'owner', ...leaders])
export type SeatHolder = z.infer<typeof seatHolders>

/** What must be known of a case to say whose turn it is. */
export interface TurnFacts {
  state: CaseState
  ownerId: string | null
  /** The owner is in service and holds a post that may own a case. */
  ownerAble: boolean
  /** The seat of the open round; null outside of a round. */
  seat: SeatHolder | null
  /** The accounts that hold a seat of the open round already. */
  signedBy: readonly string[]
  /** The order by which the owner has the case waits for its receipt (db/assignment/order.ts). */
  unreceived: boolean
  /** The accounts that had a part in this time of handling; asked of a case that waits for its revisit. */
  handledBy: readonly string[]
  /** Which group of `askingOrder` its revisit waits for. */
  asking: AskingLevel
}
export type AskingLevel = 0 | 1 | 2

/** What must be known of a case to say who may answer a request for more time; null where none waits. */
export interface RequestFacts extends Pick<TurnFacts, 'state' | 'ownerId'> {
  asked: { approvers: readonly Role[]; by: string } | null
}

/** What must be known of the open sheet of 督办; null where there is none. */
export interface SheetFacts extends Pick<TurnFacts, 'state' | 'ownerId' | 'ownerAble'> {
  sheet: {
    stage: 'unreceived' | 'unanswered' | 'answered'
    /** Who in the house answers it, as long as they are in service; null where a body does. */
    accountId: string | null
    toBody: boolean
  } | null
}

/** Who can do something: holders of these posts, or this one person. */
interface Takers {
  posts: readonly Role[]
  person: string | null
  /** Accounts and posts that can't, though they hold a post above. */
  exceptPeople: readonly string[]
  exceptPosts: readonly Role[]
}

export interface Turn extends Takers {
  step: Step
  /** The owner left: another is needed before anything else. */
  ownerGone: boolean
}

const none = { posts: [], person: null, exceptPeople: [], exceptPosts: [] }
const nobody = { ...none, ownerGone: false }

/** Whom a due step waits for: one person, one seat, those who had no part in the handling, or all who can. */
type Awaited = 'owner' | 'seat' | 'uninvolved' | 'holders'

export interface Due {
  step: Step
  by: Awaited
  /** Who can take it by their post. */
  posts: readonly Role[]
}

/** The step that is due in a state and whom it waits for, from the table of the life; null at an end. */
export function dueIn(state: CaseState): Due | null {
  const step = dueStep(state)
  if (step === null) return null
  const who = takersOf(step, state)
  if (who === 'seat') return { step, by: 'seat', posts: [] }
  if (who === 'owner' || isOwned(state)) return { step, by: 'owner', posts: [] }
  return { step, by: step === 'revisit' ? 'uninvolved' : 'holders', posts: who }
}

/** The states whose due step waits so. */
export function statesAwaiting(by: Awaited): CaseState[] {
  return caseStates.filter((state) => dueIn(state)?.by === by)
}

/** A round still needs its owner while the handler's seat is not signed. */
function needsOwner({ by }: Due, seat: SeatHolder | null): boolean {
  return by === 'owner' || (by === 'seat' && ['party', 'witness', 'owner'].includes(seat ?? ''))
}

/** What must be known of an open round to say who may fill the seat it waits for. */
export type SeatFacts = Pick<TurnFacts, 'ownerId' | 'signedBy'> & { seat: SeatHolder }

/** Who may fill the seat, asked for by whichever way: the calls of the sign-off take these and nobody else. */
export function seatTakers({ seat, ownerId, signedBy }: SeatFacts): Takers {
  switch (seat) {
    case 'party':
      return { ...none, posts: hosts }
    case 'witness':
      return { ...none, posts: roles, exceptPosts: leaders, exceptPeople: ownerId ? [ownerId] : [] }
    case 'owner':
      return { ...none, person: ownerId, exceptPeople: signedBy }
    default:
      return { ...none, posts: [seat], exceptPeople: signedBy }
  }
}

/** Who may send the round back at the seat: the counter for a citizen, the others for themselves. */
export function seatReturners(facts: SeatFacts): Takers {
  if (facts.seat === 'party' || facts.seat === 'witness') return { ...none, posts: hosts }
  return { ...seatTakers(facts), exceptPeople: [] }
}

/** Of those who may fill the seat, whom it waits for. */
function seatTurn(step: Step, { seat, ...facts }: TurnFacts): Turn | null {
  if (seat === null) return null
  const takers = { ...nobody, ...seatTakers({ ...facts, seat }), step }
  if (seat === 'party') return { ...takers, posts: [], person: facts.ownerId }
  return seat === 'witness' ? { ...takers, posts: hosts } : takers
}

/** Whom a request for more time waits for: neither who asked nor the owner. */
export function requestTurn({ state, ownerId, asked }: RequestFacts): Turn | null {
  if (asked === null || !mayTake('answerTime', state)) return null
  const exceptPeople = ownerId === null ? [asked.by] : [asked.by, ownerId]
  return { ...nobody, step: 'answerTime', posts: asked.approvers, exceptPeople }
}

/** Who may ask how it went, whether or not it waits for them: leaders only where nobody else can. */
export function askersOf({ handledBy, asking }: Pick<TurnFacts, 'handledBy' | 'asking'>): Takers {
  return { ...none, posts: askingOrder[asking === 2 ? 2 : 1], exceptPeople: handledBy }
}

/** Whom the open sheet of 督办 waits for, and with which step. */
export function sheetTurn({ state, ownerId, ownerAble, sheet }: SheetFacts): Turn | null {
  if (sheet === null || !mayTake('answerSheet', state)) return null
  if (sheet.stage === 'answered') return { ...nobody, step: 'settleSheet', posts: overseers }
  const step = sheet.stage === 'unreceived' ? 'receiveSheet' : 'answerSheet'
  const person = sheet.accountId ?? (sheet.toBody && ownerAble ? ownerId : null)
  return person === null ? { ...nobody, step, posts: overseers } : { ...nobody, step, person }
}

/** Which step a case waits for, and whom; null where nothing is left to do. */
export function turnOfCase(facts: TurnFacts): Turn | null {
  const due = dueIn(facts.state)
  if (due === null) return null
  const { step, by, posts } = due
  if (needsOwner(due, facts.seat) && !facts.ownerAble) {
    return { ...nobody, step: 'assign', posts: deciders, ownerGone: true }
  }
  const owners = { ...nobody, step, person: facts.ownerId }
  switch (by) {
    case 'owner':
      return facts.unreceived && mayTake('receive', facts.state) ? { ...owners, step: 'receive' } : owners
    case 'seat':
      return seatTurn(step, facts)
    case 'uninvolved':
      return { ...nobody, step, posts: askingOrder[facts.asking], exceptPeople: facts.handledBy }
    case 'holders':
      return { ...nobody, step, posts }
  }
}

export function isAmong(takers: Takers, actor: { id: string; roles: readonly Role[] }): boolean {
  if (takers.exceptPeople.includes(actor.id)) return false
  if (takers.person !== null) return takers.person === actor.id
  return holdsAny(actor.roles, takers.posts) && !holdsAny(actor.roles, takers.exceptPosts)
}

/** Whether a case waits for this person. */
export function waitsFor(turn: Turn | null, actor: { id: string; roles: readonly Role[] }): boolean {
  return turn !== null && isAmong(turn, actor)
}
