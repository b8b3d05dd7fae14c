import type { Account } from '../../db/people/people.ts'
import type { Role } from '../../db/people/people.ts'
import type { Actor } from '../../db/people/actor.ts'
import { permits } from '../api/permits.ts'
import { seatLabels, seatRoles, type Round, type Seat, type StaffSeat } from '../../db/signoff/signoff.ts'

/** What the person at the screen can do in a round now. */
export type Turn =
  | { kind: 'applicant'; partyId: string; name: string }
  | { kind: 'witness' }
  | { kind: 'staff'; seat: StaffSeat }
  | { kind: 'wait'; who: string; why: string }

type Owner = { id: string; name: string } | null

/** Whose turn it is, seen from the person who is signed in; null when the round is over. */
export function turnOf(round: Round, me: Actor, owner: Owner, people: Account[]): Turn | null {
  const waiting = round.waitingFor
  if (!waiting) return null
  if (waiting.seat !== 'applicant') return staffTurn(waiting.seat, round, me, owner, people)
  if (waiting.partyId) return applicantTurn(waiting.partyId, waiting.label, me)
  if (me.id === owner?.id) {
    return { kind: 'wait', who: '见证人', why: '您是承办人，不能见证本轮会签；请另一名工作人员登录后见证。' }
  }
  return { kind: 'witness' }
}

/** Whether the screen may be lent to the citizen: to sign, and only what can be read. */
export function isForCitizen(turn: Turn | null, round: Pick<Round, 'unreadable'>): boolean {
  return turn?.kind === 'applicant' && !round.unreadable
}

function applicantTurn(partyId: string, name: string, me: Actor): Turn {
  if (permits('signoff.signAsApplicant', me)) return { kind: 'applicant', partyId, name }
  return {
    kind: 'wait',
    who: `诉求人 ${name}`,
    why: '由窗口登记员、办理人或调解员登录后，请诉求人在屏上签名；之后才轮到工作人员。'
  }
}

function staffTurn(seat: StaffSeat, round: Round, me: Actor, owner: Owner, people: Account[]): Turn {
  const role = seatRoles[seat]
  const fits = role ? me.roles.includes(role) : me.id === owner?.id
  const who = `${seatLabels[seat]} ${namesFor(role, owner, people)}`.trim()
  const taken = seatOf(round, me.id)
  if (fits && taken) {
    return {
      kind: 'wait',
      who,
      why: `您在本轮已经签了${seatLabels[taken]}一席，一人一轮只能签一席，请由另一人签。`
    }
  }
  if (fits) return { kind: 'staff', seat }
  return { kind: 'wait', who, why: '这一席要由本人登录、输入本人密码后签名。' }
}

function seatOf(round: Round, accountId: string): Seat | null {
  return round.signatures.find((one) => one.accountId === accountId)?.seat ?? null
}

function namesFor(role: Role | undefined, owner: Owner, people: Account[]): string {
  if (!role) return owner?.name ?? ''
  const holders = people.filter((one) => one.active && one.roles.includes(role))
  return holders.map((one) => one.name).join('、')
}

/** Whether the person may send the case back at the seat whose turn it is. */
export function mayReturn(turn: Turn | null): boolean {
  return turn !== null && turn.kind !== 'wait'
}

/** The round that matters: the open one, else the last. */
export function currentRound(rounds: Round[]): Round | null {
  const ordered = [...rounds].sort((a, b) => a.number - b.number)
  return ordered.find((round) => round.status === 'open') ?? ordered.at(-1) ?? null
}
