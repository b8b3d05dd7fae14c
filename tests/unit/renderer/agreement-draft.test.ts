import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  agreementInput,
  amountProblems,
  blankClause,
  formPath,
  instalmentSum,
  withTotals,
  type AgreementDraft
} from '../../../renderer/mediation/agreement-draft.ts'
import { amountProblem, fenOf } from '../../../renderer/mediation/yuan.ts'

describe('amounts typed in yuan', () => {
  it('become whole fen without a rounding error, whatever the amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e13 }), (fen) => {
        const text = `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`
        expect(fenOf(text)).toBe(fen)
      })
    )
  })

  it.each([
    ['2000', 200_000],
    ['2,000元', 200_000],
    ['￥1500.5', 150_050],
    ['０.１', 10],
    ['98600.00元整', 9_860_000]
  ])('%s', (text, fen) => {
    expect(fenOf(text)).toBe(fen)
  })

  it.each(['', '1.234', '两千', '-5', '1e3', '.5', '999999999999'])('refuses “%s”', (text) => {
    expect(fenOf(text)).toBeNull()
    expect(amountProblem(text)).not.toBeNull()
  })

  it('refuses nothing at all', () => {
    expect(amountProblem('0.00')).toBe('金额应大于 0')
  })
})

const draft: AgreementDraft = {
  number: '',
  facts: '事实',
  disputes: '',
  clauses: [
    { ...blankClause(), text: '修沟', obligor: '甲', due: '2026-06-25' },
    {
      ...blankClause(),
      text: '赔偿',
      obligor: '甲',
      amount: '2000',
      instalments: [
        { due: '2026-06-20', amount: '999.995' },
        { due: '2026-07-20', amount: '1000' }
      ]
    }
  ],
  signedOn: '2026-06-16',
  copies: 3,
  judicialConfirmation: false
}

describe('the agreement', () => {
  it('names the amount that can’t be read, at its field', () => {
    expect(amountProblems(draft).map((one) => one.path)).toEqual([['clauses', 1, 'instalments', 0, 'amount']])
  })

  it('goes to the API in fen, empty days as none', () => {
    const [first, second] = agreementInput('case', 'session', draft).clauses
    expect(first).toMatchObject({ due: '2026-06-25', amountFen: null, instalments: [] })
    expect(second).toMatchObject({ due: null, amountFen: 200_000 })
  })

  it('puts the API’s problems at the fields as they are named here', () => {
    expect(formPath(['clauses', 1, 'instalments', 0, 'amountFen'])).toEqual([
      'clauses',
      1,
      'instalments',
      0,
      'amount'
    ])
    expect(formPath(['clauses', 1, 'instalments'])).toEqual(['clauses', 1, 'amount'])
  })

  it('adds the instalments up', () => {
    const clause = { ...blankClause(), amount: '0.3', instalments: [blank('0.1'), blank('0.2')] }
    expect(instalmentSum(clause)).toEqual({ sum: 30, total: 30, fits: true })
  })
})

function blank(amount: string) {
  return { due: '', amount }
}

describe('a change in the form', () => {
  it('of an instalment reaches the total it adds up to, of that clause alone', () => {
    const changed = { clauses: [undefined, { instalments: [{ amount: '5' }] }, { text: '一' }] }
    expect(withTotals(changed)).toEqual({
      clauses: [undefined, { instalments: [{ amount: '5' }], amount: true }, { text: '一' }]
    })
    expect(withTotals({ facts: '事实' })).toEqual({ facts: '事实' })
  })
})
