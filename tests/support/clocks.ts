import { z } from 'zod'
import stateCouncil from '../../resources/holidays/state-council.json' with { type: 'json' }
import { minuteOf } from '../../db/clocks/civil-time.ts'
import { clocksApi } from '../../db/clocks/clocks.api.ts'
import { explained } from '../../db/clocks/explanation.ts'
import { readClock } from '../../db/clocks/reading.ts'
import { noticeSchema } from '../../db/clocks/working-calendar.ts'

export const notices = z.array(noticeSchema).parse(stateCouncil.notices)

/** What the product answers to the input of `clocks.explain`, without the backend around it. */
export function explain(input: unknown, now = '2026-11-26T10:00:00+08:00') {
  const { asOf, ...facts } = clocksApi['clocks.explain'].input.parse(input)
  const reading = readClock(facts, notices, minuteOf(asOf ?? now))
  if (!reading) throw new Error('not due before 2100')
  return explained(facts, reading)
}
