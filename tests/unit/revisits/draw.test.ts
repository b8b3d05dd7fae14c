import { describe, expect, it } from 'vitest'
import { sha256 } from '../../../db/digest/digest.ts'
import { drawSettingsSchema, isDrawn, lotOf, lotText, lotWords } from '../../../db/revisits/draw.ts'

describe('a lot', () => {
  it.each([
    ['00000000', 0, '0.00'],
    ['80000000', 5_000, '50.00'],
    ['ffffffff', 9_999, '99.99']
  ])('of a hash that begins with %s is %i, said as %s', (hash, lot, words) => {
    expect([lotOf(hash.padEnd(64, '0')), lotWords(lotOf(hash.padEnd(64, '0')))]).toEqual([lot, words])
  })

  it('follows from the seed, the number and how often the case was handled, and from nothing else', () => {
    const one = { seed: '三季度', number: '〔2026〕梁诉字第0001号', cycle: 1 }
    expect(lotText(one)).toBe('三季度|〔2026〕梁诉字第0001号|1')
    const lots = [one, { ...one, seed: '四季度' }, { ...one, cycle: 2 }].map((of) =>
      lotOf(sha256(lotText(of)))
    )
    expect(new Set(lots).size).toBe(3)
    expect(lotOf(sha256(lotText({ ...one })))).toBe(lots[0])
  })

  it('falls evenly: of many cases a share is drawn that is near the one set', () => {
    const drawn = Array.from({ length: 5_000 }, (_, at) =>
      lotOf(sha256(lotText({ seed: 's', number: String(at), cycle: 1 })))
    ).filter((lot) => isDrawn({ share: 30, lot, again: false, badMark: false }))
    expect(drawn.length / 5_000).toBeCloseTo(0.3, 1)
  })
})

it.each([
  [{ share: 30, lot: 2_999, again: false, badMark: false }, true],
  [{ share: 30, lot: 3_000, again: false, badMark: false }, false],
  [{ share: 1, lot: 9_999, again: true, badMark: false }, true],
  [{ share: 1, lot: 9_999, again: false, badMark: true }, true],
  [{ share: 100, lot: 9_999, again: false, badMark: false }, true]
])('%j is drawn: %s', (one, drawn) => {
  expect(isDrawn(one)).toBe(drawn)
})

it.each([0, 101, 33.3])('a share of %d is refused', (share) => {
  expect(drawSettingsSchema.safeParse({ share }).success).toBe(false)
})
