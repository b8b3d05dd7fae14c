import { z } from 'zod'
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

export const objectionSchema = z.object({
  until: z.string(),
  /** Whether it counts from the receipt of the order, or still from the order itself. */
  received: z.boolean(),
  /** The same end as it is shown: `2026-08-10 周一`. */
  end: z.string(),
  /** Where its rule comes from; empty where nobody could verify it. */
  source: z.string()
})
export type Objection = z.infer<typeof objectionSchema>

/** Until when the owner may send the case back, from what it counts, and by which rule. */
export function objectionWords({ received, end, source }: Objection): string {
  const from = received ? '退件的时间从签收起算' : '这一件还没有签收，退件的时间从交办起算'
  return `${from}，到 ${end} 为止。${source ? `依据：${source}。` : ''}`
}
