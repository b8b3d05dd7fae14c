import { sql, type RawBuilder } from 'kysely'
import type { Moment } from '../calendar/moment.ts'
import { caseStates, endStates } from '../cases/states.ts'
import { definitionNow, isPausedNow } from '../clocks/clocks.store.ts'
import type { Reader } from '../connection.ts'
import type { CaseSort } from './case-file.api.ts'
import { alongDue, filtered, runningCases, withDue, type CaseFilter } from './case-filter.store.ts'
import { turnColumns, waitsForViewer, type Viewer } from './turns.store.ts'

interface Page {
  sort: CaseSort
  order: 'asc' | 'desc'
  after: { registeredAt: string; id: string; key?: string | number | undefined } | null
  offset: number
  limit: number
  only?: string[] | undefined
  /** How many rows the filter leaves. */
  total: number
}

/** What runs before what has ended, each by its end; a case without a clock, or paused without an end, comes last. */
const dueKey = sql<string>`COALESCE(case_due.due_key, '19')`

/** From so many cases on a list by their ends is walked through: fewer are found by themselves and sorted faster. */
const worthWalking = 2_000

/** Whether every case has its row of `case_due`: one that was lost comes back with the next step. */
async function allHaveDue(db: Reader): Promise<boolean> {
  const cases = await db
    .selectFrom('cases')
    .select(sql<number>`count(*)`.as('count'))
    .executeTakeFirstOrThrow()
  const rows = await db
    .selectFrom('caseDue')
    .select(sql<number>`count(*)`.as('count'))
    .executeTakeFirstOrThrow()
  return cases.count === rows.count
}

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
  const runs = filter.standings.length > 0
  const along = !runs && page.sort === 'due' && page.total >= worthWalking && (await allHaveDue(db))
  const bySort = along ? alongDue(db) : withDue(db)
  const cases = runs ? runningCases(db) : bySort
  let query = filtered(cases, walked ? { ...filter, states: [] } : filter, viewer)
  if (walked) query = query.where(sql<boolean>`+cases.state IN (${sql.join(states)})`)
  if (only) query = query.where('id', 'in', only)
  const key = along ? sql<string>`case_due.due_key` : sortKeys[page.sort](viewer)
  // By the names of the index that is walked along.
  const id = along ? sql<string>`case_due.case_id` : sql<string>`cases.id`
  if (after) {
    const beyond = order === 'asc' ? sql`>` : sql`<`
    query = query.where(
      sql<boolean>`(${key}, ${id}) ${beyond} (${after.key ?? after.registeredAt}, ${after.id})`
    )
  }
  // Only the ids are sorted: what a row shows would be looked up for every case there is.
  const sorted = await query
    .select(['id', key.as('key')])
    .orderBy(key, order)
    .orderBy(id, order)
    .limit(page.limit)
    .offset(page.offset)
    .execute()
  const rows = await readRows(
    db,
    sorted.map(({ id }) => id),
    viewer,
    filter.now
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
      definitionNow.as('definition'),
      'caseClock.startedAt',
      'caseDue.dueAt',
      'caseDue.soonAt',
      'caseClock.endedAt',
      isPausedNow(now).as('paused'),
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
