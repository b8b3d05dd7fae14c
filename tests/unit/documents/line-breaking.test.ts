import { describe, expect, it } from 'vitest'
import { lineEnds } from '../../../db/documents/layout/line-breaking.ts'
import { xmlText } from '../../../db/documents/layout/xml-text.ts'

const METRICS = { size: 100, tracking: 0 }

/** Lines of a text in a column of so many full-width characters. */
function lines(text: string, columns: number, first = columns): string[] {
  let start = 0
  return lineEnds(text, METRICS, columns * 100, first * 100).map((end) => {
    const line = text.slice(start, end)
    start = end
    return line
  })
}

describe('breaking lines', () => {
  const cases: [what: string, text: string, columns: number, expected: string[]][] = [
    ['nothing is one empty line', '', 10, ['']],
    ['a text that just fits', '一二三四五', 5, ['一二三四五']],
    ['Chinese breaks anywhere', '一二三四五六七', 3, ['一二三', '四五六', '七']],
    ['a comma takes its character along', '一二三，四五', 3, ['一二', '三，四', '五']],
    ['a row of closing marks stays together', '一二三。”）四', 4, ['一二', '三。”）', '四']],
    ['an opening mark takes its character along', '一二（三四', 3, ['一二', '（三四']],
    ['digits are not divided', '电话13900000001', 9, ['电话', '13900000001']],
    ['words are kept, spaces hang', 'alpha beta', 4, ['alpha ', 'beta']],
    ['rare characters count as one', '王䶮𠮷野家', 4, ['王䶮𠮷野', '家']],
    ['a name with a middle dot stays whole there', '欧阳·国强', 3, ['欧', '阳·国', '强']],
    ['a long word is cut where the line is full', 'abcdefghijkl', 4, ['abcdef', 'ghijkl']]
  ]
  it.each(cases)('%s', (_, text, columns, expected) => {
    expect(lines(text, columns)).toEqual(expected)
  })

  it('leaves room for the indent in the first line only', () => {
    expect(lines('一二三四五六七', 4, 2)).toEqual(['一二', '三四五六', '七'])
  })

  it('counts the gap some programs put between Chinese and Latin', () => {
    // 1 + 0.25 + 0.64 + 0.25 + 1 em
    expect(lines('一a二', 3.1)).toHaveLength(2)
    expect(lines('一a二', 3.2)).toHaveLength(1)
  })

  it('counts on half lines where programs disagree about breaks', () => {
    const address = 'https://example.invalid/a/b?c=d&'.repeat(8)
    const total = lines(address, 20).length
    expect(total).toBeGreaterThanOrEqual(lines(address.replaceAll(/\W/g, 'x'), 20).length * 1.5)
  })

  it('loses nothing of 10,000 characters, and is quick', () => {
    const text = '今年入夏以来，天气干燥少雨（近300亩）'.repeat(500)
    const start = performance.now()
    expect(lines(text, 30).join('')).toBe(text)
    expect(performance.now() - start).toBeLessThan(200)
  })

  it('terminates in a column narrower than a character', () => {
    expect(lines('一二', 0.5)).toEqual(['一', '二'])
  })
})

describe('cleaning text', () => {
  const cases: [what: string, dirty: string, clean: string][] = [
    ['control characters go', 'a\u0000b\u0008c\u001Fd', 'abcd'],
    ['line ends become one kind', 'a\r\nb\rc\u2028d\u000Be', 'a\nb\nc\nd\ne'],
    ['a tab is two spaces', 'a\tb', 'a  b'],
    ['half a surrogate pair is replaced', 'a\uD842b', 'a\uFFFDb'],
    ['a whole pair stays', '𠮷', '𠮷'],
    ['noncharacters go', 'a\uFFFEb\uFFFF', 'ab']
  ]
  it.each(cases)('%s', (_, dirty, clean) => {
    expect(xmlText(dirty)).toBe(clean)
  })
})
