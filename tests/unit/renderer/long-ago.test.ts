import { expect, it } from 'vitest'
import { longAgoSentence } from '../../../renderer/intake/long-ago.ts'

const now = '2026-11-27T09:00:00+08:00'

it.each([
  ['2026-11-27T08:00:00+08:00', null],
  ['2025-11-27T09:00:00+08:00', null],
  ['2025-11-26T09:00:00+08:00', '登记时间写的是 2025-11-26，366 天以前：编号用〔2025〕的'],
  ['2016-11-28T09:00:00+08:00', '登记时间写的是 2016-11-28，3651 天以前：编号用〔2016〕的'],
  ['11月28日', null],
  ['', null]
])('%s is told as %s', (registeredAt, told) => {
  const said = longAgoSentence(registeredAt, now)
  if (told === null) expect(said).toBeNull()
  else expect(said).toContain(told)
})
