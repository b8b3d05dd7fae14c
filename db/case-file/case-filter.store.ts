import { sql, type RawBuilder, type SelectQueryBuilder } from 'kysely'
import { bodyIdNow } from '../assignment/body-now.store.ts'
import type { Moment } from '../calendar/moment.ts'
import type { Step } from '../cases/life.ts'
import type { CaseState } from '../cases/states.ts'
import type { CentreRule } from '../clocks/centre-rule.ts'
import type { Standing } from '../clocks/standing.ts'
import { asksToLookAgain } from '../clocks/clocks.store.ts'
import { standsAs } from '../clocks/standing.store.ts'
import type { Reader } from '../connection.ts'
import { holdsAny } from '../people/people.ts'
import { confidants } from '../people/posts.ts'
import type { CaseTable, Schema } from '../schema.ts'
import { concerns, turnConditions, waitsForViewer, type Viewer } from './turns.store.ts'

export interface CaseFilter {
  /** What `findMatching` found for the words that are searched for. */
  found: string[] | null
  states: CaseState[]
  /** Only what waits for the person. */
  mine: boolean
  /** Only what waits for the person by this step. */
  step?: Step | undefined
  /** Only cases whose foremost clock runs and stands so; empty for all, ended ones too. */
  standings: readonly Standing[]
  /** Of those at the moment. */
  now: Moment
  /** Only what is the person's own or waits for them. */
  concerning: boolean
  /** Only what this one owns; null for what nobody owns. */
  ownerId?: string | null | undefined
  /** Only what this body answers for; null for what none does. */
  bodyId?: string | null | undefined
  /** Only those whose pause is to be looked at again by now. */
  lookAgain?: boolean | undefined
  /** Only those whose foremost clock measures this one's time. */
  forWhom?: CentreRule['forWhom'] | undefined
  /** Only what a line of 督办专账 holds, or a number of 成效 counts. */
  watched?: RawBuilder<boolean> | undefined
  /** Only what waits for this one, as far as they may see it. */
  waitsFor?: Viewer | undefined
}

/** A query over cases, each once; what asks for its clock needs {@link withDue} and names `case_due` in SQL. */
export type CasesQuery<O> = SelectQueryBuilder<Schema, 'cases', O>

/** Cases with the rows of `case_due`, which lists sort by. One without a row stays. */
export function withDue(db: Reader): CasesQuery<object> {
  return db.selectFrom('cases').leftJoin('caseDue', 'caseDue.caseId', 'cases.id')
}

/**
 * Cases whose clock runs, from the clocks on. The index is named because SQLite takes the one that is unique, and reads
 * every case behind it: thousands of pages, more than a connection keeps.
 */
export function runningCases(db: Reader): CasesQuery<object> {
  return db
    .selectFrom('caseDue')
    .crossJoin(sql<CaseTable>`cases`.as<'cases'>(sql`cases INDEXED BY cases_by_clock`))
    .where(sql<boolean>`case_due.live = 1 AND cases.id = case_due.case_id`)
}

/** What the filter needs to be asked of: cases alone are counted in their own narrow indexes. */
export function casesFor(db: Reader, { standings, forWhom, lookAgain }: CaseFilter): CasesQuery<object> {
  if (standings.length > 0) return runningCases(db)
  return forWhom || lookAgain ? withDue(db) : db.selectFrom('cases')
}

/** The same in the order of their ends; cases without a row of `case_due` are left out. */
export function alongDue(db: Reader): CasesQuery<object> {
  // A cross join is walked as it is written.
  return db
    .selectFrom('caseDue')
    .crossJoin('cases')
    .where(sql<boolean>`cases.id = case_due.case_id`)
}

/** The confidential cases that the person may not see: few, with an index of their own. */
export function hiddenFrom<O>(query: CasesQuery<O>, viewer: Viewer): CasesQuery<O> {
  return query
    .where('confidential', '=', sql.lit(1))
    .where('registrarId', '<>', viewer.id)
    .where((eb) => eb.or([eb('ownerId', 'is', null), eb('ownerId', '<>', viewer.id)]))
}

/** Leaves out confidential cases that the person may not see. */
export function visibleTo<O>(query: CasesQuery<O>, viewer: Viewer): CasesQuery<O> {
  if (holdsAny(viewer.roles, confidants)) return query
  return query.where((eb) =>
    eb.or([eb('confidential', '=', 0), eb('registrarId', '=', viewer.id), eb('ownerId', '=', viewer.id)])
  )
}

/**
 * The cases in which every word of a search is found: in the number, the summary, a party's name or at the end of a
 * phone number. Null where nothing is searched for. Two indexes are read from end to end, each once a word; asking
 * case by case took thirty times as long.
 */
export async function findMatching(db: Reader, search: string): Promise<string[] | null> {
  let found: string[] | null = null
  for (const word of search.split(/\s+/).filter((one) => one !== '')) {
    const cases = await db
      .selectFrom('cases')
      .select('id')
      .where(sql<boolean>`instr(number, ${word}) > 0 OR instr(summary, ${word}) > 0`)
      .execute()
    const parties = await db.selectFrom('party').select('caseId as id').where(ofParty(word)).execute()
    const here = new Set([...cases, ...parties].map(({ id }) => id))
    found = found ? found.filter((id) => here.has(id)) : [...here]
  }
  return found
}

function ofParty(word: string): RawBuilder<boolean> {
  const named = sql<boolean>`instr(name, ${word}) > 0`
  if (!/^\d{4,}$/.test(word)) return named
  return sql`(${named} OR substr(phone, -${sql.lit(word.length)}) = ${word})`
}

export function filtered<O>(query: CasesQuery<O>, filter: CaseFilter, viewer: Viewer): CasesQuery<O> {
  return narrowed(visibleTo(query, viewer), filter, viewer)
}

export function narrowed<O>(query: CasesQuery<O>, filter: CaseFilter, viewer: Viewer): CasesQuery<O> {
  let left = query
  if (filter.found) {
    left = left.where(
      sql<boolean>`cases.id IN (SELECT value FROM json_each(${JSON.stringify(filter.found)}))`
    )
  }
  if (filter.states.length > 0) left = left.where('state', 'in', filter.states)
  if (filter.mine) left = left.where(waitsForViewer(viewer))
  if (filter.step) left = left.where(turnConditions(viewer).get(filter.step) ?? sql<boolean>`0`)
  if (filter.watched) left = left.where(filter.watched)
  return narrowedByClock(left, filter, viewer)
}

function narrowedByClock<O>(query: CasesQuery<O>, filter: CaseFilter, viewer: Viewer): CasesQuery<O> {
  const { standings, now, ownerId, bodyId, lookAgain, forWhom, waitsFor } = filter
  let left = query
  if (standings.length > 0) left = left.where(standsAs(standings, now))
  if (filter.concerning) left = left.where(concerns(viewer))
  if (ownerId !== undefined) left = left.where('ownerId', 'is', ownerId)
  if (bodyId !== undefined) left = left.where(sql<boolean>`${bodyIdNow} IS ${bodyId}`)
  if (lookAgain) left = left.where(sql<boolean>`${asksToLookAgain(now)}`)
  if (forWhom) left = left.where(sql<boolean>`case_due.for_whom = ${forWhom}`)
  if (waitsFor) left = visibleTo(left, waitsFor).where(waitsForViewer(waitsFor))
  return left
}
