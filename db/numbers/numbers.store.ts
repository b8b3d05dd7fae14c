import { sql } from 'kysely'
import type { Writer } from '../connection.ts'
import { formatNumber, numberTemplatesSchema, type NumberSeries } from './number-template.ts'

/** The next running number of a series in a year; once taken it is never given again. */
export async function takeRunningNumber(db: Writer, series: string, year: number): Promise<number> {
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

/** The next number of a series, written by the centre's template. */
export async function takeNumber(db: Writer, series: NumberSeries, year: number): Promise<string> {
  const centre = await db
    .selectFrom('centre')
    .select(['shortName', 'numberTemplates'])
    .executeTakeFirstOrThrow()
  const templates = numberTemplatesSchema.parse(JSON.parse(centre.numberTemplates))
  const running = await takeRunningNumber(db, series, year)
  return formatNumber(templates[series], year, centre.shortName, running)
}
