import { describe, expect, it } from 'vitest'
import { drawInputSchema, drawnOf, numbersIn, ruleOf, ruleWords } from '../../../db/sampling/draw.ts'
import { outcomeOf } from '../../../db/sampling/look-back.ts'
import { castLots, digestOf } from '../../../db/sampling/lot.ts'

const cases = Array.from({ length: 40 }, (_, index) => ({ number: `〔2026〕梁诉字第${index + 1}号` }))
const of = (seed: string, percent: number, from = cases) =>
  castLots(from, { seed, percent }).map(({ number }) => number)

describe('casting lots', () => {
  it('draws the same by the same seed, in whatever order the cases come', () => {
    expect(of('20261127', 10, [...cases].reverse())).toEqual(of('20261127', 10))
    expect(of('20261128', 10)).not.toEqual(of('20261127', 10))
  })

  it('draws more by a greater share, and keeps those it drew', () => {
    expect(of('a', 25).slice(0, 4)).toEqual(of('a', 10))
  })

  it.each([
    [40, 10, 4],
    [31, 10, 4],
    [1, 1, 1],
    [0, 50, 0],
    [7, 100, 7]
  ])('of %i cases at %i %% draws %i', (candidates, percent, drawn) => {
    expect(drawnOf(candidates, percent)).toBe(drawn)
    expect(of('x', percent, cases.slice(0, candidates))).toHaveLength(drawn)
  })

  it('tells lists of candidates apart, and not their order', () => {
    expect(digestOf([...cases].reverse())).toBe(digestOf(cases))
    expect(digestOf(cases.slice(1))).not.toBe(digestOf(cases))
  })
})

const period = { from: '2026-11-01', to: '2026-11-30', percent: 10, seed: '1' }

it.each([
  [{ by: 'fast' }, 'days', '请填写几天以内办结'],
  [{ by: 'owner' }, 'ownerId', '请选择承办人'],
  [{ by: 'village' }, 'village', '请选择村（社区）'],
  [{ by: 'chosen', numbers: ' \n' }, 'numbers', '请填写诉求编号，一行一个'],
  [{ by: 'all', to: '2026-10-31' }, 'to', '办结日期止不能早于起'],
  [{ by: 'all', percent: 101 }, 'percent', '抽取比例应是 1 到 100 的整数（%），请只写数字'],
  [{ by: 'all', seed: ' ' }, 'seed', '请填写种子']
])('the rule %j says what is wrong at %s', (change, field, message) => {
  const { error } = drawInputSchema.safeParse({ ...period, ...change })
  expect(error?.issues.map((issue) => [issue.path[0], issue.message])).toContainEqual([field, message])
})

it('keeps of a rule what it asks for, and says it in words', () => {
  const given = { ...period, by: 'fast', days: 3, village: '永兴村', numbers: 'x' }
  const rule = ruleOf(drawInputSchema.parse(given))
  expect(rule).toMatchObject({ days: 3, village: '', numbers: '' })
  expect(ruleWords({ ...rule, percent: 10 }, '')).toBe(
    '2026-11-01 至 2026-11-30 办结的，登记后 3 天以内办结的，抽 10 %'
  )
  expect(numbersIn(' 甲1、甲2\n甲1，甲3 ')).toEqual(['甲1', '甲2', '甲3'])
})

it.each([
  ['fake', false, '重办'],
  ['fake', true, '另案重办'],
  ['real', false, '维持'],
  ['other', true, '维持']
] as const)('%s of a case whose volume is filed: %s leads to %s', (result, filed, outcome) => {
  expect(outcomeOf(result, filed)).toBe(outcome)
})
