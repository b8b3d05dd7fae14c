import { z } from 'zod'
import { eventKinds } from './events.ts'
import type { Move } from './life.ts'
import { isPetition, type Settled } from './nature.ts'

/** What is decided about a case that was screened; each is the state it leads to and the entry it leaves. */
export type Decision = Move<'decide'>['to']

interface DecisionFacts {
  /** The decision itself, as screens and 登记表 name it. */
  label: string
  /** The title of the paper that tells the applicant. */
  noticeTitle: string
}

/** A way to decide that stands in the life of a case and not here doesn't compile. */
export const decisions = {
  accepted: { label: eventKinds.accepted.label, noticeTitle: '受理告知书' },
  declined: { label: eventKinds.declined.label, noticeTitle: '不予受理告知书' },
  forwarded: { label: eventKinds.forwarded.label, noticeTitle: '转送告知书' }
} as const satisfies Record<Decision, DecisionFacts>

/** What the paper that tells the applicant is called: of a petition it says so. */
export function noticeTitle(kind: Decision, settled: Pick<Settled, 'nature'> | null): string {
  return `${settled && isPetition(settled) ? '信访事项' : ''}${decisions[kind].noticeTitle}`
}

export const allDecisions = Object.keys(decisions) as [Decision, ...Decision[]]
export const decisionSchema = z.enum(allDecisions)

/** Channels by which somebody stands before whoever decides. */
const inPerson = ['来访', '领导接访', '入户走访']

/** How the applicant was told, as far as the case itself says: face to face whoever came; else nobody can know. */
export function usualWay(channel: string, parties: readonly { kind: string }[]): string {
  const known = parties.every(({ kind }) => kind !== 'anonymous')
  return known && inPerson.includes(channel) ? '当面告知' : ''
}
