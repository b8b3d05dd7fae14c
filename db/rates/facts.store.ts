import { sql, type RawBuilder } from 'kysely'
import { addDays, dayOf, type Moment } from '../calendar/moment.ts'
import { routes } from '../cases/nature.ts'
import { endedEarly } from '../cases/states.ts'
import { stillHolds } from '../cases/withdrawn.ts'
import { undrawnWay } from '../revisits/draw.ts'
import { waivedWay } from '../revisits/revisit.ts'
import type { Cohort } from './facts.ts'

/** The rows `case_id, fact` of each cohort, one a case; read along indexes of their own (step 34), which hold all they ask. */

export interface FactsOf {
  from: string
  to: string
  now: Moment
  contactDays: number
}

type Rows = RawBuilder<{ caseId: string; fact: string }>

const within = (column: string, { from, to }: FactsOf) =>
  sql<boolean>`${sql.raw(column)} >= ${from} AND ${sql.raw(column)} < ${addDays(to, 1)}`

/** Every way of 申诉求决 but the petition procedure itself. */
const legalRoutes = routes.filter((route) => route !== '31(六)')

const legalCases = sql`(SELECT s.case_id FROM screening AS s WHERE s.route <> ''
  AND s.route IN (${sql.join(legalRoutes)}) AND ${stillHolds('s.event_id', 's.case_id')})`

const closings = (period: FactsOf) => sql`SELECT e.case_id, max(e.cycle) AS cycle, e.id, count(*) AS times
  FROM case_event AS e WHERE e.kind = 'closed' AND ${within('e.happened_at', period)} GROUP BY e.case_id`

const closedHere = (period: FactsOf) =>
  sql`(SELECT e.case_id FROM case_event AS e WHERE e.kind = 'closed' AND ${within('e.happened_at', period)})`

/** As 期限 has it: the minute of the end is in time. A limit that ended otherwise than by its stop measured nothing. */
const limitOf = sql`COALESCE((SELECT CASE max(k.due_at < substr(k.ended_at, 1, 16)) WHEN 1 THEN 'missed' ELSE 'met' END
  FROM case_clock AS k WHERE k.end_event_id = closing.id AND k.ended_as IS NULL HAVING count(*) > 0), 'none')`

const drawnOf = sql`EXISTS (SELECT 1 FROM revisit_draw AS d WHERE d.case_id = closing.case_id
  AND d.cycle = closing.cycle AND d.drawn = 1)`

const checkOf = sql`COALESCE((SELECT CASE max(k.differs) WHEN 1 THEN 'differs' ELSE 'same' END FROM recheck AS k
  WHERE k.case_id = closing.case_id AND k.cycle = closing.cycle AND k.reached = 1 HAVING count(*) > 0), '')`

function closed(period: FactsOf): Rows {
  return sql`SELECT closing.case_id, 'closed|' ||
    CASE WHEN r.reached IS NULL THEN 'none' WHEN r.reached = 1 THEN 'asked' WHEN r.way = ${waivedWay} THEN 'waived'
      WHEN r.way = ${undrawnWay} THEN 'undrawn'
      ELSE 'unreached' END || '|' || COALESCE(r.satisfaction, '') || '|' ||
    CASE WHEN r.recurred = 1 OR r.resolved = 0 THEN 'no' WHEN r.resolved = 1 THEN 'yes' ELSE '' END || '|' ||
    ${limitOf} || '|' ||
    (closing.times > 1 OR c.cycle > closing.cycle) || '|' || (closing.case_id IN ${legalCases}) || '|' || ${checkOf} || '|' || ${drawnOf} AS fact
  FROM (${closings(period)}) AS closing
  CROSS JOIN cases AS c INDEXED BY cases_by_clock ON c.id = closing.case_id
  LEFT JOIN revisit AS r ON r.case_id = closing.case_id AND r.cycle = closing.cycle`
}

/** Written as the index has it, which the planner would pass over for all cases of these states. */
const endedEarlyHere = (period: FactsOf) => sql`SELECT c.id FROM cases AS c INDEXED BY cases_ended_early
  WHERE c.state IN (${sql.raw(endedEarly.map((state) => `'${state}'`).join(', '))}) AND ${within('c.ended_at', period)}`

function early(period: FactsOf): Rows {
  return sql`SELECT id AS case_id, 'early' AS fact FROM (${endedEarlyHere(period)})`
}

function unclosed(period: FactsOf): Rows {
  return sql`SELECT c.id AS case_id, 'unclosed' AS fact FROM cases AS c
  WHERE ${within('c.registered_at', period)} AND c.id NOT IN ${closedHere(period)}
  AND c.id NOT IN (${endedEarlyHere(period)})`
}

/** 24:00 of a day is written as the midnight after it, and belongs to the day before. */
function overdue(period: FactsOf): Rows {
  const { from, to, now } = period
  return sql`SELECT DISTINCT k.case_id, 'overdue' AS fact FROM case_clock AS k
  WHERE k.ended_at IS NULL AND k.due_at >= ${`${from}T00:01`} AND k.due_at < ${`${addDays(to, 1)}T00:01`}
  AND k.due_at < ${now.slice(0, 16)} AND k.case_id NOT IN ${closedHere(period)}
  AND EXISTS (SELECT 1 FROM json_each(k.definition, '$.stops') AS s WHERE s.value = 'closed')`
}

/** Contacted in time, where that was before the day by which the line 未联系 of 督办 would have held the case. */
function assigned(period: FactsOf): Rows {
  const days = `+${Math.max(1, period.contactDays)} days`
  return sql`SELECT g.case_id, 'assigned|' || CASE WHEN g.contact < g.late_on THEN 'inTime'
    WHEN g.contact IS NOT NULL THEN 'late' WHEN ${dayOf(period.now)} >= g.late_on THEN 'missed' ELSE 'waiting' END AS fact
  FROM (SELECT f.case_id, date(substr(f.at, 1, 10), ${days}) AS late_on,
      (SELECT min(w.happened_at) FROM case_event AS w WHERE w.case_id = f.case_id
        AND w.kind IN ('handled', 'mediated')) AS contact
    FROM (SELECT e.case_id, min(e.happened_at) AS at FROM case_event AS e WHERE e.kind = 'assigned'
      AND ${stillHolds('e.id', 'e.case_id')} GROUP BY e.case_id) AS f
    WHERE ${within('f.at', period)}) AS g`
}

/** Sent back, where the last assignment before that was of the period. */
function ordered(period: FactsOf): Rows {
  return sql`SELECT o.case_id, 'ordered|' || EXISTS (SELECT 1 FROM case_event AS b WHERE b.case_id = o.case_id
      AND b.kind = 'sentBack' AND b.happened_at >= o.at AND (SELECT max(a.happened_at) FROM case_event AS a
        WHERE a.case_id = b.case_id AND a.kind = 'assigned' AND a.happened_at <= b.happened_at) < ${addDays(period.to, 1)}) AS fact
  FROM (SELECT e.case_id, min(e.happened_at) AS at FROM case_event AS e WHERE e.kind = 'assigned'
    AND ${within('e.happened_at', period)} AND ${stillHolds('e.id', 'e.case_id')} GROUP BY e.case_id) AS o`
}

const rowsOf: Record<Cohort, (period: FactsOf) => Rows> = {
  closed,
  early,
  unclosed,
  overdue,
  assigned,
  ordered
}

/** All that is asked of the cases of a period, by cohort. */
export function factRows(cohort: Cohort, period: FactsOf): Rows {
  return rowsOf[cohort](period)
}
