import { minuteOf, momentAt } from '../calendar/civil-time.ts'
import type { Moment } from '../calendar/moment.ts'
import type { Notice } from '../working-time/working-calendar.ts'
import { calendarNow, factsOf, type CaseClock, type ClockDeeds } from './case-clock.ts'
import { readClock, type Reading } from './reading.ts'

/** The tables that clocks are counted by, by their numbers; undefined where one was kept and is gone. */
export type Tables = (calendarId: number) => readonly Notice[] | undefined

/** The notices that the clock is counted by now; none where it asks no table, undefined where its table is gone. */
export function noticesFor(
  clock: CaseClock,
  deeds: Pick<ClockDeeds, 'moves'>,
  tables: Tables
): readonly Notice[] | undefined {
  const calendarId = calendarNow(clock, deeds)
  return calendarId === null ? [] : tables(calendarId)
}

/** What a clock of a case says at a moment; null where its table is gone, or its end isn't reached by the end of 2099. */
export function readCaseClock(
  clock: CaseClock,
  deeds: ClockDeeds,
  tables: Tables,
  at: Moment
): Reading | null {
  const notices = noticesFor(clock, deeds, tables)
  return notices ? readClock(factsOf(clock, deeds, clock.endedAt), notices, minuteOf(at)) : null
}

/** The end that was read; null where there is none. */
export function endOfReading({ due }: Pick<Reading, 'due'>): Moment | null {
  return due && momentAt(due.at)
}
