import { describe, expect, it } from 'vitest'
import {
  revisitInputSchema,
  revisitOutcome,
  triedDays,
  triedDaysNeeded,
  triesOf,
  unreachedLeads
} from '../../../db/revisits/revisit.ts'
import { at } from '../../support/life.ts'

describe('what follows from a revisit', () => {
  it.each([
    [true, '非常满意', '维持'],
    [true, '满意', '维持'],
    [true, '基本满意', '维持'],
    [true, null, '维持'],
    [true, '不满意', '重办'],
    [true, '非常不满意', '重办'],
    [false, '非常满意', '重办'],
    [false, null, '重办'],
    [false, '不满意', '重办'],
    [null, null, '维持']
  ] as const)('resolved %s, %s: %s', (resolved, satisfaction, outcome) => {
    expect(revisitOutcome({ resolved, satisfaction })).toBe(outcome)
  })
})

describe('a revisit', () => {
  const visit = {
    caseId: '01900000-0000-7000-8000-000000000001',
    happenedAt: '2026-08-28T10:00:00+08:00',
    way: '电话',
    text: '三次均无人接听'
  }

  it.each([
    ['nobody reached, and yet satisfied', { reached: false, satisfaction: '满意' }, 'satisfaction'],
    [
      'nobody reached, and yet resolved',
      { reached: false, satisfaction: null, resolved: true },
      'satisfaction'
    ],
    ['somebody reached, and yet given up', { givenUp: true, resolved: true, satisfaction: null }, 'givenUp'],
    ['somebody reached, and nothing asked', { satisfaction: '满意' }, 'resolved'],
    ['a mark that does not exist', { resolved: true, satisfaction: '还行' }, 'satisfaction']
  ])('is refused with %s', (_what, change, field) => {
    const { error } = revisitInputSchema.safeParse({ ...visit, ...change })
    expect(error?.issues.map((issue) => issue.path[0])).toEqual([field])
  })

  it('may say that nobody was reached, or that the person gave no mark', () => {
    expect(revisitInputSchema.safeParse({ ...visit, reached: false, satisfaction: null }).success).toBe(true)
    expect(revisitInputSchema.safeParse({ ...visit, resolved: true, satisfaction: null }).success).toBe(true)
  })
})

describe('somebody who was not reached', () => {
  const known = { known: true, way: '电话' }

  it.each([
    ['the first call', { ...known, givenUp: false, days: 0 }, 'try'],
    ['a call after many', { ...known, givenUp: false, days: 9 }, 'try'],
    ['given up at once', { ...known, givenUp: true, days: 0 }, 'tooFewTries'],
    ['given up after two days', { ...known, givenUp: true, days: triedDaysNeeded - 1 }, 'tooFewTries'],
    ['given up after three days', { ...known, givenUp: true, days: triedDaysNeeded }, 'ends'],
    ['nobody knows who', { known: false, way: '公示', givenUp: false, days: 0 }, 'ends'],
    ['免回访: nobody was tried', { known: true, way: '免回访', givenUp: false, days: 0 }, 'ends']
  ] as const)('%s', (_what, asked, leads) => {
    expect(unreachedLeads(asked)).toBe(leads)
  })

  it('was tried on as many days as have a try, in this time of handling alone', () => {
    const tried = (day: string, cycle = 2) => ({ kind: 'revisitTried', cycle, happenedAt: at(day) }) as const
    const timeline = [tried('29T16:00'), tried('28T10:00'), tried('28T15:00'), tried('20T10:00', 1)]
    const tries = triesOf(timeline, 2)
    expect(tries.map(({ happenedAt }) => happenedAt)).toEqual([
      at('28T10:00'),
      at('28T15:00'),
      at('29T16:00')
    ])
    expect(triedDays(tries)).toBe(2)
  })
})
