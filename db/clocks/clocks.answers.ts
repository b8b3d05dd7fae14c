import { defineAnswers } from '../answers.ts'
import { momentOf, type Moment } from '../calendar/moment.ts'
import { fieldProblem } from '../errors.ts'
import { minuteOf } from './civil-time.ts'
import type { ClockFacts } from './clock-facts.ts'
import { clocksApi } from './clocks.api.ts'
import { explained } from './explanation.ts'
import { knownNotices } from './known-notices.ts'
import { readClock } from './reading.ts'

/** @throws INVALID_INPUT where the clock doesn't end in any year that the program knows */
function explain(facts: ClockFacts, at: Moment) {
  const reading = readClock(facts, knownNotices(), minuteOf(at))
  if (reading) return explained(facts, reading)
  const endless = '到 2099 年底还不到期，请核对时长、起点和工作时间'
  throw fieldProblem(['rule', 'length'], 'INVALID_INPUT', endless)
}

export const clocksAnswers = defineAnswers(clocksApi, {
  'clocks.explain': ({ clock }, { asOf, ...facts }) =>
    Promise.resolve(explain(facts, asOf ?? momentOf(clock())))
})
