import type { Moment } from '../calendar/moment.ts'
import type { Reader } from '../connection.ts'
import { factsOf, ruleNow, type CaseClock, type ClockDeeds } from './case-clock.ts'
import { noticesFor } from './case-reading.ts'
import { forWhomLabels, type CentreRule } from './centre-rule.ts'
import { unitLabels } from './clock-rule.ts'
import { minuteOf } from '../calendar/civil-time.ts'
import {
  noClock,
  shownClock,
  shownClockSchema,
  unreadableClock,
  type ClockView,
  type ShownClock
} from './clock.ts'
import { tablesOf, type DamagedClock } from './clocks.store.ts'
import { readDeeds, readGrounds } from './deeds.store.ts'
import { explained } from './explanation.ts'
import { readClock } from './reading.ts'
import { foremost } from './settling.ts'

const inEffect = ({ pauses }: ClockDeeds, { cycle }: CaseClock, now: Moment) =>
  pauses.some((pause) => pause.cycle === cycle && pause.from <= now && (pause.to === null || pause.to > now))

/** What of the right to more time is left. */
function mayExtend({ extension, rule: { unit } }: CentreRule, used: number): ClockView['extension'] {
  if (!extension || used >= extension.times) return null
  return { most: extension.most, unit: unitLabels[unit], bothSides: extension.bothSides }
}

/** Why there is no sentence. */
function unexplained(hasTable: boolean): string {
  return hasTable ? '到 2099 年底还不到期，请核对规则' : '计算用的节假日表读不出，到期日是上次算的'
}

/** A clock that can't be read is named: it stands on the page, and nothing is told of its end. */
function damagedView({ id, cycle, startedAt }: DamagedClock): ClockView {
  return {
    ...unreadableClock,
    id,
    cycle,
    name: '读不出的期限',
    forWhom: '不明',
    startedAt,
    estimated: false,
    sentence: unreadableClock.rule,
    source: '',
    extension: null,
    pausable: false
  }
}

/**
 * The clocks of a case, as `readClocks` gave them, the one that matters most first; what was begun by mistake is left
 * out.
 */
export async function readClockViews(
  db: Reader,
  caseId: string,
  stored: { clocks: readonly CaseClock[]; damaged: readonly DamagedClock[] },
  now: Moment
): Promise<{ clock: ShownClock; clocks: ClockView[] }> {
  const damaged = new Set(stored.damaged.map(({ id }) => id))
  const clocks = stored.clocks.filter(({ id, endedAs }) => endedAs !== 'void' && !damaged.has(id))
  const deeds = await readDeeds(db, caseId)
  const grounds = await readGrounds(db, caseId)
  const tables = await tablesOf(db, clocks, deeds)
  const times = ({ id }: CaseClock) => deeds.extensions.filter(({ clockId }) => clockId === id).length
  const view = (clock: CaseClock): ClockView => {
    const rule = ruleNow(clock, deeds)
    const facts = factsOf(clock, deeds, clock.endedAt)
    const notices = noticesFor(clock, deeds, tables)
    const reading = notices && readClock(facts, notices, minuteOf(now))
    const why = { basis: rule.basis, ...grounds(clock) }
    return {
      ...shownClock({ ...clock, definition: rule }, rule.pausable && inEffect(deeds, clock, now), now),
      id: clock.id,
      cycle: clock.cycle,
      forWhom: forWhomLabels[rule.forWhom],
      startedAt: clock.startedAt,
      estimated: clock.estimated,
      sentence: reading ? explained(facts, reading, why).sentence : unexplained(notices !== undefined),
      source: rule.source,
      extension: clock.endedAt === null ? mayExtend(rule, times(clock)) : null,
      pausable: clock.endedAt === null && rule.pausable
    }
  }
  const first = foremost(clocks)
  const ordered = first ? [first, ...clocks.filter(({ id }) => id !== first.id)] : clocks
  const views = [...ordered.map(view), ...stored.damaged.map(damagedView)]
  return { clock: views[0] ? shownClockSchema.parse(views[0]) : noClock, clocks: views }
}
