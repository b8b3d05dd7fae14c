import { screenMoment } from '../calendar/moment.ts'
import { ruleNow } from '../clocks/case-clock.ts'
import { unitLabels } from '../clocks/clock-rule.ts'
import type { Reader } from '../connection.ts'
import { fieldProblem } from '../errors.ts'
import type { Role } from '../people/people.ts'
import { leaders } from '../people/posts.ts'
import { runningClock } from './counted.store.ts'
import { timesExtended } from './extensions.store.ts'
import { pausableOf, type Counted } from './foresight.ts'
import { amountOf, type ExtensionAsked, type PauseAsked, type TimeAsked } from './time-request.ts'

/** Who may grant it, by the rule of the clock as it is now. */
export async function checkExtension(
  db: Reader,
  counted: Counted,
  asked: ExtensionAsked
): Promise<readonly Role[]> {
  const clock = runningClock(counted, asked.clockId)
  const { name, extension, rule } = ruleNow(clock, counted.deeds)
  if (!extension) throw fieldProblem(['clockId'], 'NOT_EXTENDABLE', name)
  if (asked.added > extension.most) {
    throw fieldProblem(['added'], 'EXTENSION_TOO_LONG', amountOf(extension.most, rule.unit))
  }
  if ((await timesExtended(db, clock.id)) >= extension.times) {
    throw fieldProblem(['clockId'], 'EXTENDED_ENOUGH', name, extension.times)
  }
  if (extension.bothSides && !asked.bothAgreed) throw fieldProblem(['bothAgreed'], 'BOTH_MUST_AGREE')
  return extension.by
}

/** A pause is granted by a leader; some clock must be there that it stops, and have begun before it. */
export function checkPause(counted: Counted, { from }: PauseAsked): readonly Role[] {
  const starts = pausableOf(counted).map(({ startedAt }) => startedAt)
  if (starts.length === 0) throw fieldProblem(['kind'], 'NOT_PAUSABLE')
  const first = starts.reduce((earliest, one) => (one < earliest ? one : earliest))
  if (from < first) throw fieldProblem(['from'], 'BEFORE_PREVIOUS', '暂停的起时', screenMoment(first))
  return leaders
}

const blank = {
  clockId: null,
  added: null,
  bothAgreed: 0,
  fromAt: null,
  toAt: null,
  lookAgainOn: null
} as const

/** The columns of what is asked for. */
export function columnsOf(asked: TimeAsked) {
  if (asked.kind === 'extension') {
    const { kind, clockId, added, bothAgreed } = asked
    return { ...blank, kind, clockId, added, bothAgreed: bothAgreed ? 1 : 0, basis: '' } as const
  }
  const { kind, from, to, lookAgainOn, basis } = asked
  return { ...blank, kind, fromAt: from, toAt: to, lookAgainOn, basis } as const
}

/** `办理期限（乡镇（街道）件）延长30日` */
export function extensionLabel({ clocks, deeds }: Counted, { clockId, added }: ExtensionAsked): string {
  const clock = clocks.find(({ id }) => id === clockId)
  if (!clock) return ''
  const { name, rule } = ruleNow(clock, deeds)
  return `${name}延长${added}${unitLabels[rule.unit]}`
}
