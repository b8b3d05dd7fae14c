import { describe, expect, test } from 'vitest'
import { typedDay, typedMoment } from '../../../db/calendar/typed-time.ts'
import { weekdayOf } from '../../../db/calendar/moment.ts'
import { momentText } from '../../../renderer/ui/typed-time.ts'

describe('a typed moment', () => {
  test.each([
    '2026-08-03 09:12',
    '202608030912',
    '20260803 0912',
    '2026-8-3 9:12',
    '2026.8.3 9：12',
    '2026/08/03 09:12',
    '2026年8月3日9时12分',
    '２０２６-０８-０３ ０９:１２',
    '２０２６－０８－０３　９：１２',
    '２０２６０８０３０９１２',
    '2〇26/〇8/〇3 9:12',
    '2026-08-03 周一 09:12'
  ])('%s', (text) => {
    expect(typedMoment(text)).toBe('2026-08-03T09:12:00+08:00')
  })

  test.each(['', '2026-08-03', '2026-02-30 09:12', '2026-08-03 24:00', '2026-08-03 09:60', '昨天上午'])(
    '%s is none',
    (text) => {
      expect(typedMoment(text)).toBeNull()
    }
  )

  test('stands in its input without seconds and offset; other text as it was typed', () => {
    expect(momentText('2026-08-03T09:12:34+08:00')).toBe('2026-08-03 09:12')
    expect(momentText('2026-08-')).toBe('2026-08-')
  })
})

describe('a typed day', () => {
  test.each(['2026-08-03', '20260803', '2026.8.3', '2026年8月3日', '２０２６．８．３', '2026－8－3'])(
    '%s',
    (text) => {
      expect(typedDay(text)).toBe('2026-08-03')
    }
  )

  test.each(['', '2026-13-01', '20260230', '08-03'])('%s is none', (text) => {
    expect(typedDay(text)).toBeNull()
  })

  test('has its weekday', () => {
    expect(weekdayOf('2026-11-21T09:12:00+08:00')).toBe('周六')
    expect(weekdayOf('no day')).toBe('')
  })
})
