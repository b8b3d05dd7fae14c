import { expect, it } from 'vitest'
import { restOfWork } from '../../../renderer/ui/rest-of-work.ts'

it.each([
  ['nothing is done yet', 0, 100, 60_000, ''],
  ['it was not watched long enough', 5, 100, 2_900, ''],
  ['a moment is not worth a word', 95, 100, 30_000, ''],
  ['a quarter in ten seconds', 25, 100, 10_000, '大约还要 30 秒'],
  ['a long one in minutes', 10, 100, 60_000, '大约还要 9 分钟'],
  ['all of it is done', 100, 100, 10_000, '']
])('how long a work still takes: %s', (_what, done, of, elapsed, text) => {
  expect(restOfWork(done, of, elapsed)).toBe(text)
})
