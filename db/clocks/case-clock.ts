import type { Moment } from '../calendar/moment.ts'
import { isOfMinutes } from './clock-rule.ts'
import type { CentreRule } from './centre-rule.ts'
import type { ClockChange, ClockFacts } from './clock-facts.ts'
import type { OfficeHours } from '../working-time/office-hours.ts'

/**
 * Why a clock ended without its stop: its start was taken back, another of its kind took its place, there was nothing left
 * to measure when the case was over, 甄别 found a matter of a nature that the rule isn't for, or the case left the
 * ledger that it is for.
 */
export type EndedAs = 'void' | 'replaced' | 'over' | 'unfit' | 'left'

/** A clock of a case, its rule copied in: what is set later moves it only where a person says so. */
export interface CaseClock {
  id: string
  cycle: number
  /** The rule's name and version when it began. */
  code: string
  version: number
  definition: CentreRule
  office: OfficeHours
  /** The holiday table it is counted by; null where none is asked. */
  calendarId: number | null
  startEventId: string
  startedAt: Moment
  /** The end when it began: what was told to people then. */
  firstDueAt: Moment | null
  /** 24:00 is the midnight after; null while it is paused without an end. */
  dueAt: Moment | null
  /** From then on it is due soon. */
  soonAt: Moment | null
  /** Counted over days of which the notice isn't known. */
  estimated: boolean
  endEventId: string | null
  endedAt: Moment | null
  endedAs: EndedAs | null
}

interface CasePause {
  /** A pause ends with the time of handling in which it was granted: it takes nothing off a 重办. */
  cycle: number
  from: Moment
  to: Moment | null
}

/** Time that was granted: by whom and why stands beside it in its row. */
interface ClockExtension {
  clockId: string
  at: Moment
  added: number
}

/** Another rule or another holiday table for a running clock, applied by a person. */
interface ClockMove {
  clockId: string
  at: Moment
  definition: CentreRule | null
  calendarId: number | null
  mode: 'elapsed' | 'restart'
}

/** What happened to the clocks of one case besides its timeline. */
export interface ClockDeeds {
  pauses: readonly CasePause[]
  extensions: readonly ClockExtension[]
  moves: readonly ClockMove[]
}

/** The rule by which a clock runs now: the one it began with, or the last that was applied to it. */
export function ruleNow(clock: CaseClock, { moves }: Pick<ClockDeeds, 'moves'>): CentreRule {
  const last = moves.findLast(({ clockId, definition }) => clockId === clock.id && definition !== null)
  return last?.definition ?? clock.definition
}

/** The table by which it is counted now. */
export function calendarNow(clock: CaseClock, { moves }: Pick<ClockDeeds, 'moves'>): number | null {
  return (
    moves.findLast(({ clockId, calendarId }) => clockId === clock.id && calendarId !== null)?.calendarId ??
    clock.calendarId
  )
}

/** Whether the holiday table decides about its end. */
export function asksCalendar({ unit, basis, rollover, cutoff }: CentreRule['rule']): boolean {
  if (isOfMinutes(unit)) return basis === 'office'
  return unit === 'workday' || rollover === 'next' || cutoff === 'close'
}

/** All that is known of a clock, as it is read; `closedAt` is where its own stop or the end of the case came. */
export function factsOf(clock: CaseClock, deeds: ClockDeeds, closedAt: Moment | null): ClockFacts {
  const changes: ClockChange[] = deeds.moves.flatMap(({ clockId, at, definition, mode }) =>
    clockId === clock.id && definition ? [{ at, type: 'rule', mode, rule: definition.rule }] : []
  )
  return {
    rule: { ...clock.definition.rule, office: clock.office },
    start: clock.startedAt,
    pauses: ruleNow(clock, deeds).pausable
      ? deeds.pauses.flatMap(({ cycle, from, to }) => (cycle === clock.cycle ? [{ from, to }] : []))
      : [],
    extensions: deeds.extensions
      .filter(({ clockId }) => clockId === clock.id)
      .map(({ at, added }) => ({ at, add: added })),
    changes: closedAt === null ? changes : [...changes, { at: closedAt, type: 'close' }]
  }
}

/** The same clock, so much shorter: its end is when the real one is due soon. What was granted counts as granted. */
export function shortened(facts: ClockFacts, by: number): ClockFacts {
  const less = (length: number) => Math.max(0, length - by)
  return {
    ...facts,
    rule: { ...facts.rule, length: less(facts.rule.length), lateExtension: 'allow' },
    changes: facts.changes.map((change) =>
      change.type === 'rule' && change.rule.length !== undefined
        ? { ...change, rule: { ...change.rule, length: less(change.rule.length), lateExtension: 'allow' } }
        : change
    )
  }
}
