import type { Moment } from '../calendar/moment.ts'
import { minuteOf, momentAt } from '../calendar/civil-time.ts'
import type { CentreRule } from '../clocks/centre-rule.ts'
import { readClock } from '../clocks/reading.ts'
import type { OfficeHours } from '../working-time/office-hours.ts'
import type { Notice } from '../working-time/working-calendar.ts'

/** The rule that says how long an owner may send a case back (《信访工作条例》第二十三条: 5 个工作日). */
export const objectionCode = 'petition.objection'

/** The moment after which it can't be sent back any more; null where the rule doesn't end in any known year. */
export function lastToObject(
  { rule }: Pick<CentreRule, 'rule'>,
  from: Moment,
  { office, notices }: { office: OfficeHours; notices: readonly Notice[] }
): Moment | null {
  const facts = { rule: { ...rule, office }, start: from, pauses: [], extensions: [], changes: [] }
  const due = readClock(facts, notices, minuteOf(from))?.due
  return due ? momentAt(due.at) : null
}
