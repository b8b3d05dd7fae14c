import { describe, expect, it } from 'vitest'
import {
  addDays,
  chineseDay,
  chineseMoment,
  compactDay,
  dayOf,
  daysBetween,
  daySchema,
  momentOf,
  momentSchema,
  screenMoment
} from '../../../db/calendar/moment.ts'

describe('a moment', () => {
  it.each([
    ['2026-08-03T09:12:00+08:00', '2026-08-03T09:12:00+08:00'],
    ['2026-08-03T01:12:00Z', '2026-08-03T09:12:00+08:00'],
    ['2026-08-02T21:12:00-04:00', '2026-08-03T09:12:00+08:00'],
    ['2026-08-03T06:42:00+05:30', '2026-08-03T09:12:00+08:00'],
    ['2025-12-31T16:00:00Z', '2026-01-01T00:00:00+08:00'],
    ['2026-08-03T01:12:59.999Z', '2026-08-03T09:12:59+08:00'],
    ['2024-02-29T12:00:00+08:00', '2024-02-29T12:00:00+08:00'],
    ['2026-08-03 09:12', '2026-08-03T09:12:00+08:00'],
    ['2026年8月3日9时12分', '2026-08-03T09:12:00+08:00']
  ])('%s is kept as %s', (typed, kept) => {
    expect(momentSchema.parse(typed)).toBe(kept)
  })

  it.each([
    '2026-08-03',
    '2026-08-03T09:12:00',
    '2026-02-29 09:12',
    '2026-02-29T12:00:00+08:00',
    '2026-13-01T00:00:00+08:00',
    '2026-08-03T24:00:00+08:00',
    '2026-08-03T09:60:00+08:00',
    '昨天上午',
    ''
  ])('%j is refused', (typed) => {
    expect(momentSchema.safeParse(typed).error?.issues[0]?.message).toContain(
      typed === '' ? '请填写时间' : '时间应写成'
    )
  })

  it.each(['0202-08-03T09:12:00+08:00', '1899-12-31T09:12:00+08:00', '9999-12-31T23:59:59-12:00'])(
    'in a year nobody can mean, %s, is refused',
    (typed) => {
      expect(momentSchema.safeParse(typed).error?.issues[0]?.message).toContain('年份')
    }
  )

  it('compares as text in the order of time', () => {
    const typed = ['2026-08-03T00:30:00Z', '2026-08-03T09:00:00+08:00', '2026-08-02T20:59:59-04:00']
    const kept = typed.map((text) => momentSchema.parse(text)).sort()
    expect(kept).toEqual([
      '2026-08-03T08:30:00+08:00',
      '2026-08-03T08:59:59+08:00',
      '2026-08-03T09:00:00+08:00'
    ])
  })

  it('is of the civil day in China, whatever zone the PC is set to', () => {
    expect(dayOf(momentOf(new Date('2026-08-02T16:00:00Z')))).toBe('2026-08-03')
    expect(dayOf(momentOf(new Date('2026-08-02T15:59:59Z')))).toBe('2026-08-02')
  })

  it('of a clock gone wild is still read: its year, its weekday', () => {
    const wild = momentOf(new Date('+010021-08-08T01:23:45Z'))
    expect(screenMoment(wild)).toBe('10021-08-08 周日 09:23')
  })

  it('is written as papers and screens write it', () => {
    const moment = '2026-08-03T09:05:00+08:00'
    expect(chineseDay(moment)).toBe('2026年8月3日')
    expect(chineseDay('2026-11-21')).toBe('2026年11月21日')
    expect(chineseMoment(moment)).toBe('2026年8月3日9时05分')
    expect(compactDay(moment)).toBe('20260803')
    expect(screenMoment('2026-11-21T09:12:00+08:00')).toBe('2026-11-21 周六 09:12')
  })
})

describe('a day', () => {
  it.each([
    ['2026-08-03', 15, '2026-08-18'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-08-03', 0, '2026-08-03']
  ])('%s and %i days is %s', (day, count, sum) => {
    expect(addDays(day, count)).toBe(sum)
    expect(daysBetween(day, sum)).toBe(count)
  })

  it.each(['2026-02-30', '2026-8-3', '20260803', '0026-08-03', ''])('%j is none', (text) => {
    expect(daySchema.safeParse(text).success).toBe(false)
  })
})
