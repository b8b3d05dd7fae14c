import { describe, expect, it } from 'vitest'
import { formatNumber, numberTemplatesSchema } from '../../../db/numbers/number-template.ts'

describe('a number template', () => {
  it.each([
    ['〔{年}〕{简}诉字第{号4}号', 1, '〔2026〕梁诉字第0001号'],
    ['〔{年}〕{简}诉字第{号4}号', 12345, '〔2026〕梁诉字第12345号'],
    ['{简}快处告〔{年}〕{号}号', 7, '梁快处告〔2026〕7号'],
    ['（{年}）{简}人调字第{号3}号', 14, '（2026）梁人调字第014号'],
    ['{年}-{年}-{号2}', 3, '2026-2026-03']
  ])('%s makes of %i: %s', (template, running, number) => {
    expect(formatNumber(template, 2026, '梁', running)).toBe(number)
  })

  it('takes the short name as it is, also when it looks like a pattern', () => {
    expect(formatNumber('{简}{年}{号}', 2026, "$&$'", 1)).toBe("$&$'20261")
  })

  it('has presets', () => {
    expect(numberTemplatesSchema.parse({})).toEqual({
      case: '〔{年}〕{简}诉字第{号4}号',
      notice: '{简}快处告〔{年}〕{号}号',
      agreement: '（{年}）{简}人调字第{号3}号'
    })
  })

  it.each(['{简}{号}', '{年}{简}', '{年}{号12}', '', '  '])(
    '%j is refused: it would repeat itself',
    (template) => {
      expect(numberTemplatesSchema.safeParse({ case: template }).error?.issues[0]?.path).toEqual(['case'])
    }
  )
})
