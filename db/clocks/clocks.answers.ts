import { defineAnswers } from '../answers.ts'
import { dayOf, momentOf, type Moment } from '../calendar/moment.ts'
import { fieldProblem } from '../errors.ts'
import { minuteOf } from '../calendar/civil-time.ts'
import { withHours, type ClockFacts } from './clock-facts.ts'
import { shownClock } from './clock.ts'
import { clocksApi } from './clocks.api.ts'
import { explained } from './explanation.ts'
import { readClock } from './reading.ts'
import type { Notice } from '../working-time/working-calendar.ts'
import { readCalendar } from '../working-time/working-time.store.ts'
import { rulesInUse } from './rules.store.ts'
import { forecast } from './settling.ts'

/** @throws INVALID_INPUT where the clock doesn't end in any year that the program knows */
function explain(facts: ClockFacts, notices: readonly Notice[], at: Moment) {
  const reading = readClock(facts, notices, minuteOf(at))
  if (reading) return explained(facts, reading)
  const endless = '到 2099 年底还不到期，请核对时长、起点和工作时间'
  throw fieldProblem(['rule', 'length'], 'INVALID_INPUT', endless)
}

export const clocksAnswers = defineAnswers(clocksApi, {
  async 'clocks.forecast'({ db, clock }, { registeredAt, colour, ...facts }) {
    const now = momentOf(clock())
    const { notices, officeOn } = await readCalendar(db)
    const begun = forecast({
      facts: { ...facts, colour, nature: null, grade: null, route: null },
      rules: await rulesInUse(db, dayOf(now)),
      at: registeredAt,
      officeOn,
      calendarId: 0,
      noticesOf: () => notices,
      now
    })
    const ordered = begun.toSorted((a, b) => ((a.dueAt ?? '') < (b.dueAt ?? '') ? -1 : 1))
    return { clocks: ordered.map((one) => shownClock(one, false, now)) }
  },

  async 'clocks.explain'({ db, clock }, { asOf, ...asked }) {
    const { notices, officeOn } = await readCalendar(db)
    const facts = withHours(asked, officeOn(dayOf(asked.start)))
    return explain(facts, notices, asOf ?? momentOf(clock()))
  }
})
