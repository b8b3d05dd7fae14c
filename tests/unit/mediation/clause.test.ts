import { describe, expect, it } from 'vitest'
import {
  agreementInputSchema,
  clauseSchema,
  needsDue,
  sessionInputSchema
} from '../../../db/mediation/mediation.ts'

const clause = { text: '欧阳·国强修复排水沟，保证排水畅通。', obligor: '欧阳·国强', due: '2026-06-25' }
const faults = (change: object) =>
  clauseSchema
    .safeParse({ ...clause, ...change })
    .error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`)

const half = (due: string, amountFen: number) => ({ due, amountFen })

describe('a clause', () => {
  it.each([
    ['a day', {}],
    ['a sum and a day', { amountFen: 2000_00 }],
    [
      'instalments that add up',
      {
        due: null,
        amountFen: 2000_00,
        instalments: [half('2026-06-20', 1000_00), half('2026-07-20', 1000_00)]
      }
    ],
    [
      'instalments that add up to the fen',
      {
        due: null,
        amountFen: 1_00,
        instalments: [half('2026-06-20', 33), half('2026-07-20', 33), half('2026-08-20', 34)]
      }
    ]
  ])('stands with %s', (_what, change) => {
    expect(faults(change)).toBeUndefined()
  })

  it.each([
    [
      'instalments that miss a fen',
      { amountFen: 2000_00, instalments: [half('2026-06-20', 999_99), half('2026-07-20', 1000_00)] },
      'instalments 分期之和 1999.99 元与总额 2000.00 元不符'
    ],
    ['instalments of no total', { instalments: [half('2026-06-20', 1)] }, 'amountFen 有分期的条款要写总额'],
    ['no day at all', { due: null }, 'due 请写明履行期限'],
    ['a sum of nothing', { amountFen: 0 }, 'amountFen 金额应大于 0'],
    ['a debt of less than nothing', { amountFen: -1 }, 'amountFen 金额应大于 0'],
    ['more money than there is', { amountFen: 1e13 + 1 }, 'amountFen 金额过大，请核对'],
    ['a day that does not exist', { due: '2026-06-31' }, 'due 履行期限应写成 2026-08-03 这样的年月日'],
    ['nobody to do it', { obligor: ' ' }, 'obligor 请选择履行人']
  ])('is refused with %s', (_what, change, fault) => {
    expect(faults(change)).toContain(fault)
  })

  it.each([
    ['no time in its words', { text: '修复排水沟。' }, true],
    ['a day in its words', { text: '6月25日前修复排水沟。' }, false],
    ['its time in its words', { text: '当场付清。' }, false],
    ['instalments', { amountFen: 100, instalments: [half('2026-06-20', 100)] }, false]
  ])('with %s is asked for a day exactly where the form marks it', (_what, change, asked) => {
    const dayless = { ...clause, due: null, instalments: [], ...change }
    expect(needsDue(dayless)).toBe(asked)
    expect(faults(dayless)).toEqual(asked ? ['due 请写明履行期限'] : undefined)
  })

  it.each(['尽快', '近期', '及时支付', '早日', '有钱时', '条件允许时'])('is refused with “%s”', (vague) => {
    expect(faults({ text: `欧阳·国强${vague}付清。` })).toEqual([
      'text 履行期限要写具体日期，不能用“尽快”“近期”这样的词'
    ])
  })
})

const id = (last: number) => `01900000-0000-7000-8000-${String(last).padStart(12, '0')}`
const session = {
  caseId: id(1),
  room: '调解一室',
  mediatorIds: [id(2)],
  recorderId: id(3),
  startedAt: '2026-06-16T09:00:00+08:00',
  endedAt: '2026-06-16T11:25:00+08:00',
  transcript: [{ speaker: '调解员', text: '现在核对双方身份。' }],
  outcome: '达成协议'
}

describe('a mediation session', () => {
  it.each([
    ['a recorder who mediates', { recorderId: id(2) }, 'recorderId'],
    ['no mediator', { mediatorIds: [] }, 'mediatorIds'],
    ['the same mediator twice', { mediatorIds: [id(2), id(2)] }, 'mediatorIds'],
    ['an end before its start', { endedAt: '2026-06-16T09:00:00+08:00' }, 'endedAt'],
    ['no end', { endedAt: '' }, 'endedAt'],
    ['a start that nobody can read', { startedAt: '明天' }, 'startedAt'],
    ['nothing said', { transcript: [] }, 'transcript'],
    ['no such outcome', { outcome: '和好' }, 'outcome']
  ])('is refused with %s', (_what, change, field) => {
    const { error } = sessionInputSchema.safeParse({ ...session, ...change })
    expect(error?.issues.map((issue) => issue.path[0])).toEqual([field])
  })

  it('stands with a mediator, a recorder and a time', () => {
    expect(sessionInputSchema.safeParse(session).success).toBe(true)
  })
})

describe('an agreement', () => {
  const agreement = {
    caseId: id(1),
    sessionId: id(4),
    facts: '施工中挖断排水沟。',
    clauses: [clause],
    signedOn: '2026-06-16',
    copies: 3
  }

  it.each([
    ['no clause', { clauses: [] }, 'clauses'],
    ['one copy for two people', { copies: 1 }, 'copies'],
    ['no facts', { facts: '' }, 'facts']
  ])('is refused with %s', (_what, change, field) => {
    const { error } = agreementInputSchema.safeParse({ ...agreement, ...change })
    expect(error?.issues.map((issue) => issue.path[0])).toEqual([field])
  })
})
