import { describe, expect, it } from 'vitest'
import {
  formatNumber,
  numberSeries,
  numberTemplatesSchema,
  seriesNames,
  storedTemplates
} from '../../../db/numbers/number-series.ts'

const values = { 年: '2026', 简: '梁', 全宗: 'J021', 期: 'D30', 案: '〔2026〕梁诉字第0001号' }

describe('a number template', () => {
  it.each([
    ['〔{年}〕{简}诉字第{号4}号', 1, '〔2026〕梁诉字第0001号'],
    ['〔{年}〕{简}诉字第{号4}号', 9_999, '〔2026〕梁诉字第9999号'],
    ['〔{年}〕{简}诉字第{号4}号', 10_000, '〔2026〕梁诉字第10000号'],
    ['〔{年}〕{简}诉字第{号4}号', 123_456, '〔2026〕梁诉字第123456号'],
    ['{简}快处告〔{年}〕{号}号', 7, '梁快处告〔2026〕7号'],
    ['（{年}）{简}人调字第{号3}号', 14, '（2026）梁人调字第014号'],
    ['{年}-{年}-{号2}', 3, '2026-2026-03'],
    ['{全宗}-SQ·{年}-{期}-{号4}', 1, 'J021-SQ·2026-D30-0001'],
    ['{案}回访〔{年}〕{号}', 2, '〔2026〕梁诉字第0001号回访〔2026〕2'],
    ['{年}{号}{村}', 2, '20262{村}']
  ])('%s makes of %i: %s', (template, running, number) => {
    expect(formatNumber(template, running, values)).toBe(number)
  })

  it('takes the short name as it is, also when it looks like a pattern', () => {
    expect(formatNumber('{简}{年}{号}', 1, { 年: '2026', 简: "$&$'{号}" })).toBe("$&$'{号}20261")
  })

  it('never makes one number of two, however far a year counts', () => {
    const template = numberSeries.case.preset
    const numbers = Array.from({ length: 110_000 }, (_, index) => formatNumber(template, index + 1, values))
    expect(new Set(numbers).size).toBe(110_000)
  })

  it('has presets, which its own series takes', () => {
    const presets = {
      case: '〔{年}〕{简}诉字第{号4}号',
      notice: '{简}快处告〔{年}〕{号}号',
      agreement: '（{年}）{简}人调字第{号3}号',
      revisit: '{简}快访〔{年}〕{号}号',
      archive: '{全宗}-SQ·{年}-{期}-{号4}',
      reminder: '{简}快处督提〔{年}〕{号}号',
      demand: '{简}快处督办〔{年}〕{号}号',
      warning: '{简}快处警示〔{年}〕{号}号',
      lookBack: '{简}快处回〔{年}〕{号}号'
    }
    expect(numberTemplatesSchema.parse({})).toEqual(presets)
    expect(numberTemplatesSchema.parse(presets)).toEqual(presets)
  })

  it.each(['{简}{号}', '{年}{简}', '{年}{号12}', '', '  ', '{年}{号}{号12}', '{年}{号}{全宗}', '{年}{号}{}'])(
    '%j is refused: it would repeat itself, or print a brace',
    (template) => {
      expect(numberTemplatesSchema.safeParse({ case: template }).error?.issues[0]?.path).toEqual(['case'])
    }
  )

  it('names the field that its series does not know, and those that it does', () => {
    const { error } = numberTemplatesSchema.safeParse({ archive: '{全宗}-{年}-{机构}-{号4}' })
    expect(error?.issues[0]?.message).toBe('档号里的 {机构} 不认识，能用的是 {年}、{简}、{号}、{全宗}、{期}')
  })
})

describe('the templates of a centre', () => {
  it('kept before a series came have its preset, and are read as they are', () => {
    const kept = storedTemplates('{"case":"{年}{号}{区}"}')
    expect(kept.case).toBe('{年}{号}{区}')
    expect(Object.keys(kept)).toEqual(seriesNames)
    expect(kept.archive).toBe(numberSeries.archive.preset)
  })
})
