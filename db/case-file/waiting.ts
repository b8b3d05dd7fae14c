import { dayOf, daysBetween, type Moment } from '../calendar/moment.ts'
import { endStates } from '../cases/states.ts'
import { inForce } from '../cases/timeline.ts'
import type { CaseFile } from './case-file.ts'

/** How long, in days: two figures that are never taken for one another. */
export interface Waiting {
  /** Since the person came, whoever has the case. */
  person: number
  /** Since it came to its present owner; null while nobody owns it. */
  owner: number | null
}

/**
 * How many days the person has waited, and how many of them its owner has had it. Handing a case on starts the second anew
 * and never the first. Null once it was closed or came to another end.
 */
export function waitingOf(
  file: Pick<CaseFile, 'state' | 'facts' | 'timeline' | 'owner' | 'closedAt'>,
  now: Moment
): Waiting | null {
  const { state, facts, owner, closedAt } = file
  const own = inForce(file.timeline)
  const begun = own.findLast(({ kind }) => kind === 'rehandled')?.happenedAt ?? facts.registeredAt
  if (endStates.includes(state) || (closedAt !== null && closedAt >= begun)) return null
  const given = own.findLast(({ kind }) => kind === 'assigned')?.happenedAt
  const since = given !== undefined && given > begun ? given : begun
  const days = (from: Moment) => Math.max(0, daysBetween(dayOf(from), dayOf(now)))
  return { person: days(begun), owner: owner === null ? null : days(since) }
}

/** `群众等了 12 天，到罗建国手 5 天` */
export function waitingWords({ person, owner }: Waiting, ownerName: string): string {
  return `群众等了 ${person} 天${owner === null ? '，还没有承办人' : `，到${ownerName}手 ${owner} 天`}`
}
