import fc from 'fast-check'
import { revisions } from './oracle-table.ts'
import type { Change, FullQuestion } from './oracle.ts'
import { byMinutes, textOf, timeOf, type FullRule } from './oracle-walk.ts'

/** Lives of clocks as they come: of every unit and basis, most of what happens to them near their end, where it matters. */

const minute = 60_000
const day = 1440 * minute

const office = fc.constantFrom<FullRule['office']>(
  '08:30-12:00,14:00-17:30',
  '09:00-17:00',
  '08:00-12:00,13:00-15:00,15:30-18:00',
  '00:00-24:00',
  [
    { from: '05-01', hours: '08:30-12:00,15:00-18:00' },
    { from: '10-01', hours: '08:30-12:00,14:00-17:30' }
  ]
)

/** The longest of a unit, so that no clock is walked for years. */
const longest = { minute: 2_000, hour: 90, workday: 45, day: 100, month: 5 }

const ruleOf = (unit: keyof typeof longest): fc.Arbitrary<FullRule> =>
  fc.record({
    unit: fc.constant(unit),
    length: fc.oneof(
      { weight: 1, arbitrary: fc.constant(0) },
      { weight: 15, arbitrary: fc.integer({ min: 1, max: longest[unit] }) }
    ),
    basis: fc.constantFrom<FullRule['basis'][]>('office', 'continuous'),
    office,
    cutoff: fc.constantFrom<FullRule['cutoff'][]>('24:00', '24:00', 'close'),
    rollover: fc.constantFrom<FullRule['rollover'][]>('none', 'next'),
    lateExtension: fc.constantFrom<FullRule['lateExtension'][]>('refuse', 'allow')
  })

const rule = fc.oneof(...(Object.keys(longest) as (keyof typeof longest)[]).map(ruleOf))

/** A moment as a part of the clock's length, and whether it lies on a midnight, an opening or a closing. */
const place = fc.record({
  part: fc.integer({ min: -10, max: 170 }),
  on: fc.constantFrom<(number | null)[]>(null, null, null, 0, 510, 720, 840, 1050)
})
type Place = typeof place extends fc.Arbitrary<infer P> ? P : never

const change = fc.record({
  place,
  kind: fc.constantFrom<('elapsed' | 'restart' | 'close')[]>('elapsed', 'restart', 'close', 'close'),
  reopen: fc.constantFrom<('new' | 'continue')[]>('new', 'continue'),
  rule: fc.oneof(rule, fc.record({ length: fc.nat({ max: 20 }) }), fc.constant({}))
})
type Told = typeof change extends fc.Arbitrary<infer C> ? C : never

/** A revision of the holiday table in the life of a clock: which, how many days after its start, and applied how many later. */
const revised = fc.record({
  which: fc.nat({ max: revisions.length - 1 }),
  after: fc.integer({ min: 0, max: 60 }),
  applied: fc.integer({ min: 0, max: 20 })
})

const minutesBetween = (from: string, to: string) =>
  fc.integer({ min: timeOf(from) / minute, max: timeOf(to) / minute })

const life = fc.record({
  /** Now and then so late that it runs into a year without a notice. */
  start: fc.oneof(
    { weight: 9, arbitrary: minutesBetween('2006-01-01T00:00', '2026-11-30T23:59') },
    { weight: 1, arbitrary: minutesBetween('2026-08-01T00:00', '2026-11-30T23:59') }
  ),
  startsOn: fc.constantFrom<(number | null)[]>(null, null, 0, 510, 720, 840, 1050, 1439),
  rule,
  pauses: fc.array(
    fc.record({ from: place, length: fc.option(fc.integer({ min: 0, max: 60 }), { freq: 8 }) }),
    { maxLength: 3 }
  ),
  extensions: fc.array(fc.record({ place, add: fc.integer({ min: 1, max: 30 }) }), { maxLength: 2 }),
  changes: fc.array(change, { maxLength: 3 }),
  asOf: place,
  table: fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: revised })
})
type Life = typeof life extends fc.Arbitrary<infer L> ? L : never

/** About how long the clock runs by the calendar. */
function spanOf({ unit, length, basis }: FullRule): number {
  const working = basis === 'office' ? 4 : 1
  const of = {
    minute: minute * working,
    hour: 60 * minute * working,
    workday: 1.5 * day,
    day,
    month: 30 * day
  }
  return Math.max(length, 1) * of[unit]
}

function placed(time: number, on: number | null): number {
  return on === null ? Math.floor(time / minute) * minute : Math.floor(time / day) * day + on * minute
}

/** Changes in their order: what can't happen to a closed clock reopens it. */
function changesOf(told: readonly Told[], at: (place: Place) => number, start: number): Change[] {
  const inOrder = told
    .map((one) => ({ ...one, time: Math.max(start, at(one.place)) }))
    .sort((a, b) => a.time - b.time)
  let closed = false
  return inOrder.map(({ time, kind, reopen, rule }): Change => {
    const when = textOf(time)
    if (closed) {
      closed = false
      return { at: when, type: 'reopen', mode: reopen, rule }
    }
    closed = kind === 'close'
    return kind === 'close' ? { at: when, type: 'close' } : { at: when, type: 'rule', mode: kind, rule }
  })
}

function withTable(changes: readonly Change[], applied: number | null): Change[] {
  if (applied === null) return [...changes]
  const table: Change = { at: textOf(applied), type: 'table' }
  const earlier = changes.filter(({ at }) => at <= table.at)
  return [...earlier, table, ...changes.slice(earlier.length)]
}

/** When the table's revision was applied to the clock; null where none was. */
function appliedOf({ table }: Life): number | null {
  const revision = revisions[table?.which ?? -1]
  return table && revision ? timeOf(revision.published + 'T00:00') + table.applied * day : null
}

function questionOf(life: Life): FullQuestion {
  const applied = appliedOf(life)
  const begun = applied === null ? life.start * minute : applied - (life.table?.after ?? 0) * day
  const start = placed(begun, applied === null ? life.startsOn : 0)
  const span = spanOf(life.rule)
  const at = ({ part, on }: Place) => placed(start + (part / 100) * span, on)
  return {
    rule: life.rule,
    start: textOf(start),
    pauses: life.pauses.map(({ from, length }) => ({
      from: textOf(at(from)),
      to: length === null ? null : textOf(placed(at(from) + (length / 100) * span, null))
    })),
    extensions: life.extensions.map(({ place, add }) => ({
      at: textOf(Math.max(start, at(place))),
      add: byMinutes(life.rule) ? add : Math.ceil(add / 3)
    })),
    changes: withTable(changesOf(life.changes, at, start), applied),
    asOf: textOf(at(life.asOf))
  }
}

export const anyQuestion: fc.Arbitrary<FullQuestion> = life.map(questionOf)
