import { expect, it } from 'vitest'
import { typedCount } from '../../../renderer/ui/typed-count.ts'

it.each([
  ['10', 10],
  ['１０', 10],
  [' 7 ', 7],
  ['0', 0],
  ['', null],
  ['十', Number.NaN],
  ['1.5', Number.NaN],
  ['-3', Number.NaN],
  ['10日', Number.NaN]
])('%j is read as %s', (typed, count) => {
  expect(typedCount(typed)).toBe(count)
})
