import { describe, expect, it } from 'vitest'
import { explain, type Question } from '../../support/clocks.ts'

type Rule = Question['rule']

/** A clock of working minutes, started on Tuesday, 3 March 2026 at nine. */
const ask = (rule: Partial<Rule>, rest: Partial<Question> = {}) =>
  explain({ rule: { unit: 'minute', length: 30, ...rule }, start: '2026-03-03T09:00', ...rest })

const office: Partial<Rule> = { basis: 'office' }
const days = (length: number): Partial<Rule> => ({ unit: 'day', length })
const workdays = (length: number): Partial<Rule> => ({ unit: 'workday', length })

describe('the end', () => {
  it.each<[what: string, due: string, rule: Partial<Rule>, rest?: Partial<Question>]>([
    ['at midnight of a clock of hours is the next day', '2026-03-04T00:00', { unit: 'hour', length: 15 }],
    ['of a clock of days is midnight, written with its day', '2026-03-04T24:00', days(1)],
    ['of no days at all is the end of the same day', '2026-03-03T24:00', days(0)],
    ['of no months neither', '2026-03-03T24:00', { unit: 'month', length: 0 }],
    [
      'counts a night shift that ends at 24:00',
      '2026-03-04T22:30',
      { ...office, length: 390, office: '20:00-24:00' }
    ],
    [
      'by hours of a day without a break',
      '2026-03-05T10:00',
      { ...office, unit: 'hour', length: 17, office: '09:00-17:00' }
    ],
    [
      'by winter hours over New Year',
      '2026-03-03T15:30',
      {
        ...office,
        length: 390,
        office: [
          { from: '11-01', hours: '09:00-15:30' },
          { from: '05-01', hours: '08:00-18:00' }
        ]
      }
    ],
    [
      'at closing time rolls over first',
      '2026-03-09T17:30',
      { ...days(4), cutoff: 'close', rollover: 'next' }
    ],
    ['at closing time of no rolled day', '2026-03-07T17:30', { ...days(4), cutoff: 'close' }],
    ['from a day alone is counted from its midnight', '2026-03-03T00:30', {}, { start: '2026-03-03' }],
    [
      'from 24:00 is counted from the day that follows',
      '2026-03-05T24:00',
      days(1),
      { start: '2026-03-03T24:00' }
    ],
    ['from another zone is told in Beijing time', '2026-03-03T09:30', {}, { start: '2026-03-03T01:00:00Z' }],
    [
      'of a month ends with the shorter one',
      '2026-02-28T24:00',
      { unit: 'month', length: 1 },
      { start: '2026-01-30T08:00' }
    ]
  ])('%s', (_what, due, rule, rest) => {
    expect(ask(rule, rest).due).toBe(due)
  })
})

describe('a pause', () => {
  const pause = (from: string, to: string | null) => ({ pauses: [{ from, to }] })

  it.each<[what: string, due: string, rule: Partial<Rule>, rest: Partial<Question>]>([
    [
      'in the noon break takes nothing',
      '2026-03-03T14:30',
      { ...office, length: 210 },
      pause('2026-03-03T12:00', '2026-03-03T14:00')
    ],
    [
      'of a weekend takes no working day',
      '2026-03-10T24:00',
      workdays(5),
      pause('2026-03-07T08:00', '2026-03-08T20:00')
    ],
    ['within one day takes none', '2026-03-08T24:00', days(5), pause('2026-03-04T08:00', '2026-03-04T20:00')],
    [
      'from before the start takes what is after it',
      '2026-03-03T10:30',
      {},
      pause('2026-03-01T08:00', '2026-03-03T10:00')
    ],
    [
      'of the minute of the end comes too late',
      '2026-03-03T09:30',
      {},
      pause('2026-03-03T09:30', '2026-03-04T09:00')
    ],
    ['of no length takes nothing', '2026-03-03T09:30', {}, pause('2026-03-03T09:10', '2026-03-03T09:10')],
    [
      'of the last day moves the end behind it',
      '2026-03-10T24:00',
      days(5),
      pause('2026-03-08T23:59', '2026-03-10T00:00')
    ]
  ])('%s', (_what, due, rule, rest) => {
    expect(ask(rule, rest).due).toBe(due)
  })

  it('without an end tells used and rest, in the unit of the rule, and is never overdue', () => {
    const rest = { ...pause('2026-03-04T10:00', null), asOf: '2027-01-01T09:00' }
    expect(ask({ ...office, unit: 'hour', length: 10 }, rest)).toEqual({
      used: 8, // six and a half hours of the Tuesday, one and a half of the Wednesday
      remaining: 2,
      state: 'paused',
      overdue: false,
      sentence:
        '自 2026-03-03 09:00 起 10 小时（工作时间），暂停没有止期，已用 8 小时，还剩 2 小时，恢复后才有到期日'
    })
  })

  it('without an end says nothing of the day on which it began', () => {
    const rest = { ...pause('2026-03-06T10:00', null), asOf: '2026-03-20T09:00' }
    expect(ask(days(5), rest).sentence).toBe(
      '自 2026-03-03 起 5 日，暂停没有止期，已用 2 日，还剩 3 日，恢复后才有到期日'
    )
  })

  it('that begins after the end turns nothing back', () => {
    const late = { ...pause('2026-03-09T10:00', null), asOf: '2026-03-10T09:00' }
    expect(ask(days(5), late)).toMatchObject({ due: '2026-03-08T24:00', state: 'running', overdue: true })
  })
})

describe('as of a moment', () => {
  it.each<[asOf: string, used: number, remaining: number, overdue: boolean]>([
    ['2026-03-03T23:59', 0, 5, false],
    ['2026-03-04T00:00', 1, 4, false],
    ['2026-03-08T24:00', 6, 0, false],
    ['2026-03-09T00:01', 6, 0, true],
    ['2026-02-01T09:00', 0, 5, false]
  ])('%s a clock of five days has used %d, and %d are left', (asOf, used, remaining, overdue) => {
    expect(ask(days(5), { asOf })).toMatchObject({ used, remaining, overdue, state: 'running' })
  })

  it.each([
    ['2026-03-03T09:30', false, '按时办结'],
    ['2026-03-03T09:31', true, '超期办结']
  ])('closed at %s it is judged, whenever it is looked at: overdue %s', (at, overdue, words) => {
    const answer = ask({}, { changes: [{ at, type: 'close' }], asOf: '2026-03-01T00:00' })
    expect(answer).toMatchObject({ state: 'ended', overdue })
    expect(answer.sentence).toContain(words)
  })

  it('months are used up in days', () => {
    const asOf = '2026-03-13T09:00'
    expect(ask({ unit: 'month', length: 1 }, { asOf })).toMatchObject({ used: 10, remaining: 21 })
  })
})

describe('an extension', () => {
  const extension = (at: string) => ({ extensions: [{ at, add: 10 }] })

  it.each([
    ['in the last minute of the last day', days(5), '2026-03-08T23:59', 0],
    ['at midnight after it', days(5), '2026-03-08T24:00', 1],
    ['after closing time of the last day', { ...days(5), cutoff: 'close' } as const, '2026-03-08T20:00', 0],
    ['a minute before a clock of minutes ends', {}, '2026-03-03T09:29', 0],
    ['in the minute in which it ends', {}, '2026-03-03T09:30', 1]
  ])('%s: refused %#', (_what, rule, at, refusedExtensions) => {
    expect(ask(rule, extension(at))).toMatchObject({ refusedExtensions, breachRecorded: false })
  })

  it('counts once, and a second one against the longer clock', () => {
    const extensions = [
      { at: '2026-03-15T09:00', add: 5 },
      { at: '2026-03-08T09:00', add: 10 }
    ]
    expect(ask(days(5), { extensions })).toMatchObject({ due: '2026-03-23T24:00', refusedExtensions: 0 })
  })

  it.each(['refuse', 'allow'] as const)('of a closed clock is none, under %s', (lateExtension) => {
    const changes: Question['changes'] = [{ at: '2026-03-05T09:00', type: 'close' }]
    expect(ask({ ...days(5), lateExtension }, { changes, ...extension('2026-03-06T09:00') })).toMatchObject({
      due: '2026-03-08T24:00',
      refusedExtensions: 1
    })
  })
})

describe('a change', () => {
  it('of the rule keeps what it does not name, and extensions in the same unit', () => {
    const changes: Question['changes'] = [{ at: '2026-03-05T09:00', type: 'rule', rule: { length: 7 } }]
    const extensions = [{ at: '2026-03-04T09:00', add: 1 }]
    expect(ask({ ...days(5), cutoff: 'close' }, { changes, extensions }).due).toBe('2026-03-11T17:30')
  })

  it('to another unit starts without extensions that were granted in the old one', () => {
    const changes: Question['changes'] = [{ at: '2026-03-05T09:00', type: 'rule', rule: { unit: 'workday' } }]
    const extensions = [{ at: '2026-03-04T09:00', add: 10 }]
    expect(ask(days(5), { changes, extensions }).due).toBe('2026-03-10T24:00')
  })

  it('of the table tells both ends, and that one has passed meanwhile', () => {
    const table = (at: string) =>
      explain({
        rule: { unit: 'workday', length: 30 },
        start: '2019-03-18',
        changes: [{ at, type: 'table' }]
      })
    expect(table('2019-03-22')).toMatchObject({ bornOverdue: false, dueUnderOldTable: '2019-04-30T24:00' })
    expect(table('2019-04-30T09:00')).toMatchObject({ bornOverdue: true, due: '2019-04-29T24:00' })
  })

  it('closes a pause that had no end; the 重办 runs', () => {
    const changes: Question['changes'] = [
      { at: '2026-03-06T09:00', type: 'close' },
      { at: '2026-03-10T09:00', type: 'reopen' }
    ]
    const pauses = [{ from: '2026-03-05T09:00', to: null }]
    expect(ask(days(5), { changes, pauses, asOf: '2026-03-11T09:00' })).toMatchObject({
      due: '2026-03-15T24:00',
      state: 'running',
      firstClock: 'met',
      firstDue: '2026-03-09T24:00'
    })
  })
})

it.each<[sentence: string, rule: Partial<Rule>, rest?: Partial<Question>]>([
  [
    '自 2026-03-03 起 60 日，暂停 12 日，延长 30 日，2026-06-13 到期',
    days(60),
    {
      pauses: [{ from: '2026-03-20T09:00', to: '2026-04-01T09:00' }],
      extensions: [{ at: '2026-05-12', add: 30 }],
      asOf: '2026-05-13'
    }
  ],
  ['自 2026-03-03 09:00 起 30 分钟（工作时间），2026-03-03 09:30 到期，已超期', office],
  [
    '自 2026-03-03 起 0 个工作日，2026-03-03 17:30 到期',
    { ...workdays(0), cutoff: 'close' },
    { asOf: '2026-03-03' }
  ],
  [
    '自 2027-07-05 起 15 个工作日，2027-07-26 到期（估算：有的日子还没有放假通知）',
    workdays(15),
    { start: '2027-07-05' }
  ]
])('says: %s', (sentence, rule, rest) => {
  expect(ask(rule, rest).sentence).toBe(sentence)
})
