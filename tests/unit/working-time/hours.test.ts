import { describe, expect, it } from 'vitest'
import {
  faultsOfHours,
  hoursSchema,
  officeOf,
  presetSeasons,
  seasonsOn,
  versionOn,
  type EnteredHours
} from '../../../db/working-time/hours.ts'

const seasons = [
  { name: '夏令', from: '05-01', hours: '08:30-12:00,15:00-18:00' },
  { name: '冬令', from: '10-01', hours: '08:30-12:00,14:00-17:30' }
]

function version(
  effectiveFrom: string,
  hours: string,
  enteredAt = '2026-11-20T09:00:00+08:00'
): EnteredHours {
  const season = { name: '', from: '01-01', hours }
  return { effectiveFrom, seasons: [season], reason: '镇政府通知', enteredAt, enteredBy: '周管理' }
}

describe('the hours in force on a day', () => {
  const [spring, mistyped, corrected] = [
    version('2026-03-01', '09:00-12:00'),
    version('2026-06-01', '08:00-11:00'),
    version('2026-06-01', '08:00-12:00')
  ]
  it.each<[day: string, hours: string]>([
    ['2026-02-28', '08:30-12:00,14:00-17:30'],
    ['2026-03-01', '09:00-12:00'],
    ['2026-05-31', '09:00-12:00'],
    ['2026-06-01', '08:00-12:00'],
    ['2030-01-01', '08:00-12:00']
  ])('%s: %s', (day, hours) => {
    expect(seasonsOn([mistyped, corrected, spring], day)[0]?.hours).toBe(hours)
  })

  it('are nobody’s before the first version', () => {
    expect(versionOn([spring], '2026-02-28')).toBeUndefined()
    expect(seasonsOn([], '2026-02-28')).toBe(presetSeasons)
  })

  it('reach clocks as minutes of the day, by season', () => {
    expect(officeOf(seasons)).toEqual([
      {
        from: '05-01',
        pieces: [
          { from: 510, to: 720 },
          { from: 900, to: 1080 }
        ]
      },
      {
        from: '10-01',
        pieces: [
          { from: 510, to: 720 },
          { from: 840, to: 1050 }
        ]
      }
    ])
  })
})

describe('new hours are refused at their field', () => {
  const asked = { effectiveFrom: '2026-12-01', reason: '镇政府通知' }

  it.each<[path: string, message: RegExp, given: object]>([
    ['seasons', /至少要有一套作息/, { seasons: [] }],
    ['seasons.0.from', /月日/, { seasons: [{ from: '5月', hours: '08:30-12:00' }] }],
    ['seasons.0.hours', /请填写上下班时间/, { seasons: [{ from: '05-01', hours: ' ' }] }],
    ['seasons.0.hours', /先起后止/, { seasons: [{ from: '05-01', hours: '12:00-08:30' }] }],
    ['effectiveFrom', /日期应写成/, { seasons, effectiveFrom: '2026-02-30' }],
    ['reason', /请填写依据或理由/, { seasons, reason: '' }]
  ])('%s', (path, message, given) => {
    const issues = hoursSchema.safeParse({ ...asked, ...given }).error?.issues ?? []
    expect(issues.map((issue) => [issue.path.join('.'), issue.message])).toEqual([
      [path, expect.stringMatching(message)]
    ])
  })

  it('two sets from one day', () => {
    const twice = [seasons[0], { ...seasons[1], from: '05-01' }]
    expect(faultsOfHours(hoursSchema.parse({ ...asked, seasons: twice }), [])).toEqual([
      { path: ['seasons', 1, 'from'], message: '第 1 套作息也从 05-01 开始，请改开始日，或去掉一套' }
    ])
  })

  it('what holds on that day already, however it is typed', () => {
    const same = [{ from: '01-01', hours: '8:30－12:00，14:00－17:30' }]
    expect(faultsOfHours(hoursSchema.parse({ ...asked, seasons: same }), [])).toEqual([
      {
        path: ['seasons', 0, 'hours'],
        message: '2026-12-01 那天本来就是这套作息，不用再录；要改的，请改上下班时间或生效日'
      }
    ])
    expect(faultsOfHours(hoursSchema.parse({ ...asked, seasons }), [])).toEqual([])
  })
})
