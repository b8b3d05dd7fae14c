import { describe, expect, it } from 'vitest'
import { centreRuleSchema } from '../../../db/clocks/centre-rule.ts'
import { dueInWords, shownClock, type ClockRow } from '../../../db/clocks/clock.ts'

const handling = centreRuleSchema.parse({
  name: '办理期限',
  forWhom: 'person',
  rule: { unit: 'day', length: 30 },
  starts: ['registered'],
  stops: ['closed'],
  applies: {},
  pausable: true,
  extension: null,
  soon: 7,
  basis: '15–90 日分级限时'
})

/** A case of 30 days, registered on 3 August in the evening: it ends with 2 September. */
const running: ClockRow = {
  cycle: 1,
  definition: handling,
  startedAt: '2026-08-03T19:42:00+08:00',
  dueAt: '2026-09-03T00:00:00+08:00',
  soonAt: '2026-08-27T00:00:00+08:00',
  endedAt: null
}

const at = (time: string) => `2026-${time}:00+08:00`

describe('a clock of days', () => {
  it.each([
    ['08-03T20:00', 'running', false, '还剩 30 天'],
    ['08-18T09:00', 'running', false, '还剩 15 天'],
    ['08-27T00:00', 'running', false, '还剩 6 天'],
    ['08-27T00:01', 'running', true, '还剩 6 天'],
    ['09-01T09:00', 'running', true, '还剩 1 天'],
    ['09-02T23:59', 'running', true, '今天到期'],
    ['09-03T00:00', 'running', true, '今天到期'],
    ['09-03T00:01', 'overdue', false, '超期 1 天'],
    ['12-03T09:00', 'overdue', false, '超期 92 天']
  ] as const)('at %s is %s, due soon %s: %s', (time, status, soon, text) => {
    expect(shownClock(running, false, at(time))).toMatchObject({ due: '2026-09-02', status, soon, text })
  })

  it.each([
    ['08-03T23:59', '用时 0 天'],
    ['08-15T08:00', '用时 12 天'],
    ['09-02T23:59', '用时 30 天'],
    ['09-03T00:00', '用时 31 天'],
    ['09-04T08:00', '超期 2 天办结']
  ])('that ended at %s has stopped, whatever day it is: %s', (time, text) => {
    const shown = shownClock({ ...running, endedAt: at(time) }, false, '2030-01-01T00:00:00+08:00')
    expect(shown).toMatchObject({ status: 'done', text })
  })

  it('says by which rule it ends, and on which day', () => {
    const shown = shownClock(running, false, at('08-04T09:00'))
    expect(shown.rule).toBe('自登记之日起 30 日（15–90 日分级限时）')
    expect(dueInWords(shown)).toBe('2026-09-02')
  })

  it('of a second handling says that it began with it', () => {
    const again = {
      ...running,
      cycle: 2,
      definition: { ...handling, starts: [...handling.starts, 'rehandled' as const] }
    }
    expect(shownClock(again, false, at('08-04T09:00')).rule).toBe('自重办之日起 30 日（15–90 日分级限时）')
  })

  it('that is not over by 2099 says so, and is not called paused', () => {
    const endless = shownClock({ ...running, dueAt: null, soonAt: null }, false, at('08-04T09:00'))
    expect(endless).toMatchObject({ status: 'running', text: '算不出到期日' })
  })

  it('that is paused without an end has none and is never red', () => {
    const paused = shownClock({ ...running, dueAt: null, soonAt: null }, true, '2031-01-01T09:00:00+08:00')
    expect(paused).toMatchObject({ status: 'paused', due: '', text: '暂停中' })
  })

  it('that had run out before it was paused stays red', () => {
    expect(shownClock(running, true, at('09-05T09:00')).status).toBe('overdue')
  })
})

describe('a clock of minutes', () => {
  const contact: ClockRow = {
    ...running,
    definition: { ...handling, rule: { ...handling.rule, unit: 'minute', length: 30, basis: 'office' } },
    startedAt: at('08-03T09:00'),
    dueAt: at('08-03T09:30'),
    soonAt: at('08-03T09:20')
  }

  it.each([
    ['08-03T09:05', 'running', '还剩 25 分钟'],
    ['08-03T09:30', 'running', '还剩 0 分钟'],
    ['08-03T09:31', 'overdue', '超期 1 分钟'],
    ['08-03T11:45', 'overdue', '超期 2 小时 15 分'],
    ['08-06T09:30', 'overdue', '超期 3 天']
  ] as const)('at %s is %s: %s', (time, status, text) => {
    expect(shownClock(contact, false, at(time))).toMatchObject({ status, text })
  })
})
