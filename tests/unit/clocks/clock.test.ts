import { describe, expect, it } from 'vitest'
import type { Tier } from '../../../db/cases/case.ts'
import { caseClock } from '../../../db/clocks/clock.ts'

/** A case of the township tier (30 days), registered on 3 August in the evening. */
function clock(today: string, change: { tier?: Tier; endedAt?: string } = {}) {
  const facts = {
    registeredAt: '2026-08-03T19:42:00+08:00',
    tier: '乡镇（街道）',
    state: 'handling',
    endedAt: null
  } as const
  return caseClock({ ...facts, ...change }, today)
}

describe('the clock of a case', () => {
  it.each([
    ['2026-08-03', 'running', 0, '还剩 30 天'],
    ['2026-08-18', 'running', 0.5, '还剩 15 天'],
    ['2026-09-01', 'running', 29 / 30, '还剩 1 天'],
    ['2026-09-02', 'running', 1, '今天到期'],
    ['2026-09-03', 'overdue', 1, '超期 1 天'],
    ['2027-08-03', 'overdue', 1, '超期 335 天']
  ])('on %s is %s, %d used: %s', (today, status, used, text) => {
    expect(clock(today)).toMatchObject({ due: '2026-09-02', status, used, text })
  })

  it.each([
    ['2026-08-03T23:59:00+08:00', 0, '用时 0 天'],
    ['2026-08-15T08:00:00+08:00', 0.4, '用时 12 天'],
    ['2026-09-02T23:59:59+08:00', 1, '用时 30 天'],
    ['2026-09-04T00:00:00+08:00', 1, '超期 2 天办结']
  ])('of a case ended at %s has stopped, whatever day it is', (endedAt, used, text) => {
    expect(clock('2030-01-01', { endedAt })).toMatchObject({ status: 'done', used, text })
  })

  it.each([
    ['村（社区）', '2026-08-18'],
    ['乡镇（街道）', '2026-09-02'],
    ['区（县）', '2026-11-01']
  ] as const)('of the tier %s ends on %s, and says by which rule', (tier, due) => {
    const made = clock('2026-08-03', { tier })
    expect(made.due).toBe(due)
    expect(made.rule).toContain(tier)
  })
})
