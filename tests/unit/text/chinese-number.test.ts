import { describe, expect, it } from 'vitest'
import { chineseNumber } from '../../../db/text/chinese-number.ts'

/** Reads a number as a person does, digit by digit: the other way round from writing it. */
function read(text: string): number {
  const digits = '零一二三四五六七八九'
  const units: Record<string, number> = { 十: 10, 百: 100, 千: 1_000 }
  let all = 0
  let digit = 0
  for (const character of text) {
    if (character === '万') {
      all = (all + digit) * 10_000
      digit = 0
    } else if (units[character]) {
      all += (digit || 1) * units[character]
      digit = 0
    } else digit = digits.indexOf(character)
  }
  return all + digit
}

describe('a number in words', () => {
  it.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [21, '二十一'],
    [99, '九十九'],
    [100, '一百'],
    [101, '一百零一'],
    [110, '一百一十'],
    [111, '一百一十一'],
    [200, '二百'],
    [1_000, '一千'],
    [1_001, '一千零一'],
    [1_010, '一千零一十'],
    [1_100, '一千一百'],
    [9_999, '九千九百九十九'],
    [10_000, '一万']
  ])('%i is %s', (number, words) => {
    expect(chineseNumber(number)).toBe(words)
  })

  it('reads back as what it was, from 1 to 10,000, no two alike', () => {
    const words = Array.from({ length: 10_000 }, (_, index) => chineseNumber(index + 1))
    expect(words.map(read)).toEqual(words.map((_, index) => index + 1))
    expect(
      words.filter((one) => !/^[一二三四五六七八九十百千万零]+$/.test(one) || /零零|零$/.test(one))
    ).toEqual([])
    expect(new Set(words).size).toBe(10_000)
  })
})
