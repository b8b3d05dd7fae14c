import { holdsAny, type Role } from '../people/people.ts'
import { deciders, hosts, leaders } from '../people/posts.ts'
import { dueStep, takersOf, type CaseState, type Step } from './life.ts'

/** Who fills the seat that an open round waits for. */
export type SeatHolder = 'party' | 'witness' | 'owner' | (typeof leaders)[number]

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
}

export interface Turn {
  step: Step
  /** Holders of these posts, or this one person. */
  posts: readonly Role[]
  person: string | null
  /** Accounts and posts that can't, though they hold a post above. */
  exceptPeople: readonly string[]
  exceptPosts: readonly Role[]
  /** The owner left: another is needed before anything else. */
  ownerGone: boolean
}

const nobody = { posts: [], person: null, exceptPeople: [], exceptPosts: [], ownerGone: false }

/** A round still needs its owner while the handler's seat is not signed. */
function needsOwner(facts: TurnFacts): boolean {
  return facts.state === 'handling' || ['party', 'witness', 'owner'].includes(facts.seat ?? '')
}

function seatTurn(facts: TurnFacts): Turn | null {
  const signed = { ...nobody, step: 'sign' as const, exceptPeople: facts.signedBy }
  switch (facts.seat) {
    case null:
      return null
    case 'party':
      return { ...signed, posts: hosts, exceptPeople: [] }
    case 'witness':
      return {
        ...signed,
        posts: hosts,
        exceptPosts: leaders,
        exceptPeople: facts.ownerId ? [facts.ownerId] : []
      }
    case 'owner':
      return { ...signed, person: facts.ownerId }
    default:
      return { ...signed, posts: [facts.seat] }
  }
}

/** Which step a case waits for, and whom; null where nothing is left to do. */
export function turnOfCase(facts: TurnFacts): Turn | null {
  const step = dueStep(facts.state)
  if (step === null) return null
  if (needsOwner(facts) && !facts.ownerAble) {
    return { ...nobody, step: 'assign', posts: deciders, ownerGone: true }
  }
  if (facts.state === 'handling') return { ...nobody, step, person: facts.ownerId }
  if (facts.state === 'signing') return seatTurn(facts)
  const who = takersOf(step, facts.state)
  return { ...nobody, step, posts: typeof who === 'string' ? [] : who }
}

/** Whether a case waits for this person. */
export function waitsFor(turn: Turn | null, actor: { id: string; roles: readonly Role[] }): boolean {
  if (!turn || turn.exceptPeople.includes(actor.id)) return false
  if (turn.person !== null) return turn.person === actor.id
  return holdsAny(actor.roles, turn.posts) && !holdsAny(actor.roles, turn.exceptPosts)
}
