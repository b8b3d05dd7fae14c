import type { Account } from '../../db/people/people.ts'
import type { Actor } from '../../db/people/actor.ts'
import { leaders } from '../../db/people/posts.ts'
import { holdsAny } from '../../db/people/people.ts'
import { postsOf } from '../api/permits.ts'
import { seatLabels, type SeenRound, type StaffSeat } from '../../db/signoff/signoff.ts'

/** What the seat's side of the room shows: the form of the seat, or whom it waits for. */
export type ShownSeat =
  | { kind: 'applicant'; partyId: string; name: string }
  | { kind: 'witness' }
  | { kind: 'staff'; seat: StaffSeat }
  | Waits
type Waits = { kind: 'wait'; who: string; why: string }

type Owner = { id: string; name: string } | null

/** Null when the round is over. Whether the person may sign is the round's word; here it only gets its form. */
export function shownSeat(round: SeenRound, me: Actor, owner: Owner, people: Account[]): ShownSeat | null {
  const waiting = round.waitingFor
  if (!waiting) return null
  const { seat, partyId, label } = waiting
  if (seat !== 'applicant') {
    return round.maySign ? { kind: 'staff', seat } : staffWaits(seat, round, me, owner, people)
  }
  if (partyId !== null) return round.maySign ? { kind: 'applicant', partyId, name: label } : partyWaits(label)
  return round.maySign ? { kind: 'witness' } : witnessWaits(me, owner)
}

/** Whether the screen may be lent to the citizen: to sign, and only what can be read. */
export function isForCitizen(shown: ShownSeat | null, round: Pick<SeenRound, 'unreadable'>): boolean {
  return shown?.kind === 'applicant' && !round.unreadable
}

function partyWaits(name: string): Waits {
  return {
    kind: 'wait',
    who: `诉求人 ${name}`,
    why: `由${postsOf('signoff.signAsApplicant')}登录后，请诉求人在屏上签名；之后才轮到工作人员。`
  }
}

function witnessWaits(me: Actor, owner: Owner): Waits {
  const others = '请另一名工作人员登录后见证。'
  const why = me.id === owner?.id ? '您是承办人' : holdsAny(me.roles, leaders) ? '领导在本轮另有一席' : ''
  return { kind: 'wait', who: '见证人', why: why ? `${why}，不能见证本轮会签；${others}` : others }
}

function staffWaits(
  seat: StaffSeat,
  { signatures }: SeenRound,
  me: Actor,
  owner: Owner,
  people: Account[]
): Waits {
  const who = `${seatLabels[seat]} ${namesFor(seat, owner, people)}`.trim()
  const taken = signatures.find((one) => one.accountId === me.id)?.seat
  const why =
    taken && seat !== 'handler' && me.roles.includes(seat)
      ? `您在本轮已经签了${seatLabels[taken]}一席，一人一轮只能签一席，请由另一人签。`
      : '这一席要由本人登录、输入本人密码后签名。'
  return { kind: 'wait', who, why }
}

function namesFor(seat: StaffSeat, owner: Owner, people: Account[]): string {
  if (seat === 'handler') return owner?.name ?? ''
  const holders = people.filter((one) => one.active && one.roles.includes(seat))
  return holders.map((one) => one.name).join('、')
}

/** The round that matters: the open one, else the last. */
export function currentRound<R extends Pick<SeenRound, 'number' | 'status'>>(rounds: readonly R[]): R | null {
  const ordered = [...rounds].sort((a, b) => a.number - b.number)
  return ordered.find((round) => round.status === 'open') ?? ordered.at(-1) ?? null
}
