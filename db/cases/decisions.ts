import { z } from 'zod'
import { eventKinds } from './events.ts'
import type { Move } from './life.ts'

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

export const allDecisions = Object.keys(decisions) as [Decision, ...Decision[]]
export const decisionSchema = z.enum(allDecisions)
