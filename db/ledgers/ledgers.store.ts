import { sql, type RawBuilder } from 'kysely'
import { addDays, type Moment } from '../calendar/moment.ts'
import {
  hiddenFrom,
  runningCases,
  visibleTo,
  withDue,
  type CasesQuery
} from '../case-file/case-filter.store.ts'
import type { Viewer } from '../case-file/turns.store.ts'
import { colours } from '../cases/case.ts'
import { caseStates, type CaseState } from '../cases/states.ts'
import { standingTests } from '../clocks/standing.ts'
import type { Reader } from '../connection.ts'
import { holdsAny } from '../people/people.ts'
import { confidants } from '../people/posts.ts'
import type { CaseTable } from '../schema.ts'
import { unnamed, type LedgerClass, type LedgerSort } from './columns.ts'
import { stateFigure, statesOf, type Figure } from './figures.ts'
import type { LedgerQuestion } from './question.ts'

export interface LedgerFilter extends LedgerQuestion {
  /** What `findMatching` found for the words that are searched for; null where none are. */
  found: string[] | null
  now: Moment
}

/** The lists by whose order classes are sorted. */
export type ClassOrder = Record<LedgerClass, readonly string[]>

type Counts = Record<Figure, number>
const nothing = (): Counts => ({ all: 0, open: 0, closed: 0, early: 0, overdue: 0 })

function narrowed<O>(query: CasesQuery<O>, filter: LedgerFilter): CasesQuery<O> {
  const { ledger, village, category, field, from, to, found } = filter
  let left = query.where('ledger', '=', ledger)
  if (village) left = left.where('village', '=', village === unnamed ? '' : village)
  if (category) left = left.where('category', '=', category)
  if (field) {
    const under = `${field}/`
    left = left.where(
      sql<boolean>`(cases.field = ${field} OR substr(cases.field, 1, ${sql.lit(under.length)}) = ${under})`
    )
  }
  // A day is the beginning of the text of its moments.
  if (from) left = left.where('registeredAt', '>=', from)
  if (to) left = left.where('registeredAt', '<', addDays(to, 1))
  if (found) {
    left = left.where(sql<boolean>`cases.id IN (SELECT value FROM json_each(${JSON.stringify(found)}))`)
  }
  return left
}

/** By the line of the standings that is asked first, alone: so the clocks are found along their ends. */
function overdueNow(db: Reader, filter: LedgerFilter) {
  const line = standingTests(filter.now).find(({ standing }) => standing === 'overdue')
  const before = line && 'before' in line ? line.before : ''
  return narrowed(runningCases(db), filter).where(sql<boolean>`case_due.due_at < ${before}`)
}

const inAll = sql<number>`count(*)`.as('count')

interface Counted {
  name: string
  state: CaseState
  count: number
}

/** By class and state; all cases less those hidden from the person, since looking at each takes far longer. */
async function countStates(
  db: Reader,
  filter: LedgerFilter,
  viewer: Viewer,
  by: RawBuilder<string> | null
): Promise<Counted[]> {
  const count = async (query: CasesQuery<object>): Promise<Counted[]> => {
    const counted = narrowed(query, filter).select(['state', inAll]).groupBy('state')
    // By states alone they come in the order of the index, and need no sorting.
    if (by) return counted.select(by.as('name')).groupBy('name').execute()
    return (await counted.execute()).map((row) => ({ ...row, name: '' }))
  }
  const all = await count(db.selectFrom('cases'))
  if (holdsAny(viewer.roles, confidants)) return all
  const hidden = await count(hiddenFrom(db.selectFrom('cases'), viewer))
  const less = ({ name, state }: Counted) =>
    hidden.find((one) => one.name === name && one.state === state)?.count ?? 0
  return all.map((one) => ({ ...one, count: one.count - less(one) }))
}

async function countBy(
  db: Reader,
  filter: LedgerFilter,
  viewer: Viewer,
  by: RawBuilder<string> | null
): Promise<Map<string, Counts>> {
  const found = new Map<string, Counts>()
  const countsOf = (name: string) => {
    const counts = found.get(name) ?? nothing()
    found.set(name, counts)
    return counts
  }
  for (const { name, state, count } of await countStates(db, filter, viewer, by)) {
    if (count === 0) continue
    const counts = countsOf(name)
    counts.all += count
    counts[stateFigure(state)] += count
  }
  const overdue = await visibleTo(overdueNow(db, filter), viewer)
    .select([(by ?? sql<string>`''`).as('name'), inAll])
    .groupBy('name')
    .execute()
  for (const { name, count } of overdue) countsOf(name).overdue = count
  return found
}

/** How many cases of the ledger the filter leaves, as far as the person may know of them. */
export async function countLedger(db: Reader, filter: LedgerFilter, viewer: Viewer): Promise<Counts> {
  return (await countBy(db, filter, viewer, null)).get('') ?? nothing()
}

const classColumns: Record<LedgerClass, RawBuilder<string>> = {
  village: sql`cases.village`,
  category: sql`cases.category`,
  field: sql`cases.field`
}

/** The same by class, in the order of the centre's lists; what stands in none of them comes behind. */
export async function countClasses(
  db: Reader,
  filter: LedgerFilter,
  viewer: Viewer,
  { by, order }: { by: LedgerClass; order: ClassOrder }
): Promise<{ name: string; counts: Counts }[]> {
  const found = await countBy(db, filter, viewer, classColumns[by])
  const place = (name: string) => {
    const at = order[by].indexOf(name)
    return at === -1 ? order[by].length : at
  }
  return [...found]
    .map(([name, counts]) => ({ name: name === '' ? unnamed : name, counts }))
    .toSorted((one, other) => place(one.name) - place(other.name) || one.name.localeCompare(other.name))
}

/** The place of a value in a list, as a number to sort by; what the list lacks comes last. */
function placeIn(column: RawBuilder<unknown>, list: readonly string[]): RawBuilder<number> {
  const lines = list.map((value, at) => sql`WHEN ${value} THEN ${sql.lit(at)}`)
  if (lines.length === 0) return sql<number>`0`
  return sql<number>`CASE ${column} ${sql.join(lines, sql` `)} ELSE ${sql.lit(list.length)} END`
}

function sortKey(sort: LedgerSort, order: ClassOrder): RawBuilder<string | number> {
  switch (sort) {
    case 'registered':
      return sql`cases.registered_at`
    case 'number':
      return sql`cases.number_rank`
    case 'village':
    case 'category':
    case 'field':
      return placeIn(classColumns[sort], order[sort])
    case 'colour':
      return placeIn(sql`cases.colour`, colours)
    case 'state':
      return placeIn(sql`cases.state`, caseStates)
    case 'ended':
      return sql`COALESCE(cases.ended_at, '')`
    case 'due':
      // What runs before what has ended, as lists of cases are sorted.
      return sql`COALESCE(case_due.due_key, '19')`
  }
}

/** Cases by the index that a ledger is walked along, which holds all that decides about them. */
function alongLedger(db: Reader): CasesQuery<object> {
  return db.selectFrom(sql<CaseTable>`cases`.as<'cases'>(sql`cases INDEXED BY cases_by_ledger`))
}

export interface Stretch {
  figure: Figure
  sort: LedgerSort
  order: 'asc' | 'desc'
  offset: number
  limit: number
  /** How many the list has. */
  total: number
}

/** The cases of a stretch of the list, in its order; what lies nearer to the end is counted from there. */
export async function ledgerIds(
  db: Reader,
  filter: LedgerFilter,
  viewer: Viewer,
  { figure, sort, order, offset, limit, total, by }: Stretch & { by: ClassOrder }
): Promise<string[]> {
  const kept = Math.max(0, Math.min(limit, total - offset))
  const fromEnd = offset > total / 2
  const walk = fromEnd ? (order === 'asc' ? 'desc' : 'asc') : order
  const key = sortKey(sort, by)
  const base =
    figure === 'overdue'
      ? overdueNow(db, filter)
      : narrowed(sort === 'due' ? withDue(db) : alongLedger(db), filter)
  let query = visibleTo(base, viewer)
  const states = statesOf(figure)
  // With a plus the states only narrow: the list is walked in its order, not gathered by state and sorted.
  if (states.length > 0) query = query.where(sql<boolean>`+cases.state IN (${sql.join(states)})`)
  const rows = await query
    .select(sql<string>`cases.id`.as('id'))
    .orderBy(key, walk)
    .$if(sort !== 'registered', (some) => some.orderBy(sql`cases.registered_at`, walk))
    .orderBy(sql`cases.id`, walk)
    .limit(kept)
    .offset(fromEnd ? total - offset - kept : offset)
    .execute()
  const ids = rows.map(({ id }) => id)
  return fromEnd ? ids.reverse() : ids
}
