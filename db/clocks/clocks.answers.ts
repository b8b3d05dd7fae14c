import { z } from 'zod'
import stateCouncil from '../../resources/holidays/state-council.json' with { type: 'json' }
import { defineAnswers } from '../answers.ts'
import { momentOf } from '../calendar/moment.ts'
import { fieldProblem } from '../errors.ts'
import { minuteOf } from './civil-time.ts'
import { clocksApi } from './clocks.api.ts'
import { explained } from './explanation.ts'
import { readClock } from './reading.ts'
import { noticeSchema } from './working-calendar.ts'

const notices = z.array(noticeSchema).parse(stateCouncil.notices)

export const clocksAnswers = defineAnswers(clocksApi, {
  async 'clocks.explain'({ clock }, { asOf, ...facts }) {
    const reading = readClock(facts, notices, minuteOf(asOf ?? momentOf(clock())))
    if (!reading)
      throw fieldProblem(['rule', 'length'], 'INVALID_INPUT', '到 2099 年底还不到期，请核对时长、起点和工作时间')
    return explained(facts, reading)
  }
})
