import { z } from 'zod'
import { chineseDay, chineseMoment } from '../calendar/moment.ts'
import type { CaseClock } from './case-clock.ts'
import { lastDayOf } from './clock.ts'
import { isOfMinutes, unitLabels } from './clock-rule.ts'
import { signalLabel, type Signal } from './signals.ts'

/** The time that a person was told their matter may take, as it stood when it began; what changes later has papers of its own. */
export const termSchema = z.object({
  /** `自登记之日起30日` */
  length: z.string(),
  /** `2026年9月2日` */
  until: z.string()
})
export type Term = z.infer<typeof termSchema>

type Begun = Pick<CaseClock, 'cycle' | 'definition' | 'startedAt' | 'firstDueAt' | 'endedAs'>

/** What begins later was not told when the matter was taken on, and no paper of then may say it. */
const toldBy: readonly Signal[] = ['registered', 'accepted']

/** The person's clock that measures until the case is closed: of several the one that ends first. */
export function termOf(clocks: readonly Begun[]): Term | null {
  const told = clocks.filter(
    ({ cycle, definition, firstDueAt, endedAs }) =>
      cycle === 1 &&
      firstDueAt !== null &&
      endedAs !== 'void' &&
      endedAs !== 'unfit' &&
      definition.forWhom === 'person' &&
      definition.stops.includes('closed') &&
      definition.starts.some((start) => toldBy.includes(start))
  )
  const first = told.toSorted((a, b) => ((a.firstDueAt ?? '') < (b.firstDueAt ?? '') ? -1 : 1))[0]
  if (!first?.firstDueAt) return null
  const { rule, starts } = first.definition
  const start = starts[0] ? signalLabel(starts[0]) : ''
  const inMinutes = isOfMinutes(rule.unit)
  return {
    length: `自${start}${inMinutes ? '' : '之日'}起${rule.length}${unitLabels[rule.unit]}`,
    until: inMinutes ? chineseMoment(first.firstDueAt) : chineseDay(lastDayOf(first.firstDueAt))
  }
}
