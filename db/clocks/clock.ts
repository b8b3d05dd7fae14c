import { addDays, dayOf, daysBetween, type Day, type Moment } from '../calendar/moment.ts'
import type { Tier } from '../cases/case.ts'
import type { CaseState } from '../cases/life.ts'

/**
 * How long a case may take, in natural days from registration. 巴州 gives 15–90 days by tier without
 * saying working days (facts §11, 报道 000); the split between the tiers is the centre's own.
 */
export const handlingDays: Record<Tier, number> = { '村（社区）': 15, '乡镇（街道）': 30, '区（县）': 90 }

export interface CaseClock {
  /** `running` counts down, `overdue` counts up, `done` has stopped. */
  status: 'running' | 'overdue' | 'done'
  due: Day
  /** Part of the time that is used, 0–1. */
  used: number
  /** In words: `还剩 9 天`, `超期 2 天`, `超期 2 天办结`. */
  text: string
  /** The rule behind it, for people who ask why. */
  rule: string
}

/** The clock that matters most for a case: handling until it is closed. */
export function caseClock(
  facts: { registeredAt: Moment; tier: Tier; state: CaseState; endedAt: Moment | null },
  today: Day
): CaseClock {
  const start = dayOf(facts.registeredAt)
  const length = handlingDays[facts.tier]
  const due = addDays(start, length)
  const rule = `自登记之日起 ${length} 日（${facts.tier}，15–90 日分级限时）`
  if (facts.endedAt) {
    const taken = daysBetween(start, dayOf(facts.endedAt))
    const text = taken > length ? `超期 ${taken - length} 天办结` : `用时 ${taken} 天`
    return { status: 'done', due, used: Math.min(1, taken / length), text, rule }
  }
  const left = daysBetween(today, due)
  const used = Math.min(1, Math.max(0, (length - left) / length))
  if (left < 0) return { status: 'overdue', due, used: 1, text: `超期 ${-left} 天`, rule }
  return { status: 'running', due, used, text: left === 0 ? '今天到期' : `还剩 ${left} 天`, rule }
}
