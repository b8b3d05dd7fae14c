import { dayOf, weekdayOf, type Moment } from '../calendar/moment.ts'
import { lastDayOf, screenEnd } from '../clocks/clock.ts'
import { listRules } from '../clocks/rules.store.ts'
import type { Reader } from '../connection.ts'
import { readCalendar } from '../working-time/working-time.store.ts'
import { lastToObject, objectionCode, type Objection } from './objection.ts'
import { currentAssignment, type Assignment } from './order.ts'

/** The case as it stands to its owner. */
interface Held {
  assignments: readonly Assignment[]
  cycle: number
  /** When the step before this one happened. */
  since: Moment
}

/** Until when its owner may send a case back, asked at a moment; null where no rule says so, or its end isn't known. */
export async function objectionOf(db: Reader, held: Held, at: Moment): Promise<Objection | null> {
  const order = currentAssignment(held.assignments, held.cycle)
  const from = order?.received?.at ?? order?.at ?? held.since
  const rule = (await listRules(db, dayOf(at))).find(({ code }) => code === objectionCode)
  if (!rule) return null
  const { notices, officeOn } = await readCalendar(db)
  const until = lastToObject(rule.definition, from, { office: officeOn(dayOf(from)), notices })
  if (until === null) return null
  const day = lastDayOf(until)
  return {
    until,
    received: order?.received !== null,
    // A moment is shown with its weekday already.
    end: screenEnd(until) === day ? `${day} ${weekdayOf(day)}` : screenEnd(until),
    source: rule.definition.source || rule.definition.basis
  }
}
