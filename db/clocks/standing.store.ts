import { sql, type RawBuilder } from 'kysely'
import type { Moment } from '../calendar/moment.ts'
import { isPausedNow } from './clocks.store.ts'
import { standings, standingTests, type Standing, type StandingTest } from './standing.ts'

const columns = { dueAt: sql.ref('caseDue.dueAt'), soonAt: sql.ref('caseDue.soonAt') } as const

/** The standing of a row of `case_due` whose clock runs: the lines of `standingTests` in SQL. */
export function standingOf(now: Moment): RawBuilder<Standing> {
  const paused = sql`(case_due.pausable = 1 AND ${isPausedNow(now)})`
  const holds = (test: StandingTest) =>
    test.of === 'paused' ? paused : sql`${columns[test.of]} < ${test.before}`
  const lines = standingTests(now).map((test) => sql`WHEN ${holds(test)} THEN ${sql.lit(test.standing)}`)
  return sql<Standing>`CASE ${sql.join(lines, sql` `)} ELSE ${sql.lit('running' satisfies Standing)} END`
}

/** Whether the clock of a row of `case_due` runs and stands so. */
export function standsAs(wanted: readonly Standing[], now: Moment): RawBuilder<boolean> {
  const runs = sql<boolean>`case_due.live = 1`
  if (wanted.length === standings.length) return runs
  return sql<boolean>`${runs} AND (${standingOf(now)}) IN (${sql.join(wanted.map((one) => sql.lit(one)))})`
}
