import { sql } from 'kysely'
import { bodyIdNow } from '../assignment/body-now.store.ts'
import type { Moment } from '../calendar/moment.ts'
import type { Step } from '../cases/life.ts'
import type { CaseState } from '../cases/states.ts'
import type { CentreRule } from '../clocks/centre-rule.ts'
import { asksToLookAgain } from '../clocks/clocks.store.ts'
import { standings } from '../clocks/standing.ts'
import { standingOf, standsAs } from '../clocks/standing.store.ts'
import type { Reader } from '../connection.ts'
import { holdsAny } from '../people/people.ts'
import { confidants } from '../people/posts.ts'
import {
  casesFor,
  hiddenFrom,
  narrowed,
  visibleTo,
  runningCases,
  type CaseFilter,
  type CasesQuery
} from './case-filter.store.ts'
import { concerns, turnConditions, waitsForViewer, type Viewer } from './turns.store.ts'

const inAll = sql<number>`count(*)`.as('count')

/** Counts all cases less those hidden from the person: to look at each whether it may be seen takes fifty times as long. */
export async function countCases(db: Reader, filter: CaseFilter, viewer: Viewer): Promise<number> {
  const count = async (query: CasesQuery<object>) =>
    (await narrowed(query, filter, viewer).select(inAll).executeTakeFirstOrThrow()).count
  const all = await count(casesFor(db, filter))
  if (holdsAny(viewer.roles, confidants)) return all
  return all - (await count(hiddenFrom(casesFor(db, filter), viewer)))
}

/** How many cases stand in each state, as far as the person may know of them. */
export async function countByState(db: Reader, viewer: Viewer): Promise<Partial<Record<CaseState, number>>> {
  const count = (query: CasesQuery<object>) => query.select(['state', inAll]).groupBy('state').execute()
  const all = await count(db.selectFrom('cases'))
  if (holdsAny(viewer.roles, confidants)) return counted(all)
  const hidden = counted(await count(hiddenFrom(db.selectFrom('cases'), viewer)))
  return counted(all.map(({ state, count }) => ({ state, count: count - (hidden[state] ?? 0) })))
}

function counted(rows: { state: CaseState; count: number }[]): Partial<Record<CaseState, number>> {
  return Object.fromEntries(rows.filter(({ count }) => count > 0).map(({ state, count }) => [state, count]))
}

/** How many cases wait for the person, by the state they stand in: each once, whatever it waits for. */
export async function countWaiting(db: Reader, viewer: Viewer): Promise<Partial<Record<CaseState, number>>> {
  const rows = await visibleTo(db.selectFrom('cases'), viewer)
    .where(waitsForViewer(viewer))
    .select(['state', inAll])
    .groupBy('state')
    .execute()
  return counted(rows)
}

/** How many cases wait for the person with each step; one that waits with two, for an answer and for an owner, is in both. */
export async function countTurns(db: Reader, viewer: Viewer) {
  const counts: { step: Step; count: number }[] = []
  for (const [step, condition] of turnConditions(viewer)) {
    const { count } = await visibleTo(db.selectFrom('cases'), viewer)
      .where(condition)
      .select(inAll)
      .executeTakeFirstOrThrow()
    counts.push({ step, count })
  }
  return counts
}

/**
 * How many cases whose clock runs stand how, by owner, by whose time it measures, by the body that
 * answers, whether their pause is to be looked at again, and whether they concern the person.
 */
export function countStandings(db: Reader, viewer: Viewer, now: Moment) {
  return visibleTo(runningCases(db), viewer)
    .where(standsAs(standings, now))
    .select([
      'ownerId',
      sql<CentreRule['forWhom'] | null>`case_due.for_whom`.as('forWhom'),
      bodyIdNow.as('bodyId'),
      sql<0 | 1>`${asksToLookAgain(now)}`.as('lookAgain'),
      standingOf(now).as('standing'),
      sql<0 | 1>`${concerns(viewer)}`.as('mine'),
      inAll
    ])
    .groupBy(['ownerId', 'forWhom', 'bodyId', 'lookAgain', 'standing', 'mine'])
    .execute()
}
