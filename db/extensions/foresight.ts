import type { Moment } from '../calendar/moment.ts'
import { minuteOf, momentAt } from '../calendar/civil-time.ts'
import { calendarNow, factsOf, ruleNow, type CaseClock, type ClockDeeds } from '../clocks/case-clock.ts'
import { lateFrom } from '../clocks/course.ts'
import { readClock, type Reading } from '../clocks/reading.ts'
import type { Notice } from '../working-time/working-calendar.ts'
import type { ExtensionAsked, PauseAsked, TimeAsked } from './time-request.ts'

/** The clocks of a case, with all that is needed to count them. */
export interface Counted {
  clocks: readonly CaseClock[]
  deeds: ClockDeeds
  noticesOf: (calendarId: number) => readonly Notice[] | undefined
}

/** What a request does to one clock. */
export interface Foreseen {
  clock: CaseClock
  before: Moment | null
  after: Moment | null
  /** `late`: granted all the same, the breach stays; `refused`: the rule knows no approval after the end. */
  standing: 'inTime' | 'late' | 'refused'
}

function read(clock: CaseClock, { noticesOf }: Counted, deeds: ClockDeeds, now: Moment): Reading | null {
  const calendarId = calendarNow(clock, deeds)
  const notices = calendarId === null ? [] : noticesOf(calendarId)
  return notices ? readClock(factsOf(clock, deeds, clock.endedAt), notices, minuteOf(now)) : null
}

const endOf = (reading: Reading | null): Moment | null => (reading?.due ? momentAt(reading.due.at) : null)

/** What follows from granting it at a moment; of a clock that can't be counted nothing is foreseen. */
function extended(by: Counted, { clockId, added }: ExtensionAsked, at: Moment): Foreseen[] {
  const deeds = { ...by.deeds, extensions: [...by.deeds.extensions, { clockId, at, added }] }
  return by.clocks
    .filter(({ id }) => id === clockId)
    .flatMap((clock) => {
      const before = read(clock, by, by.deeds, at)
      const after = read(clock, by, deeds, at)
      if (!before || !after) return []
      const late = before.due !== null && minuteOf(at) >= lateFrom(before.rule, before.due)
      const refused = before.rule.lateExtension === 'refuse'
      const standing = late ? (refused ? 'refused' : 'late') : 'inTime'
      return [{ clock, before: endOf(before), after: endOf(after), standing }]
    })
}

/** The clocks of the case that run and that a pause may stop. */
export function pausableOf({ clocks, deeds }: Pick<Counted, 'clocks' | 'deeds'>): CaseClock[] {
  return clocks.filter((clock) => clock.endedAt === null && ruleNow(clock, deeds).pausable)
}

function paused(by: Counted, { from, to }: PauseAsked, at: Moment, cycle: number): Foreseen[] {
  const deeds = { ...by.deeds, pauses: [...by.deeds.pauses, { from, to, cycle }] }
  return pausableOf(by).map((clock) => ({
    clock,
    before: endOf(read(clock, by, by.deeds, at)),
    after: endOf(read(clock, by, deeds, at)),
    standing: 'inTime'
  }))
}

/** What becomes of the clocks of a case, in this cycle of its handling, where what is asked is granted at the moment. */
export function foresee(by: Counted, asked: TimeAsked, at: Moment, cycle: number): Foreseen[] {
  return asked.kind === 'extension' ? extended(by, asked, at) : paused(by, asked, at, cycle)
}
