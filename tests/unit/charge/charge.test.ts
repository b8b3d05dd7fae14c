import { describe, expect, it } from 'vitest'
import { heldDays, heldWords, measuresSchema, measureWords, openCharge } from '../../../db/charge/charge.ts'

const at = (time: string) => `2026-08-${time}:00+08:00`

describe('how long a leader has held a case', () => {
  it.each([
    ['begun today', at('10T08:00'), null, '2026-08-10', 0],
    ['a minute before midnight counts as a day from midnight on', at('09T23:59'), null, '2026-08-10', 1],
    ['over the end of a month', '2026-07-31T12:00:00+08:00', null, '2026-08-10', 10],
    ['over the day of a leap year', '2028-02-28T12:00:00+08:00', null, '2028-03-01', 2],
    ['ended: it counts no further', at('01T09:00'), at('04T08:00'), '2026-08-30', 3],
    ['ended on the day on which it began', at('01T09:00'), at('01T18:00'), '2026-08-30', 0],
    ['a clock that was set back makes no negative days', at('10T09:00'), null, '2026-08-01', 0]
  ])('%s', (_what, since, endedAt, today, days) => {
    expect(heldDays({ since, endedAt }, today)).toBe(days)
  })

  it('is said in words', () => {
    expect(heldWords({ since: at('01T09:00'), endedAt: null }, at('04T08:00'))).toBe('已包 3 天')
    expect(heldWords({ since: at('01T09:00'), endedAt: at('03T08:00') }, at('30T08:00'))).toBe('共包 2 天')
  })
})

it('the charge without an end holds', () => {
  expect(openCharge([{ endedAt: at('01T09:00') }, { endedAt: null }])).toEqual({ endedAt: null })
  expect(openCharge([{ endedAt: at('01T09:00') }])).toBeNull()
})

describe('三到位一处理', () => {
  it('stands in its own order, each once', () => {
    expect(measuresSchema.parse(['dealtWith', 'settled', 'settled'])).toEqual(['settled', 'dealtWith'])
    expect(measuresSchema.safeParse([]).success).toBe(false)
  })

  it.each([
    [['settled'] as const, '解决问题到位'],
    [['explained', 'relieved'] as const, '思想教育到位、帮扶救助到位'],
    [['dealtWith'] as const, '依法处理']
  ])('%j is %s in short', (chosen, words) => {
    expect(measureWords(chosen)).toBe(words)
  })
})
