import { describe, expect, it } from 'vitest'
import { knownNotices } from '../../../db/working-time/known-notices.ts'
import { noticeEntrySchema, noticeOf, shipped, type KeptNotice } from '../../../db/working-time/notice.ts'
import { gapsOf, knownYears, tableOf, yearsShown } from '../../../db/working-time/table.ts'
import { noticesBeforeChange, workingCalendar } from '../../../db/working-time/working-calendar.ts'
import { notice2027 } from '../../support/holidays.ts'

const kept = knownNotices().map(shipped)
const entered: KeptNotice = {
  ...shipped(noticeOf(noticeEntrySchema.parse(notice2027))),
  id: 'one',
  withdrawnAt: null
}
const withdrawn: KeptNotice = { ...entered, withdrawnAt: '2026-11-21T09:00:00+08:00' }

describe('what isn’t known of a year', () => {
  const rest = '还没有录入，期限按周一至周五、扣除法定节日估算。'
  it.each<[year: number, notices: KeptNotice[], gaps: string[]]>([
    [2025, kept, []],
    [2026, kept, [`2026-12-25 至 12-31 要看 2027 年的放假通知，${rest}`]],
    [2027, kept, [`2027 年放假通知${rest}`]],
    [2026, [...kept, entered], []],
    [2026, [...kept, withdrawn], [`2026-12-25 至 12-31 要看 2027 年的放假通知，${rest}`]]
  ])('%s', (year, notices, gaps) => {
    expect(gapsOf(notices, year)).toEqual(gaps)
  })
})

describe('the days of a year', () => {
  const told = (notices: KeptNotice[], year: number) =>
    tableOf(notices, year).map(({ day, kind, notice }) => `${day} ${kind} ${notice ?? '-'}`)

  it('are an estimate by the law where no notice is known: its weekdays only', () => {
    expect(told(kept, 2027)).toEqual(
      [
        ...['2027-01-01', '2027-02-05', '2027-02-08', '2027-04-05', '2027-06-09', '2027-09-15'],
        '2027-10-01'
      ].map((day) => `${day} 休 -`)
    )
  })

  it('have the word of the notice that was published last, weekends within a holiday too', () => {
    const days = told([...kept, entered], 2027)
    expect(days).toContain(`2027-01-03 休 ${kept.length}`)
    expect(days).toContain(`2027-02-14 班 ${kept.length}`)
    expect(days).not.toContain('2027-03-01 班 -')
    const may = told(kept, 2019).filter((day) => day.startsWith('2019-05-0'))
    const [yearly, change] = ['2018-12-06', '2019-03-22'].map((day) =>
      kept.findIndex(({ published }) => published === day)
    )
    expect(yearly).not.toBe(change)
    expect(may[0]).toBe(`2019-05-01 休 ${change ?? ''}`)
  })

  it('of a notice that was withdrawn count no more', () => {
    expect(told([...kept, withdrawn], 2027)).toEqual(told(kept, 2027))
    expect(knownYears([...kept, withdrawn]).at(-1)).toBe(2026)
  })
})

it('the years that can be looked at reach to the next one, or to the last that is known', () => {
  expect(yearsShown(kept, '2026-11-26').at(-1)).toBe(2027)
  expect(yearsShown(kept, '2026-11-26')[0]).toBe(2004)
  expect(yearsShown(kept, '2024-11-26').at(-1)).toBe(2026)
})

it('a list of notices has one calendar, and one list before each change', () => {
  const notices = knownNotices()
  expect(workingCalendar(notices)).toBe(workingCalendar(notices))
  const before = noticesBeforeChange(notices, '2019-03-25T09:00:00+08:00')
  expect(noticesBeforeChange(notices, '2019-04-25T09:00:00+08:00')).toBe(before)
  expect(before.map(({ published }) => published)).not.toContain('2019-03-22')
})
