import { describe, expect, it } from 'vitest'
import type { Tier } from '../../../db/cases/case.ts'
import { appliesTo, type CentreRule } from '../../../db/clocks/centre-rule.ts'
import { presetRules } from '../../../db/clocks/presets.ts'
import { counterpart, directionOf } from '../../../db/tiers/place-moves.ts'

const rules = presetRules().map(({ code, definition }) => ({ code, version: 1, definition }))

function ruleOf(code: string): CentreRule {
  const found = rules.find((one) => one.code === code)
  if (!found) throw new Error(code)
  return found.definition
}

const facts = {
  category: '群众求决',
  channel: '来访',
  colour: '黄',
  grade: null,
  nature: '一般诉求',
  route: null
} as const

describe('a rule for some grades', () => {
  const graded: CentreRule = { ...ruleOf('bazhou.township'), name: '疑难件' }
  graded.applies = { ...graded.applies, tiers: [], grades: ['疑难'] }
  const all = [...rules, { code: 'own.hard', version: 1, definition: graded }]

  it.each([
    [null, false],
    ['一般', false],
    ['疑难', true]
  ])('of a case graded %s applies: %s', (grade, applies) => {
    expect(appliesTo(graded, { ...facts, tier: '区（县）', grade })).toBe(applies)
  })

  it('takes the place of one by tier only where that has none', () => {
    expect(counterpart(graded, all, { ...facts, tier: '区（县）', grade: '一般' })?.code).toBe(
      'bazhou.district'
    )
  })
})

describe('提级 and 降级', () => {
  it.each<[Tier, Tier, 'raised' | 'lowered' | null]>([
    ['村（社区）', '乡镇（街道）', 'raised'],
    ['村（社区）', '区（县）', 'raised'],
    ['区（县）', '乡镇（街道）', 'lowered'],
    ['区（县）', '区（县）', null]
  ])('from %s to %s is %s', (from, to, direction) => {
    expect(directionOf(from, to)).toBe(direction)
  })

  it.each<[string, Tier, string | null]>([
    ['bazhou.village', '区（县）', 'bazhou.district'],
    ['bazhou.district', '村（社区）', 'bazhou.village'],
    // Nothing else of the centre's measures a red case's 24 hours by tier.
    ['rongcheng.red', '区（县）', null]
  ])('the rule that measures the same as %s in %s is %s', (code, tier, expected) => {
    expect(counterpart(ruleOf(code), rules, { ...facts, tier })?.code ?? null).toBe(expected)
  })
})
