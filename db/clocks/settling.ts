import { dayOf, type Day, type Moment } from '../calendar/moment.ts'
import {
  asksCalendar,
  factsOf,
  ruleNow,
  shortened,
  type CaseClock,
  type ClockDeeds,
  type EndedAs
} from './case-clock.ts'
import { noticesFor, type Tables } from './case-reading.ts'
import { appliesTo, fitsNature, fitsPlace, type CentreRule, type RuledBy } from './centre-rule.ts'
import { minuteOf, momentAt } from '../calendar/civil-time.ts'
import type { OfficeHours } from '../working-time/office-hours.ts'
import { readClock } from './reading.ts'
import { endSignals, type Signal } from './signals.ts'
import type { Notice } from '../working-time/working-calendar.ts'

/** An entry of the timeline that starts or stops clocks, in the order in which entries were written. */
export interface LifeEntry {
  id: string
  cycle: number
  at: Moment
  /** Null for an entry that starts and stops nothing. */
  signal: Signal | null
  /** What it says besides: a 重办, that it came from a bad mark. */
  also?: Signal
  /** A later one took it back. */
  withdrawn: boolean
}

/** All that an entry says; nothing where it was taken back. */
function saidBy({ signal, also, withdrawn }: LifeEntry): Signal[] {
  return withdrawn ? [] : [signal, also].filter((one) => one !== null && one !== undefined)
}

/** A rule in use, in the version of today. */
export interface RuleInUse {
  code: string
  version: number
  definition: CentreRule
}

export interface Settling {
  facts: RuledBy
  entries: readonly LifeEntry[]
  /** How many entries were there when the case was settled last: only newer ones start a clock. */
  seen: number
  clocks: readonly CaseClock[]
  deeds: ClockDeeds
  rules: readonly RuleInUse[]
  /** The hours for a clock that starts on the day. */
  officeOn: (day: Day) => OfficeHours
  /** The table that clocks get that begin now. */
  calendarId: number
  /** Undefined where the table was kept and is gone. */
  noticesOf: Tables
  newId: () => string
  now: Moment
}

/** What the clocks of a case are after what happened; those that are as they were are left out. */
export interface Settled {
  begun: CaseClock[]
  moved: CaseClock[]
}

/** Another assignment gives the next body a clock of its own; any other clock goes on that runs already. */
function isReplaced({ definition }: Pick<CaseClock, 'definition'>): boolean {
  return definition.forWhom === 'body'
}

interface End {
  entry: LifeEntry
  as: EndedAs | null
}

/** Why the rule is no longer for the case after the entry, by what is settled of the case now; null where it is. */
function outgrown(signal: Signal, rule: CentreRule, facts: RuledBy): EndedAs | null {
  if (signal === 'screenedValid' && !fitsNature(rule, facts)) return 'unfit'
  const moved = signal === 'raised' || signal === 'lowered' || signal === 'graded'
  return moved && !fitsPlace(rule, facts) ? 'left' : null
}

function endIn(clock: CaseClock, rule: CentreRule, facts: RuledBy, later: readonly LifeEntry[]): End | null {
  for (const entry of later) {
    for (const signal of saidBy(entry)) {
      const as = outgrown(signal, rule, facts)
      if (as !== null) return { entry, as }
      if (rule.stops.includes(signal)) return { entry, as: null }
      if (endSignals.includes(signal)) return { entry, as: 'over' }
      if (isReplaced(clock) && rule.starts.includes(signal)) return { entry, as: 'replaced' }
    }
  }
  return null
}

/** Where a clock ended, by the timeline as it stands: a closing that was taken back ended nothing. */
function ended(
  clock: CaseClock,
  { entries, deeds, facts }: Settling
): Pick<CaseClock, 'endEventId' | 'endedAt' | 'endedAs'> {
  const at = entries.findIndex(({ id }) => id === clock.startEventId)
  if (entries[at]?.withdrawn) return { endEventId: null, endedAt: clock.startedAt, endedAs: 'void' }
  const end = endIn(clock, ruleNow(clock, deeds), facts, entries.slice(at + 1))
  if (!end) return { endEventId: null, endedAt: null, endedAs: null }
  // Written later, it may have happened before: a clock never ends before it starts.
  const endedAt = end.entry.at < clock.startedAt ? clock.startedAt : end.entry.at
  return { endEventId: end.entry.id, endedAt, endedAs: end.as }
}

/** Its end and when it is due soon, by everything that happened to it. */
function dated(clock: CaseClock, deeds: ClockDeeds, notices: readonly Notice[], now: Moment): CaseClock {
  const at = minuteOf(now)
  const facts = factsOf(clock, deeds, clock.endedAt)
  const due = readClock(facts, notices, at)?.due ?? null
  const soon = readClock(shortened(facts, ruleNow(clock, deeds).soon), notices, at)?.due ?? null
  return {
    ...clock,
    dueAt: due && momentAt(due.at),
    soonAt: due && soon && momentAt(soon.at),
    estimated: due?.estimated ?? clock.estimated
  }
}

function redated(clock: CaseClock, by: Settling): CaseClock {
  const notices = noticesFor(clock, by.deeds, by.noticesOf)
  const here = { ...clock, ...ended(clock, by) }
  // Without the table that it is counted by, its end stays where it was counted last.
  return notices ? dated(here, by.deeds, notices, by.now) : here
}

type Surround = Pick<Settling, 'officeOn' | 'calendarId' | 'noticesOf' | 'newId' | 'now'>

/** A clock as it begins with an entry. */
function beginning(
  { code, version, definition }: RuleInUse,
  entry: Pick<LifeEntry, 'id' | 'cycle' | 'at'>,
  by: Surround
): CaseClock {
  const clock: CaseClock = {
    id: by.newId(),
    cycle: entry.cycle,
    code,
    version,
    definition,
    office: by.officeOn(dayOf(entry.at)),
    calendarId: asksCalendar(definition.rule) ? by.calendarId : null,
    startEventId: entry.id,
    startedAt: entry.at,
    firstDueAt: null,
    dueAt: null,
    soonAt: null,
    estimated: false,
    endEventId: null,
    endedAt: null,
    endedAs: null
  }
  const notices = clock.calendarId === null ? [] : (by.noticesOf(clock.calendarId) ?? [])
  const asBegun = dated(clock, { pauses: [], extensions: [], moves: [] }, notices, by.now)
  return { ...asBegun, firstDueAt: asBegun.dueAt }
}

/** The clocks that the entry starts; one that runs already is not started again, unless the new one takes its place. */
function begunBy(entry: LifeEntry, standing: readonly CaseClock[], by: Settling): CaseClock[] {
  const { cycle } = entry
  const said = saidBy(entry)
  return by.rules
    .filter(
      ({ definition }) =>
        said.some((signal) => definition.starts.includes(signal)) && appliesTo(definition, by.facts)
    )
    .map((rule) => beginning(rule, entry, by))
    .filter((clock) => {
      const same = standing.filter(({ code }) => code === clock.code)
      // What was looked at is kept apart and may be lost: no entry starts the same clock twice.
      if (same.some(({ startEventId }) => startEventId === entry.id)) return false
      return isReplaced(clock) || !same.some((other) => other.cycle === cycle && other.endedAt === null)
    })
}

const asText = (clock: CaseClock) => JSON.stringify(clock)

/**
 * What became of the clocks of a case by what happened to it. A clock begins with an entry that wasn't there when the
 * case was settled last, so that a rule of today starts none for yesterday.
 */
export function settle(by: Settling): Settled {
  let begun: CaseClock[] = []
  for (const [index, entry] of by.entries.entries()) {
    if (index < by.seen) continue
    const until: Settling = { ...by, entries: by.entries.slice(0, index + 1) }
    const standing = [...by.clocks, ...begun].map((clock) => ({ ...clock, ...ended(clock, until) }))
    begun = [...begun, ...begunBy(entry, standing, by)]
  }
  const moved = by.clocks
    .map((clock) => ({ clock, now: redated(clock, by) }))
    .filter(({ clock, now }) => asText(clock) !== asText(now))
    .map(({ now }) => now)
  return { begun: begun.map((clock) => redated(clock, by)), moved }
}

/**
 * The clock that matters most: of those that run the one that ends first; else one that is paused; else the one of the person that
 * began last. Null where there never was one.
 */
export function foremost(clocks: readonly CaseClock[]): CaseClock | null {
  const live = clocks.filter(({ endedAt }) => endedAt === null)
  const running = live.filter(({ dueAt }) => dueAt !== null)
  const first = running.toSorted((a, b) => ((a.dueAt ?? '') < (b.dueAt ?? '') ? -1 : 1))[0]
  if (first ?? live[0]) return first ?? live[0] ?? null
  const ran = clocks.filter(({ endedAs }) => endedAs !== 'void' && endedAs !== 'unfit')
  const persons = ran.filter(({ definition }) => definition.forWhom === 'person')
  return (
    (persons.length > 0 ? persons : ran).toSorted((a, b) => (a.startedAt < b.startedAt ? 1 : -1))[0] ?? null
  )
}

/** The clocks that a case would get by being registered at a moment. */
export function forecast({
  facts,
  rules,
  at,
  ...by
}: Omit<Surround, 'newId'> & Pick<Settling, 'facts' | 'rules'> & { at: Moment }): CaseClock[] {
  return rules
    .filter(({ definition }) => definition.starts.includes('registered') && appliesTo(definition, facts))
    .map((rule) => beginning(rule, { id: '', cycle: 1, at }, { ...by, newId: () => rule.code }))
}
