import type { z } from 'zod'
import { minuteOf } from '../../db/calendar/civil-time.ts'
import { withHours } from '../../db/clocks/clock-facts.ts'
import { clocksApi } from '../../db/clocks/clocks.api.ts'
import { explained } from '../../db/clocks/explanation.ts'
import { knownNotices } from '../../db/working-time/known-notices.ts'
import { officeSchema, usualHours } from '../../db/working-time/office-hours.ts'
import { readClock } from '../../db/clocks/reading.ts'

const { input: question } = clocksApi['clocks.explain']

/** As a script asks `clocks.explain`. */
export type Question = z.input<typeof question>

/** The question as the call takes it, or why it is refused. */
export function readQuestion(asked: unknown) {
  return question.safeParse(asked)
}

/** What the product answers, without the backend around it. */
export function explain(asked: unknown) {
  const { asOf = '2026-11-26T10:00:00+08:00', ...told } = question.parse(asked)
  const facts = withHours(told, officeSchema.parse(usualHours))
  const reading = readClock(facts, knownNotices(), minuteOf(asOf))
  if (!reading) throw new Error('not due before 2100')
  return explained(facts, reading)
}
