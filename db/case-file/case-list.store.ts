import { sql, type SelectQueryBuilder } from 'kysely'
import type { Reader } from '../connection.ts'
import type { Schema } from '../schema.ts'
import { confidentialRoles } from '../cases/visibility.ts'
import type { CaseState, Step } from '../cases/life.ts'
import { turnConditions, waitsForViewer } from './turns.store.ts'
import { holdsAny, type Role } from '../people/people.ts'

export interface CaseFilter {
  search: string
  states: CaseState[]
  mine: boolean
}

interface Viewer {
  id: string
  roles: readonly Role[]
}

type CasesQuery<O> = SelectQueryBuilder<Schema, 'cases', O>

/** Leaves out confidential cases that the person may not see. */
function visibleTo<O>(query: CasesQuery<O>, viewer: Viewer): CasesQuery<O> {
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

/** One page, newest registration first, from behind the cursor on. */
export async function listCases(
  db: Reader,
  filter: CaseFilter,
  viewer: Viewer,
  page: { after: { registeredAt: string; id: string } | null; limit: number }
) {
  let query = filtered(db.selectFrom('cases'), filter, viewer)
  const { after } = page
  if (after) {
    query = query.where(sql<boolean>`(cases.registered_at, cases.id) < (${after.registeredAt}, ${after.id})`)
  }
  return query
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
    .orderBy('registeredAt', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit)
    .execute()
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
