import { z } from 'zod'
import { minuteOf } from '../calendar/civil-time.ts'
import type { Moment } from '../calendar/moment.ts'
import { asksCalendar, calendarNow, ruleNow, type CaseClock, type ClockDeeds } from '../clocks/case-clock.ts'
import { endOfReading, readCaseClock, type Tables } from '../clocks/case-reading.ts'
import type { CentreRule } from '../clocks/centre-rule.ts'
import { ruleCode } from './clock-rule-version.ts'

/** What is applied to clocks that run: the rule of today, or the holiday table of today. */
export const appliedSchema = z.object({
  what: z.enum(['rule', 'calendar'], { error: '请选择把规则还是节假日表用到在办件上' }),
  /** Which rule. */
  code: ruleCode.nullable().default(null),
  /** `elapsed`: counted anew from the old start, `restart`: from now on. */
  mode: z.enum(['elapsed', 'restart']).default('elapsed')
})
export type Applied = z.output<typeof appliedSchema>

/** A rule, or a table, that clocks may be moved to. */
export interface Target {
  /** Null where the rule stays as it is. */
  definition: CentreRule | null
  /** The number of the table of today. */
  calendarId: number
  mode: Applied['mode']
}

/** What becomes of one running clock. */
export interface Moved {
  clock: CaseClock
  definition: CentreRule | null
  calendarId: number | null
  before: Moment | null
  after: Moment | null
  /** The end has passed already when it is applied, and had not before. */
  bornOverdue: boolean
  /** Granted time counts no more: the new rule measures in another unit, or anew from now on. */
  losesExtensions: boolean
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** Its end; undefined where it can't be counted. */
function endOf(clock: CaseClock, deeds: ClockDeeds, tables: Tables, now: Moment): Moment | null | undefined {
  const reading = readCaseClock(clock, deeds, tables, now)
  return reading ? endOfReading(reading) : undefined
}

/** What the target asks of the clock: another rule, another table; null where it goes by both already. */
function asked(clock: CaseClock, deeds: ClockDeeds, { definition, calendarId }: Target) {
  const rule = ruleNow(clock, deeds)
  const next = definition && !same(definition, rule) ? definition : null
  const counted = asksCalendar((next ?? rule).rule)
  // A rule that begins to ask the table gets one; one that asked before keeps its own unless the table is what changes.
  const wanted = definition === null || calendarNow(clock, deeds) === null
  const table = counted && wanted && calendarNow(clock, deeds) !== calendarId ? calendarId : null
  return next === null && table === null ? null : { definition: next, calendarId: table }
}

/** What becomes of a running clock; null where nothing does, or where it can't be counted by what is asked. */
export function movedBy(
  clock: CaseClock,
  deeds: ClockDeeds,
  target: Target,
  tables: Tables,
  now: Moment
): Moved | null {
  const change = asked(clock, deeds, target)
  if (!change) return null
  const move = { clockId: clock.id, at: now, mode: target.mode, ...change }
  const before = endOf(clock, deeds, tables, now)
  const after = endOf(clock, { ...deeds, moves: [...deeds.moves, move] }, tables, now)
  if (before === undefined || after === undefined) return null
  const past = (end: Moment | null) => end !== null && minuteOf(end) < minuteOf(now)
  const unit = ruleNow(clock, deeds).rule.unit
  const granted = deeds.extensions.some(({ clockId }) => clockId === clock.id)
  const counts =
    change.definition === null || (target.mode === 'elapsed' && change.definition.rule.unit === unit)
  return {
    clock,
    ...change,
    before,
    after,
    bornOverdue: past(after) && !past(before),
    losesExtensions: granted && !counts
  }
}

/** How many clocks move where. */
export const movesCountSchema = z.object({
  moved: z.number().int(),
  earlier: z.number().int(),
  later: z.number().int(),
  same: z.number().int(),
  bornOverdue: z.number().int(),
  losesExtensions: z.number().int()
})
export type MovesCount = z.infer<typeof movesCountSchema>

/** An end that isn't known lies behind every other. */
const order = (end: Moment | null) => end ?? '9'

export function countMoves(moves: readonly Moved[]): MovesCount {
  const count = (is: (move: Moved) => boolean) => moves.filter(is).length
  return {
    moved: moves.length,
    earlier: count(({ before, after }) => order(after) < order(before)),
    later: count(({ before, after }) => order(after) > order(before)),
    same: count(({ before, after }) => after === before),
    bornOverdue: count(({ bornOverdue }) => bornOverdue),
    losesExtensions: count(({ losesExtensions }) => losesExtensions)
  }
}
