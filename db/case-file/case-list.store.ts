import { sql, type RawBuilder, type SelectQueryBuilder } from 'kysely'
import type { Reader } from '../connection.ts'
import type { Schema } from '../schema.ts'
import { confidentialRoles } from '../cases/visibility.ts'
import { caseStates, type CaseState, type Step } from '../cases/life.ts'
import { handlingDays } from '../clocks/clock.ts'
import type { CaseSort } from './case-file.api.ts'
import { turnColumns, turnConditions, waitsForViewer } from './turns.store.ts'
import { holdsAny, type Role } from '../people/people.ts'

export interface CaseFilter {
  search: string
  states: CaseState[]
  mine: boolean
}

export interface Viewer {
  id: string
  roles: readonly Role[]
}

type CasesQuery<O> = SelectQueryBuilder<Schema, 'cases', O>

/** Leaves out confidential cases that the person may not see. */
export function visibleTo<O>(query: CasesQuery<O>, viewer: Viewer): CasesQuery<O> {
  if (holdsAny(viewer.roles, confidentialRoles)) return query
  return query.where((eb) =>
    eb.or([eb('confidential', '=', 0), eb('registrarId', '=', viewer.id), eb('ownerId', '=', viewer.id)])
  )
}

/** Every word must be found in the number, the summary, a party's name or at the end of a phone number. */
function matching<O>(query: CasesQuery<O>, search: string): CasesQuery<O> {
  return search
    .split(/\s+/)
    .filter((word) => word !== '')
    .reduce(
      (found, word) =>
        found.where((eb) =>
          eb.or([
            sql<boolean>`instr(cases.number, ${word}) > 0`,
            sql<boolean>`instr(cases.summary, ${word}) > 0`,
            eb.exists(
              eb
                .selectFrom('party')
                .select('party.id')
                .whereRef('party.caseId', '=', 'cases.id')
                .where((party) =>
                  party.or([
                    sql<boolean>`instr(party.name, ${word}) > 0`,
                    ...(/^\d{4,}$/.test(word)
                      ? [sql<boolean>`substr(party.phone, -${sql.lit(word.length)}) = ${word}`]
                      : [])
                  ])
                )
            )
          ])
        ),
      query
    )
}

function filtered<O>(query: CasesQuery<O>, filter: CaseFilter, viewer: Viewer): CasesQuery<O> {
  let narrowed = matching(visibleTo(query, viewer), filter.search)
  if (filter.states.length > 0) narrowed = narrowed.where('state', 'in', filter.states)
  if (filter.mine) narrowed = narrowed.where(waitsForViewer(viewer))
  return narrowed
}

interface Page {
  sort: CaseSort
  order: 'asc' | 'desc'
  after: { registeredAt: string; id: string; key?: string | number | undefined } | null
  offset: number
  limit: number
  /** How many rows the filter leaves. */
  total: number
}

/** The values that a list is sorted by; the case's id decides between equals. */
const sortKeys: Record<CaseSort, RawBuilder<string | number>> = {
  registered: sql`cases.registered_at`,
  number: sql`cases.number`,
  due: sql`(cases.ended_at IS NOT NULL) || date(substr(cases.registered_at, 1, 10), '+' || ${byTier()} || ' days')`,
  state: sql`CASE cases.state ${sql.join(
    caseStates.map((state, at) => sql`WHEN ${sql.lit(state)} THEN ${sql.lit(at)}`),
    sql` `
  )} END`
}

function byTier() {
  const days = Object.entries(handlingDays).map(
    ([tier, length]) => sql`WHEN ${sql.lit(tier)} THEN ${sql.lit(length)}`
  )
  return sql`CASE cases.tier ${sql.join(days, sql` `)} END`
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
  let query = filtered(db.selectFrom('cases'), filter, viewer)
  const { after, order } = page
  const key = sortKeys[page.sort]
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
    viewer
  )
  return sorted.flatMap(({ id, key: at }) => {
    const row = rows.get(id)
    return row ? [{ ...row, key: at }] : []
  })
}

/** What a row of the list shows, by the case. */
async function readRows(db: Reader, ids: string[], viewer: Viewer) {
  const rows = await db
    .selectFrom('cases')
    .where('id', 'in', ids)
    .select((eb) => [
      'id',
      'number',
      'registeredAt',
      'summary',
      'colour',
      'tier',
      'state',
      'cycle',
      'confidential',
      'endedAt',
      'visitorCount',
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
        .orderBy('party.representative', 'desc')
        .orderBy('party.position')
        .limit(1)
        .as('applicant')
    ])
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

export async function countCases(db: Reader, filter: CaseFilter, viewer: Viewer): Promise<number> {
  const row = await filtered(db.selectFrom('cases'), filter, viewer)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return row.count
}

/** How many cases stand in each state, as far as the person may know of them. */
export async function countByState(db: Reader, viewer: Viewer): Promise<Partial<Record<CaseState, number>>> {
  const rows = await visibleTo(db.selectFrom('cases'), viewer)
    .select(['state', (eb) => eb.fn.countAll<number>().as('count')])
    .groupBy('state')
    .execute()
  return Object.fromEntries(rows.map((row) => [row.state, row.count]))
}

/** How many cases wait for the person, by the step they wait for. */
export async function countTurns(db: Reader, viewer: Viewer): Promise<Partial<Record<Step, number>>> {
  const counts: Partial<Record<Step, number>> = {}
  for (const [step, condition] of turnConditions(viewer)) {
    const row = await visibleTo(db.selectFrom('cases'), viewer)
      .where(condition)
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    if (row.count > 0) counts[step] = row.count
  }
  return counts
}
