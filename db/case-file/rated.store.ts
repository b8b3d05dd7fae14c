import { sql, type RawBuilder } from 'kysely'
import { bodyNow } from '../assignment/body-now.store.ts'
import type { Moment } from '../calendar/moment.ts'
import type { Reader } from '../connection.ts'
import { readFact, type Cohort, type Fact } from '../rates/facts.ts'
import { factRows } from '../rates/facts.store.ts'
import type { RateClass, RatePeriod, RateQuestion } from '../rates/question.ts'
import { counts, rateFacts } from '../rates/rates.ts'
import type { RateSettings } from '../rates/settings.ts'
import { readRateSettings } from '../rates/settings.store.ts'
import type { CaseTable } from '../schema.ts'
import { readSupervisionSettings } from '../supervision/settings.store.ts'
import { visibleTo, type CasesQuery } from './case-filter.store.ts'
import type { Viewer } from './turns.store.ts'

/** Counting the cases of a period by what rates ask of them, and finding those behind a number. */

const classColumns: Record<RateClass, RawBuilder<string>> = {
  ledger: sql`cases.ledger`,
  body: sql`COALESCE(${bodyNow}, '')`,
  village: sql`cases.village`,
  channel: sql`cases.channel`
}

export interface Counted {
  /** The class; empty where none was asked for, or where the case names none. */
  name: string
  fact: Fact
  word: string
  cases: number
}

async function daysOf(db: Reader, period: Pick<RatePeriod, 'from' | 'to'>, now: Moment) {
  const { contactDays } = await readSupervisionSettings(db)
  return { from: period.from, to: period.to, now, contactDays }
}

/** How many cases have each fact, as far as the person may know of them. */
export async function countFacts(
  db: Reader,
  cohort: Cohort,
  period: RatePeriod,
  { viewer, now }: { viewer: Viewer; now: Moment }
): Promise<Counted[]> {
  const rows = factRows(cohort, await daysOf(db, period, now))
  const base: CasesQuery<object> = db
    .selectFrom(
      sql<CaseTable>`(${rows}) AS facts CROSS JOIN cases`.as<'cases'>(sql`cases INDEXED BY cases_by_clock`)
    )
    .where(sql<boolean>`cases.id = facts.case_id`)
  const name = period.by === null ? sql<string>`''` : classColumns[period.by]
  const found = await visibleTo(base, viewer)
    .select([name.as('name'), sql<string>`facts.fact`.as('word'), sql<number>`count(*)`.as('cases')])
    .groupBy(['name', 'word'])
    .execute()
  return found.map((row) => ({ ...row, fact: readFact(row.word) }))
}

/** The cases behind a number, as a list is narrowed to them: those whose facts the rule of the rate puts there. */
export async function ratedCondition(
  db: Reader,
  { rate, number, by, name, ...days }: RateQuestion,
  at: { viewer: Viewer; now: Moment }
): Promise<RawBuilder<boolean>> {
  const period = await daysOf(db, days, at.now)
  const settings = await readRateSettings(db)
  const pieces: RawBuilder<unknown>[] = []
  for (const cohort of rateFacts(rate).cohorts) {
    const words = await wordsOf(db, { cohort, rate, number, settings }, { ...days, by: null }, at)
    if (words.length === 0) continue
    pieces.push(sql`SELECT case_id FROM (${factRows(cohort, period)}) WHERE fact IN (${sql.join(words)})`)
  }
  if (pieces.length === 0) return sql`0`
  const found = sql<boolean>`cases.id IN (${sql.join(pieces, sql` UNION `)})`
  return by === null ? found : sql`(${found} AND ${classColumns[by]} = ${name})`
}

interface Asked extends Pick<RateQuestion, 'rate' | 'number'> {
  cohort: Cohort
  settings: RateSettings
}

async function wordsOf(
  db: Reader,
  { cohort, rate, number, settings }: Asked,
  period: RatePeriod,
  at: { viewer: Viewer; now: Moment }
): Promise<string[]> {
  const found = await countFacts(db, cohort, period, at)
  return found.flatMap(({ fact, word }) => (counts(rate, number, fact, settings) ? [word] : []))
}
