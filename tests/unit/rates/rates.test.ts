import { describe, expect, it } from 'vitest'
import { readFact, type Fact } from '../../../db/rates/facts.ts'
import {
  counts,
  countsPart,
  noteNames,
  partNames,
  parts,
  rateFacts,
  rateNames,
  rateWords,
  roleOf,
  tally,
  type PartName,
  type RateName
} from '../../../db/rates/rates.ts'
import { rateSettingsSchema } from '../../../db/rates/settings.ts'

const usual = rateSettingsSchema.parse({})

const asked = { of: 'closed', answer: 'asked', level: '满意', solved: 'yes' } as const
const good: Extract<Fact, { of: 'closed' }> = {
  ...asked,
  limit: 'met',
  again: false,
  legal: false,
  check: '',
  drawn: false
}

/** What part of a rate a fact is: null where it belongs to none. */
const rows: [RateName, Partial<typeof good> | Exclude<Fact, { of: 'closed' }>, PartName | null][] = [
  ['satisfied', {}, '满意'],
  ['satisfied', { level: '基本满意' }, '基本满意'],
  ['satisfied', { level: '非常不满意' }, '非常不满意'],
  ['satisfied', { level: '' }, 'noLevel'],
  ['satisfied', { answer: 'none', level: '' }, 'notAsked'],
  ['satisfied', { answer: 'unreached', level: '' }, 'unreached'],
  ['satisfied', { answer: 'waived', level: '' }, 'waived'],
  ['satisfied', { legal: true, level: '不满意' }, 'legal'],
  ['satisfied', { of: 'early' }, 'early'],
  ['satisfied', { of: 'unclosed' }, 'unclosed'],
  ['satisfied', { of: 'overdue' }, null],
  ['satisfied', { of: 'assigned', contact: 'inTime' }, null],
  ['solved', {}, 'solved'],
  ['solved', { solved: 'no' }, 'unsolved'],
  ['solved', { solved: '' }, 'unjudged'],
  ['solved', { answer: 'unreached', solved: '' }, 'unreached'],
  ['solved', { legal: true }, 'legal'],
  ['onTime', {}, 'closedInTime'],
  ['onTime', { limit: 'missed', answer: 'none' }, 'closedLate'],
  ['onTime', { limit: 'none' }, 'noLimit'],
  ['onTime', { of: 'overdue' }, 'dueUnclosed'],
  ['onTime', { of: 'unclosed' }, null],
  ['rehandled', { again: true }, 'again'],
  ['rehandled', {}, 'stands'],
  ['rehandled', { answer: 'waived' }, 'stands'],
  ['rehandled', { answer: 'none' }, 'notAsked'],
  ['rehandled', { answer: 'undrawn' }, 'undrawn'],
  ['satisfied', { answer: 'undrawn', level: '' }, 'undrawn'],
  ['rehandled', { answer: 'none', again: true }, 'again'],
  ['response', { of: 'assigned', contact: 'inTime' }, 'contactedInTime'],
  ['response', { of: 'assigned', contact: 'late' }, 'contactedLate'],
  ['response', { of: 'assigned', contact: 'missed' }, 'notContacted'],
  ['response', { of: 'assigned', contact: 'waiting' }, 'mayStillContact'],
  ['response', {}, null],
  ['sentBack', { of: 'ordered', sentBack: true }, 'sentBack'],
  ['sentBack', { of: 'ordered', sentBack: false }, 'kept'],
  ['sentBack', {}, null]
]

describe('a rate', () => {
  it.each(rows)('%s puts %j into %s', (rate, change, part) => {
    const fact = { ...good, ...change } as Fact
    expect(rateFacts(rate).partOf(fact, usual)).toBe(part)
  })

  it('asks only for cohorts that it has a part for, and no case of another falls into one', () => {
    const others: Fact[] = [
      good,
      { of: 'early' },
      { of: 'unclosed' },
      { of: 'overdue' },
      { of: 'assigned', contact: 'late' },
      { of: 'ordered', sentBack: false }
    ]
    for (const rate of rateNames) {
      const { cohorts, partOf } = rateFacts(rate)
      const told = others.filter((fact) => partOf(fact, usual) !== null).map(({ of }) => of)
      expect(told, rate).toEqual(cohorts)
    }
  })

  it('takes what goes by a legal procedure in where the centre says so', () => {
    const fact = { ...good, legal: true, solved: 'no' as const }
    expect(rateFacts('solved').partOf(fact, { ...usual, legalApart: false })).toBe('unsolved')
  })

  it('counts 基本满意 as the centre says, and prints how', () => {
    const found = [
      { fact: good, cases: 6 },
      { fact: { ...good, level: '基本满意' as const }, cases: 3 },
      { fact: { ...good, level: '不满意' as const }, cases: 1 },
      { fact: { ...good, level: '' as const }, cases: 4 }
    ]
    const strict = { ...usual, basicCounts: false }
    expect(tally('satisfied', found, usual)).toMatchObject({ counted: 9, of: 10, apart: 4 })
    expect(tally('satisfied', found, strict)).toMatchObject({ counted: 6, of: 10, apart: 4 })
    const words = rateFacts('satisfied').formula
    expect(words({ ...usual, contactDays: 1 })).toContain('基本满意算满意')
    expect(words({ ...strict, contactDays: 1 })).toContain('基本满意不算')
  })

  it('says every part once: above the line, below it, or apart', () => {
    for (const part of partNames) {
      const role = roleOf(part, usual)
      expect(countsPart(part, part, usual)).toBe(true)
      expect([
        countsPart('counted', part, usual),
        countsPart('of', part, usual),
        countsPart('apart', part, usual)
      ]).toEqual([role === 'counted', role !== 'apart', role === 'apart'])
    }
    expect(new Set(Object.values(parts).map(({ label }) => label)).size).toBe(partNames.length)
  })
})

describe('what is told beside a rate', () => {
  it.each([
    ['satisfied', {}, []],
    ['satisfied', { check: 'same' }, ['checked']],
    ['satisfied', { check: 'differs' }, ['checked', 'checkDiffers']],
    ['satisfied', { check: 'differs', level: '' }, []],
    ['solved', { check: 'differs' }, ['checked', 'checkDiffers']],
    ['satisfied', { drawn: true, answer: 'none', level: '' }, ['drawn']],
    ['onTime', { check: 'differs', drawn: true }, []]
  ] as const)('%s of %j: %j', (rate, change, told) => {
    const fact = { ...good, ...change } as Fact
    expect(noteNames.filter((note) => counts(rate, note, fact, usual))).toEqual(told)
  })
})

describe('what is shown of a rate', () => {
  it.each([
    [0, 0, 10, '没有可算的'],
    [2, 3, 10, '3 件中 2 件'],
    [9, 9, 10, '9 件中 9 件'],
    [9, 10, 10, '90.0%'],
    [2, 3, 1, '66.7%'],
    [10, 10, 10, '100.0%'],
    [0, 10, 10, '0.0%'],
    [9_999, 10_000, 10, '99.9%'],
    [1, 10_000, 10, '0.1%']
  ])('%i of %i, from %i on: %s', (counted, of, least, words) => {
    expect(rateWords({ counted, of }, least)).toBe(words)
  })
})

describe('the word of a fact', () => {
  it('is read', () => {
    expect(readFact('closed|asked|满意|yes|met|0|0||0')).toEqual(good)
    expect(readFact('closed|none|||none|1|1||1')).toEqual({
      ...{ of: 'closed', answer: 'none', level: '', solved: '', limit: 'none', again: true, legal: true },
      check: '',
      drawn: true
    })
    expect(readFact('ordered|1')).toEqual({ of: 'ordered', sentBack: true })
    expect(() => readFact('closed|asked|还行|yes|met|0|0||0')).toThrow('no such fact')
  })
})
