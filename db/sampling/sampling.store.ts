import { sql } from 'kysely'
import { addDays } from '../calendar/moment.ts'
import type { Reader, Writer } from '../connection.ts'
import { statesFor } from '../cases/life.ts'
import type { Schema } from '../schema.ts'
import { numbersIn, type Rule } from './draw.ts'
import type { LookBack } from './look-back.ts'

export interface Candidate {
  id: string
  number: string
  summary: string
  owner: string
  closedOn: string
}

const columns = [
  'cases.id',
  'cases.number',
  'cases.summary',
  sql<string>`COALESCE((SELECT a.name FROM account AS a WHERE a.id = cases.owner_id), '')`.as('owner'),
  sql<string>`COALESCE(substr(cases.ended_at, 1, 10), '')`.as('closedOn')
] as const

/** One who is named, told by the number of their document, else by name and phone. */
const applicantKey = sql`CASE WHEN p.id_number <> '' THEN p.id_number ELSE p.name || '/' || p.phone END`

function inPeriod(db: Reader, { from, to }: Rule) {
  return db
    .selectFrom('cases')
    .where('cases.state', 'in', statesFor('lookBack'))
    .where('cases.endedAt', '>=', `${from}T`)
    .where('cases.endedAt', '<', `${addDays(to, 1)}T`)
}

/** The closed cases that a rule names, by number. */
export async function listCandidates(db: Reader, rule: Rule): Promise<Candidate[]> {
  let query = inPeriod(db, rule)
  if (rule.by === 'fast') {
    const took = sql`julianday(substr(cases.ended_at, 1, 10)) - julianday(substr(cases.registered_at, 1, 10))`
    query = query.where(sql<boolean>`${took} <= ${rule.days}`)
  }
  if (rule.by === 'owner') query = query.where('cases.ownerId', '=', rule.ownerId)
  if (rule.by === 'village') query = query.where('cases.village', '=', rule.village)
  if (rule.by === 'chosen') {
    const numbers = JSON.stringify(numbersIn(rule.numbers))
    query = query.where(sql<boolean>`cases.number IN (SELECT value FROM json_each(${numbers}))`)
  }
  if (rule.by === 'person') {
    const closed = inPeriod(db, rule).select('cases.id')
    query = query.where(
      sql<boolean>`cases.id IN (SELECT p.case_id FROM party AS p WHERE p.side = 'applicant'
        AND p.kind <> 'anonymous' AND ${applicantKey} IN (
          SELECT ${applicantKey} FROM party AS p WHERE p.side = 'applicant' AND p.kind <> 'anonymous'
          AND p.case_id IN (${closed}) GROUP BY 1 HAVING count(DISTINCT p.case_id) > 1))`
    )
  }
  return query.select(columns).orderBy('cases.numberRank').execute()
}

export async function insertDraw(db: Writer, row: Schema['samplingDraw']): Promise<void> {
  await db.insertInto('samplingDraw').values(row).execute()
}

/** So many rows at once: three values each, within what a statement may hold. */
const atOnce = 1_000

export async function insertCandidates(
  db: Writer,
  rows: readonly Schema['samplingCandidate'][]
): Promise<void> {
  for (let first = 0; first < rows.length; first += atOnce) {
    await db
      .insertInto('samplingCandidate')
      .values(rows.slice(first, first + atOnce))
      .execute()
  }
}

/** The look back of the case that is still to be made. */
export function readOpenLookBack(db: Reader, caseId: string) {
  return db
    .selectFrom('lookBack')
    .select(['id', 'begunAt'])
    .where('caseId', '=', caseId)
    .where('eventId', 'is', null)
    .executeTakeFirst()
}

type Made = Omit<Schema['lookBack'], 'id' | 'caseId' | 'begunAt'>

const notMade: Made = {
  ...{ eventId: null, cycle: null, number: null, at: null, recordedAt: null, byId: null, byTitle: '' },
  ...{ answers: '[]', result: null, words: '', outcome: null },
  way: ''
}

export async function beginLookBack(
  db: Writer,
  row: Pick<Schema['lookBack'], 'id' | 'caseId' | 'begunAt'>
): Promise<void> {
  await db
    .insertInto('lookBack')
    .values({ ...row, ...notMade })
    .execute()
}

export async function writeLookBack(db: Writer, id: string, made: Made): Promise<void> {
  await db.updateTable('lookBack').set(made).where('id', '=', id).execute()
}

function lookBackOf(row: Schema['lookBack'] & { by: string }): LookBack[] {
  const { id, eventId, number, cycle, at, recordedAt, result, outcome } = row
  if (eventId === null || number === null || at === null || recordedAt === null) return []
  if (cycle === null || result === null || outcome === null) return []
  const { by, byTitle, way, words } = row
  const answers = JSON.parse(row.answers) as LookBack['answers']
  return [{ id, eventId, number, cycle, at, recordedAt, by, byTitle, way, answers, result, words, outcome }]
}

/** The looks back on a case that were made, first made first. */
export async function listLookBacks(db: Reader, caseId: string): Promise<LookBack[]> {
  const rows = await db
    .selectFrom('lookBack')
    .innerJoin('account', 'account.id', 'lookBack.byId')
    .selectAll('lookBack')
    .select('account.name as by')
    .where('caseId', '=', caseId)
    .where('eventId', 'is not', null)
    .orderBy('at')
    .orderBy('recordedAt')
    .orderBy('lookBack.id')
    .execute()
  return rows.flatMap(lookBackOf)
}

/** The draws, the newest first, each with what became of it. */
export async function listDraws(db: Reader) {
  return db
    .selectFrom('samplingDraw')
    .innerJoin('account', 'account.id', 'samplingDraw.byId')
    .innerJoin('samplingCandidate as c', (join) =>
      join.onRef('c.drawId', '=', 'samplingDraw.id').on('c.lookBackId', 'is not', null)
    )
    .innerJoin('lookBack as l', 'l.id', 'c.lookBackId')
    .selectAll('samplingDraw')
    .select([
      'account.name as by',
      sql<number>`count(*)`.as('drawn'),
      sql<number>`count(l.event_id)`.as('done'),
      sql<number>`COALESCE(sum(l.result = 'fake'), 0)`.as('fake')
    ])
    .groupBy('samplingDraw.id')
    .orderBy('samplingDraw.at', 'desc')
    .orderBy('samplingDraw.id', 'desc')
    .execute()
}

/** All that a draw was drawn from, by number; with the look back of what was drawn. */
export async function listDrawn(db: Reader, drawId: string) {
  return db
    .selectFrom('samplingCandidate as c')
    .innerJoin('cases', 'cases.id', 'c.caseId')
    .leftJoin('lookBack as l', 'l.id', 'c.lookBackId')
    .leftJoin('account as v', 'v.id', 'l.byId')
    .select(columns)
    .select(['cases.state', 'cases.cycle', 'c.lookBackId', 'l.number as lookBackNumber', 'l.at', 'l.result'])
    .select('v.name as by')
    .where('c.drawId', '=', drawId)
    .orderBy('cases.numberRank')
    .execute()
}
