import { describe, expect, it } from 'vitest'
import { readNoticeText } from '../../../db/working-time/notice-text.ts'

/** The wording of the notices since 2008, with invented days of 2027. */
const notice = `国务院办公厅关于2027年
部分节假日安排的通知
国办发明电〔2026〕9号

经国务院批准，现将2027年元旦、春节放假调休日期的具体安排通知如下。
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（农历腊月二十九、周五）至11日（农历正月初六、周四）放假调休，共7天。2月14日（周日）、2月20日（周六）上班。
三、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）上班。
节假日期间，各地要妥善安排好值班和安全保卫工作。
国务院办公厅
2026年11月6日`

const read = (text: string, year: number | null = null) => readNoticeText(text, year)

describe('a pasted notice', () => {
  it('tells its year, days, number and day of publication, whatever brackets say besides', () => {
    expect(read(notice)).toEqual({
      year: 2027,
      published: '2026-11-06',
      title: '国务院办公厅关于2027年部分节假日安排的通知',
      number: '国办发明电〔2026〕9号',
      off: [
        { from: '2027-01-01', to: '2027-01-03' },
        { from: '2027-02-05', to: '2027-02-11' },
        { from: '2027-10-01', to: '2027-10-07' }
      ],
      on: ['2027-02-14', '2027-02-20', '2027-09-26'],
      problems: []
    })
  })

  it('tells title and year where they stand in one line', () => {
    const title = '国务院办公厅关于2027年部分节假日安排的通知'
    expect(read(`${title}\n元旦：1月1日至3日放假。`)).toMatchObject({ title, year: 2027, problems: [] })
  })

  it('about a change within a year arranges no year', () => {
    const text = '国务院办公厅关于调整2019年劳动节假期安排的通知\n5月1日至4日放假调休。4月28日（周日）上班。'
    expect(read(text)).toMatchObject({
      year: null,
      off: [{ from: '2019-05-01', to: '2019-05-04' }],
      on: ['2019-04-28']
    })
  })

  it.each<[what: string, line: string, off: string[], on: string[]]>([
    ['rows with the whole day', '2027-02-05 至 2027-02-07 放假', ['2027-02-05/2027-02-07'], []],
    ['a row of one day', '2027-02-04 上班', [], ['2027-02-04']],
    ['short words', '2027.2.4 班；2027/2/9 休', ['2027-02-09/2027-02-09'], ['2027-02-04']],
    ['full-width digits', '２月４日上班', [], ['2027-02-04']],
    ['days of one month', '9月26日、27日上班', [], ['2027-09-26', '2027-09-27']],
    ['a range over the end of a month', '1月30日－2月1日休息', ['2027-01-30/2027-02-01'], []],
    ['New Year from December on', '元旦：12月31日至1月2日放假', ['2026-12-31/2027-01-02'], []],
    [
      'a make-up day before New Year',
      '元旦：1月1日放假，12月27日上班',
      ['2027-01-01/2027-01-01'],
      ['2026-12-27']
    ],
    ['December of the year itself', '12月27日上班', [], ['2027-12-27']],
    ['years that are written', '2026年12月30日至2027年1月1日放假', ['2026-12-30/2027-01-01'], []],
    ['days that follow one another in two rows', '5月1日放假\n5月2日放假', ['2027-05-01/2027-05-02'], []],
    ['counts of days', '5月1日放假，共3天', ['2027-05-01/2027-05-01'], []]
  ])('is read by the line: %s', (_what, line, off, on) => {
    const found = read(line, 2027)
    expect(found.problems).toEqual([])
    expect(found.off.map(({ from, to }) => `${from}/${to}`)).toEqual(off)
    expect(found.on).toEqual(on)
  })

  it.each<[line: string, year: number | null, problem: RegExp]>([
    ['2月14日（周六）上班', 2027, /^第 1 行：2027-02-14 是周日，这里写的是周六/],
    ['2月30日放假', 2027, /“2月30日”不是确有的日子/],
    ['2月5日，天气晴。', 2027, /2027-02-05 后面没有写放假还是上班/],
    ['2月5日放假', null, /“2月5日”没有写年份/],
    ['2月12日至5日放假', 2027, /到“5日”的起止不对/],
    ['妥善安排好值班', 2027, /没有读到放假或上班的日子/]
  ])('names what it can’t read: %s', (line, year, problem) => {
    expect(read(line, year).problems.join('\n')).toMatch(problem)
  })
})

describe('the JSON that is passed around', () => {
  const days = [
    { name: '元旦', date: '2023-12-30', isOffDay: true },
    { name: '元旦', date: '2024-01-01', isOffDay: true },
    { name: '元旦', date: '2023-12-31', isOffDay: true },
    { name: '春节', date: '2024-02-04', isOffDay: false }
  ]

  it('tells a year with its ranges, December before it included', () => {
    expect(read(JSON.stringify({ year: 2024, papers: [], days }))).toMatchObject({
      year: 2024,
      off: [{ from: '2023-12-30', to: '2024-01-01' }],
      on: ['2024-02-04'],
      problems: []
    })
  })

  it.each<[text: string, problem: string]>([
    ['{"year": 2024, "days": [', '这段 JSON 不完整或有错，读不出来；请重新复制全部内容'],
    ['{"days": []}', 'year：year 应是 2027 这样的年份'],
    ['{"year": 2024}', 'days：days 应是日子的列表'],
    [
      '{"year": 2024, "days": [{"date": "2024-02-30", "isOffDay": true}]}',
      'days.0.date：日期应写成 2026-08-03 这样的年月日'
    ],
    [
      '{"year": 2024, "days": [{"date": "2024-02-03", "isOffDay": "no"}]}',
      'days.0.isOffDay：isOffDay 应是 true（休）或 false（班）'
    ]
  ])('is refused where it is none: %s', (text, problem) => {
    expect(read(text).problems).toEqual([problem])
  })
})
