import type { Moment } from '../calendar/moment.ts'
import { tiers, type Tier } from '../cases/case.ts'
import { movedBy, type Moved } from '../clock-rules/clock-moves.ts'
import { ruleNow, type CaseClock, type ClockDeeds } from '../clocks/case-clock.ts'
import type { Tables } from '../clocks/case-reading.ts'
import { appliesTo, fitsPlace, type CentreRule, type RuledBy } from '../clocks/centre-rule.ts'
import type { RuleInUse } from '../clocks/settling.ts'

/** Up or down; null where the case stands there already. */
export function directionOf(from: Tier, to: Tier): 'raised' | 'lowered' | null {
  const step = tiers.indexOf(to) - tiers.indexOf(from)
  return step === 0 ? null : step > 0 ? 'raised' : 'lowered'
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** The rule of another ledger or grade that measures the same: for whom, from what, until what. Null where the centre has none. */
export function counterpart(rule: CentreRule, rules: readonly RuleInUse[], facts: RuledBy): RuleInUse | null {
  const alike = (other: CentreRule) =>
    (other.applies.tiers.length > 0 || other.applies.grades.length > 0) &&
    other.forWhom === rule.forWhom &&
    same(other.starts, rule.starts) &&
    same(other.stops, rule.stops)
  return rules.find(({ definition }) => alike(definition) && appliesTo(definition, facts)) ?? null
}

/** What becomes of one running clock of a case that is moved. */
export interface PlaceMove {
  clock: CaseClock
  /** Null where no rule of the new place measures the same: the clock ends with the move. */
  moved: Moved | null
  next: CentreRule | null
}

interface Surround {
  rules: readonly RuleInUse[]
  /** What of the case decides about its rules, in the place it is moved to. */
  facts: RuledBy
  deeds: ClockDeeds
  calendarId: number
  tables: Tables
  now: Moment
}

/** What becomes of the clocks that run by a rule of the old place; counted anew from where each began. */
export function placeMoves(clocks: readonly CaseClock[], by: Surround): PlaceMove[] {
  return clocks
    .filter((clock) => clock.endedAt === null && !fitsPlace(ruleNow(clock, by.deeds), by.facts))
    .map((clock) => {
      const next = counterpart(ruleNow(clock, by.deeds), by.rules, by.facts)?.definition ?? null
      const target = { definition: next, calendarId: by.calendarId, mode: 'elapsed' } as const
      const moved = next && movedBy(clock, by.deeds, target, by.tables, by.now)
      return { clock, moved, next }
    })
}
