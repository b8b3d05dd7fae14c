import { sql, type RawBuilder, type SelectQueryBuilder } from 'kysely'
import type { Reader } from '../connection.ts'
import type { Schema } from '../schema.ts'
import { confidants } from '../people/posts.ts'
import { caseStates, endStates, type CaseState, type Step } from '../cases/life.ts'
import { isPausedNow } from '../clocks/clocks.store.ts'
import type { Moment } from '../calendar/moment.ts'
import type { CaseSort } from './case-file.api.ts'
import { turnColumns, turnConditions, waitsForViewer, type Viewer } from './turns.store.ts'
import { holdsAny } from '../people/people.ts'

export interface CaseFilter {
  /** What `findMatching` found for the words that are searched for. */
  found: string[] | null
  states: CaseState[]
  mine: boolean
}

type CasesQuery<O> = SelectQueryBuilder<Schema, 'cases', O>

/** The confidential cases that the person may not see: few, with an index of their own. */
function hiddenFrom<O>(query: CasesQuery<O>, viewer: Viewer): CasesQuery<O> {
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

function filtered<O>(query: CasesQuery<O>, filter: CaseFilter, viewer: Viewer): CasesQuery<O> {
  return narrowed(visibleTo(query, viewer), filter, viewer)
}

function narrowed<O>(query: CasesQuery<O>, filter: CaseFilter, viewer: Viewer): CasesQuery<O> {
  let left = query
  if (filter.found) {
    left = left.where(
      sql<boolean>`cases.id IN (SELECT value FROM json_each(${JSON.stringify(filter.found)}))`
    )
  }
  if (filter.states.length > 0) left = left.where('state', 'in', filter.states)
  if (filter.mine) left = left.where(waitsForViewer(viewer))
  return left
}

interface Page {
  sort: CaseSort
  order: 'asc' | 'desc'
  after: { registeredAt: string; id: string; key?: string | number | undefined } | null
  offset: number
  limit: number
  only?: string[] | undefined
  /** How many rows the filter leaves. */
  total: number
  now: Moment
}

/** What runs before what has ended, each by its end; a case without a clock, or paused without an end, comes last. */
const dueKey = sql<string>`COALESCE((SELECT (1 - live) || COALESCE(due_at, '9') FROM case_due WHERE case_id = cases.id), '19')`

/** The values that a list is sorted by; the case's id decides between equals. */
const sortKeys: Record<CaseSort, (viewer: Viewer) => RawBuilder<string | number>> = {
  registered: () => sql`cases.registered_at`,
  number: () => sql`cases.number_rank`,
  due: () => dueKey,
  state: () =>
    sql`CASE cases.state ${sql.join(
      caseStates.map((state, at) => sql`WHEN ${sql.lit(state)} THEN ${sql.lit(at)}`),
      sql` `
    )} END`,
  turn: (viewer) => sql`(CASE WHEN ${waitsForViewer(viewer)} THEN 0 ELSE 1 END) || ${dueKey}`
}

/** One page: from behind the cursor on, or from an offset. What lies nearer to the end is counted from there. */
export async function listCases(db: Reader, filter: CaseFilter, viewer: Viewer, page: Page) {
  const fromEnd = page.after === null && page.offset > page.total / 2
  if (!fromEnd) return readPage(db, filter, viewer, page)
  const limit = Math.max(0, Math.min(page.limit, page.total - page.offset))
  const offset = page.total - page.offset - limit
  const order = page.order === 'asc' ? 'desc' : 'asc'
  return (await readPage(db, filter, viewer, { ...page, order, offset, limit })).reverse()
}

async function readPage(db: Reader, filter: CaseFilter, viewer: Viewer, page: Page) {
  const { after, order, only } = page
  // Much of all cases is archived: walked through in their order, they need not be sorted.
  const { states } = filter
  const walked = page.sort === 'registered' && states.some((state) => endStates.includes(state))
  let query = filtered(db.selectFrom('cases'), walked ? { ...filter, states: [] } : filter, viewer)
  if (walked) query = query.where(sql<boolean>`+cases.state IN (${sql.join(states)})`)
  if (only) query = query.where('id', 'in', only)
  const key = sortKeys[page.sort](viewer)
  if (after) {
    const beyond = order === 'asc' ? sql`>` : sql`<`
    query = query.where(
      sql<boolean>`(${key}, cases.id) ${beyond} (${after.key ?? after.registeredAt}, ${after.id})`
    )
  }
  // Only the ids are sorted: what a row shows would be looked up for every case there is.
  const sorted = await query
    .select(['id', key.as('key')])
    .orderBy(key, order)
    .orderBy('id', order)
    .limit(page.limit)
    .offset(page.offset)
    .execute()
  const rows = await readRows(
    db,
    sorted.map(({ id }) => id),
    viewer,
    page.now
  )
  return sorted.flatMap(({ id, key: at }) => {
    const row = rows.get(id)
    return row ? [{ ...row, key: at }] : []
  })
}

/** What a row of the list shows, by the case. */
async function readRows(db: Reader, ids: string[], viewer: Viewer, now: Moment) {
  const rows = await db
    .selectFrom('cases')
    .leftJoin('caseDue', 'caseDue.caseId', 'cases.id')
    .leftJoin('caseClock', 'caseClock.id', 'caseDue.clockId')
    .where('cases.id', 'in', ids)
    .select((eb) => [
      'cases.id',
      'number',
      'registeredAt',
      'summary',
      'colour',
      'tier',
      'state',
      'cases.cycle',
      'confidential',
      'visitorCount',
      'caseClock.cycle as clockCycle',
      'caseClock.definition',
      'caseClock.startedAt',
      'caseClock.dueAt',
      'caseClock.soonAt',
      'caseClock.endedAt',
      isPausedNow('cases.id', now).as('paused'),
      'registrarId',
      'ownerId',
      ...turnColumns,
      sql<0 | 1>`${waitsForViewer(viewer)}`.as('myTurn'),
      eb
        .selectFrom('account')
        .select('account.name')
        .whereRef('account.id', '=', 'cases.ownerId')
        .as('owner'),
      eb
        .selectFrom('party')
        .select('party.name')
        .whereRef('party.caseId', '=', 'cases.id')
        .where('party.side', '=', 'applicant')
        .where('party.kind', '<>', 'anonymous')
        .orderBy('party.representative', 'desc')
        .orderBy('party.position')
        .limit(1)
        .as('applicant'),
      sql<number>`(SELECT count(*) FROM party WHERE party.case_id = cases.id AND party.side = 'applicant')`.as(
        'applicants'
      )
    ])
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

const inAll = sql<number>`count(*)`.as('count')

/** Counts all cases less those hidden from the person: to look at each whether it may be seen takes fifty times as long. */
export async function countCases(db: Reader, filter: CaseFilter, viewer: Viewer): Promise<number> {
  const count = async (query: CasesQuery<object>) =>
    (await narrowed(query, filter, viewer).select(inAll).executeTakeFirstOrThrow()).count
  const all = await count(db.selectFrom('cases'))
  if (holdsAny(viewer.roles, confidants)) return all
  return all - (await count(hiddenFrom(db.selectFrom('cases'), viewer)))
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

/** How many cases wait for the person, by the step they wait for and the state they stand in. */
export async function countTurns(db: Reader, viewer: Viewer) {
  const counts: { step: Step; state: CaseState; count: number }[] = []
  for (const [step, condition] of turnConditions(viewer)) {
    const rows = await visibleTo(db.selectFrom('cases'), viewer)
      .where(condition)
      .select(['state', inAll])
      .groupBy('state')
      .execute()
    counts.push(...rows.map((row) => ({ step, ...row })))
  }
  return counts
}
