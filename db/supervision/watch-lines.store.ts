import { sql, type RawBuilder } from 'kysely'
import { addDays, dayOf, type Moment } from '../calendar/moment.ts'
import { statesFor } from '../cases/life.ts'
import { handing } from '../cases/sent-back.ts'
import { stillHolds } from '../cases/withdrawn.ts'
import { undrawnWay } from '../revisits/draw.ts'
import { isDissatisfied, satisfactions } from '../signoff/signoff.ts'
import type { SupervisionSettings } from './settings.ts'
import type { WatchLineName } from './watch-lines.ts'

type Condition = RawBuilder<boolean>

/** The case has stood as it does for so many whole days. */
function sinceFor(days: number, now: Moment): Condition {
  return sql`cases.since < ${`${addDays(dayOf(now), 1 - days)}T`}`
}

const satisfied = satisfactions.filter((one) => !isDissatisfied(one))
const dissatisfied = satisfactions.filter(isDissatisfied)

const lastHanding = sql`(SELECT e.kind FROM case_event AS e WHERE e.case_id = cases.id
  AND e.kind IN (${sql.join(handing)}) AND ${stillHolds('e.id', 'e.caseId')}
  ORDER BY e.happened_at DESC, e.recorded_at DESC, e.id DESC LIMIT 1)`

const neverWorkedOn = sql<boolean>`NOT EXISTS (SELECT 1 FROM case_event AS e WHERE e.case_id = cases.id
  AND e.cycle = cases.cycle AND e.kind IN ('handled', 'mediated'))`

/** Nobody was reached who should have been: one that was not drawn was not to be asked. */
const reachedNobody = sql<boolean>`NOT EXISTS (SELECT 1 FROM revisit AS r WHERE r.case_id = cases.id
  AND r.cycle = cases.cycle AND (r.reached = 1 OR r.way = ${undrawnWay}))`

/** The last revisit that reached somebody found the opposite of what was signed for the closing it asked about. */
const paperOnly = sql<boolean>`cases.id IN (SELECT r.case_id FROM revisit AS r
  JOIN signoff_round AS o ON o.case_id = r.case_id AND o.cycle = r.cycle AND o.status = 'completed'
  JOIN signature AS s ON s.round_id = o.id AND s.satisfaction IN (${sql.join(satisfied)})
  WHERE r.reached = 1 AND (r.resolved = 0 OR r.satisfaction IN (${sql.join(dissatisfied)}))
  AND NOT EXISTS (SELECT 1 FROM revisit AS l WHERE l.case_id = r.case_id AND l.reached = 1 AND l.rowid > r.rowid))`

/** A check found otherwise than its revisit, and nobody was reached by a revisit of a later time of handling. */
const recheckDiffers = sql<boolean>`cases.id IN (SELECT k.case_id FROM recheck AS k WHERE k.differs = 1
  AND NOT EXISTS (SELECT 1 FROM revisit AS l WHERE l.case_id = k.case_id AND l.reached = 1 AND l.cycle > k.cycle))`

const openSheets = sql`SELECT s.case_id FROM supervision_sheet AS s WHERE s.ended_at IS NULL`

/** Closed, from that day on, and not appraised since. */
function notAppraised(from: string): Condition {
  return sql`(cases.state IN (${sql.join(statesFor('appraise'))}) AND cases.ended_at >= ${from}
    AND NOT EXISTS (SELECT 1 FROM appraisal AS p WHERE p.case_id = cases.id AND p.cycle = cases.cycle))`
}

/** When a case stands in a line of the 专账, over a row of `cases`; null where its clock alone decides. */
export function watchCondition(
  line: WatchLineName,
  { contactDays, revisitDays, appraisal, appraisalFrom }: SupervisionSettings,
  now: Moment
): Condition | null {
  switch (line) {
    case 'overdue':
    case 'dueSoon':
      return null
    case 'sentBack':
      return sql`(cases.state IN ('accepted', 'handling') AND ${lastHanding} IN ('sentBack', 'returned'))`
    case 'reopened':
      return sql`(cases.state IN ('handling', 'signing') AND cases.cycle > 1)`
    case 'neverContacted':
      return sql`(cases.state = 'handling' AND ${sinceFor(contactDays, now)} AND ${neverWorkedOn})`
    case 'neverRevisited':
      return sql`((cases.state = 'closed' AND ${sinceFor(revisitDays, now)})
        OR (cases.state = 'revisited' AND ${reachedNobody}))`
    case 'sheetOpen':
      return sql`cases.id IN (${openSheets})`
    case 'sheetLate':
      return sql`cases.id IN (${openSheets} AND s.answered_at IS NULL AND s.due_on < ${dayOf(now)})`
    case 'notAppraised':
      return appraisal ? notAppraised(appraisalFrom) : sql`0`
    case 'appraisalUntold':
      return sql`(cases.id IN (SELECT p.case_id FROM appraisal AS p WHERE p.told_at IS NULL AND p.cycle = cases.cycle)
        AND EXISTS (SELECT 1 FROM party AS w WHERE w.case_id = cases.id AND w.side = 'applicant'
          AND w.kind <> 'anonymous'))`
    case 'toLookBack':
      return sql`cases.id IN (SELECT b.case_id FROM look_back AS b WHERE b.event_id IS NULL)`
    case 'paperOnly':
      return paperOnly
    case 'recheckDiffers':
      return recheckDiffers
  }
}
