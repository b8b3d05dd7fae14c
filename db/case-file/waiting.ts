import { dayOf, daysBetween, type Moment } from '../calendar/moment.ts'
import { endStates } from '../cases/states.ts'
import { inForce } from '../cases/timeline.ts'
import type { CaseFile } from './case-file.ts'

/** How long, in days: two figures that are never taken for one another. */
export interface Waiting {
  /** Since the person came, whoever has the case; of a 重办 since that began. */
  person: number
  /** Of a 重办, since the case was registered; null else. */
  registered: number | null
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
  const again = own.findLast(({ kind }) => kind === 'rehandled')?.happenedAt
  const begun = again ?? facts.registeredAt
  if (endStates.includes(state) || (closedAt !== null && closedAt >= begun)) return null
  const given = own.findLast(({ kind }) => kind === 'assigned')?.happenedAt
  const since = given !== undefined && given > begun ? given : begun
  const days = (from: Moment) => Math.max(0, daysBetween(dayOf(from), dayOf(now)))
  return {
    person: days(begun),
    registered: again === undefined ? null : days(facts.registeredAt),
    owner: owner === null ? null : days(since)
  }
}

/** `群众等了 12 天，到罗建国手 5 天`; of a 重办 since when that counts. */
export function waitingWords({ person, owner, registered }: Waiting, ownerName: string): string {
  const since = registered === null ? '' : `（从重办起；登记到现在 ${registered} 天）`
  return `群众等了 ${person} 天${since}${owner === null ? '，还没有承办人' : `，到${ownerName}手 ${owner} 天`}`
}
