import type { Moment } from '../calendar/moment.ts'
import { minuteOf } from '../calendar/civil-time.ts'
import { ruleNow, type CaseClock, type ClockDeeds } from '../clocks/case-clock.ts'
import { endOfReading, readCaseClock, type Tables } from '../clocks/case-reading.ts'
import { lateFrom } from '../clocks/course.ts'
import type { Reading } from '../clocks/reading.ts'
import type { ExtensionAsked, PauseAsked, TimeAsked } from './time-request.ts'

/** The clocks of a case, with all that is needed to count them. */
export interface Counted {
  clocks: readonly CaseClock[]
  deeds: ClockDeeds
  noticesOf: Tables
}

/** What a request does to one clock. */
export interface Foreseen {
  clock: CaseClock
  before: Moment | null
  after: Moment | null
  /** `late`: granted all the same, the breach stays; `refused`: the rule knows no approval after the end. */
  standing: 'inTime' | 'late' | 'refused'
}

/** How an approval at the moment stands to a clock that it moves to a later end. */
function standingAt({ due, rule }: Reading, at: Moment): Foreseen['standing'] {
  if (due === null || minuteOf(at) < lateFrom(rule, due)) return 'inTime'
  return rule.lateExtension === 'refuse' ? 'refused' : 'late'
}

const endOf = (reading: Reading | null): Moment | null => reading && endOfReading(reading)

/** What follows from granting it at a moment; of a clock that can't be counted nothing is foreseen. */
function extended(by: Counted, { clockId, added }: ExtensionAsked, at: Moment): Foreseen[] {
  const deeds = { ...by.deeds, extensions: [...by.deeds.extensions, { clockId, at, added }] }
  return by.clocks
    .filter(({ id }) => id === clockId)
    .flatMap((clock) => {
      const before = readCaseClock(clock, by.deeds, by.noticesOf, at)
      const after = readCaseClock(clock, deeds, by.noticesOf, at)
      if (!before || !after) return []
      return [{ clock, before: endOf(before), after: endOf(after), standing: standingAt(before, at) }]
    })
}

/** The clocks of the case that run and that a pause may stop. */
export function pausableOf({ clocks, deeds }: Pick<Counted, 'clocks' | 'deeds'>): CaseClock[] {
  return clocks.filter((clock) => clock.endedAt === null && ruleNow(clock, deeds).pausable)
}

/** What becomes of what a pause may stop, with other pauses than there are. */
function withPauses(by: Counted, pauses: ClockDeeds['pauses'], at: Moment): Foreseen[] {
  const deeds = { ...by.deeds, pauses }
  return pausableOf(by).map((clock) => ({
    clock,
    before: endOf(readCaseClock(clock, by.deeds, by.noticesOf, at)),
    after: endOf(readCaseClock(clock, deeds, by.noticesOf, at)),
    standing: 'inTime'
  }))
}

/** A pause that reaches back would move an end that has passed, as an extension would: it stands as that would. */
function paused(by: Counted, { from, to }: PauseAsked, at: Moment, cycle: number): Foreseen[] {
  return withPauses(by, [...by.deeds.pauses, { from, to, cycle }], at).map((seen) => {
    const before = readCaseClock(seen.clock, by.deeds, by.noticesOf, at)
    return before && seen.after !== seen.before ? { ...seen, standing: standingAt(before, at) } : seen
  })
}

/** Where a pause ends that is ended at a moment: there, or where it begins, if that lies later. */
export function endedAt({ from }: { from: Moment }, at: Moment): Moment {
  return from > at ? from : at
}

/** What becomes of the clocks of a case, in this cycle of its handling, where counting goes on from the moment. */
export function foreseeResumed(by: Counted, at: Moment, cycle: number): Foreseen[] {
  const pauses = by.deeds.pauses.map((pause) => {
    const goesOn = pause.cycle === cycle && (pause.to === null || pause.to > at)
    return goesOn ? { ...pause, to: endedAt(pause, at) } : pause
  })
  return withPauses(by, pauses, at)
}

/** What becomes of the clocks of a case, in this cycle of its handling, where what is asked is granted at the moment. */
export function foresee(by: Counted, asked: TimeAsked, at: Moment, cycle: number): Foreseen[] {
  return asked.kind === 'extension' ? extended(by, asked, at) : paused(by, asked, at, cycle)
}
