import { sql } from 'kysely'
import { yearOf, type Moment } from '../calendar/moment.ts'
import type { Writer } from '../connection.ts'
import { formatNumber, storedTemplates, type NumberSeries, type OwnValues } from './number-series.ts'

async function nextRunningNumber(db: Writer, series: NumberSeries, year: number): Promise<number> {
  const row = await db
    .insertInto('numberCounter')
    .values({ series, year, last: 1 })
    .onConflict((conflict) =>
      conflict.columns(['series', 'year']).doUpdateSet({ last: sql`number_counter.last + 1` })
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return row.last
}

/**
 * Notes that a number is used; false where it was used before. It stays used whatever becomes of the paper that
 * bore it.
 */
export async function giveNumber(db: Writer, series: NumberSeries, number: string): Promise<boolean> {
  const given = await db
    .insertInto('givenNumber')
    .values({ series, number })
    .onConflict((conflict) => conflict.doNothing())
    .returning('number')
    .executeTakeFirst()
  return given !== undefined
}

/** A number, and its place in the order of all of its series: year × 1,000,000 + running number. */
interface RankedNumber {
  number: string
  rank: number
}

/** What the centre was called then: a number given on a day long past is one of that day's centre. */
async function shortNameAt(db: Writer, at: Moment): Promise<string> {
  const { shortName } = await db
    .selectFrom('letterhead')
    .select('shortName')
    .where('since', '<=', at)
    .orderBy('position', 'desc')
    .executeTakeFirstOrThrow()
  return shortName
}

/** The next number of a series, as {@link takeNumber} gives it, with its place. */
export async function takeRankedNumber<S extends NumberSeries>(
  db: Writer,
  series: S,
  at: Moment,
  own: OwnValues<S>
): Promise<RankedNumber> {
  const { numberTemplates } = await db
    .selectFrom('centre')
    .select('numberTemplates')
    .executeTakeFirstOrThrow()
  const template = storedTemplates(numberTemplates)[series]
  const shortName = await shortNameAt(db, at)
  const year = yearOf(at)
  for (;;) {
    const running = await nextRunningNumber(db, series, year)
    const number = formatNumber(template, running, { ...own, 年: String(year), 简: shortName })
    if (await giveNumber(db, series, number)) return { number, rank: year * 1_000_000 + running }
  }
}

/**
 * The next number of a series in the year of a moment or day, written by the centre's template. Numbers that
 * somebody typed by hand, or that another template once made, are passed over.
 */
export async function takeNumber<S extends NumberSeries>(
  db: Writer,
  series: S,
  at: Moment,
  own: OwnValues<S>
): Promise<string> {
  return (await takeRankedNumber(db, series, at, own)).number
}
