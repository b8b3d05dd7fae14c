import { expect, it } from 'vitest'
import { returnedWords, returnReason } from '../../../db/signoff/returned-round.ts'

const back = { by: '何秋菊', seat: 'handler' as const, at: '2026-07-22T10:00:00+08:00', reason: '缺照片' }

it.each([
  ['at its seat', { ...back, reassignedBy: null }, '办理人 何秋菊 退回：缺照片'],
  [
    'at its seat, with a word that begins like the other',
    { ...back, reason: '改派：写错了', reassignedBy: null },
    '办理人 何秋菊 退回：改派：写错了'
  ],
  [
    'with its owner: no seat is named',
    { ...back, reason: '改派：已调离', reassignedBy: '窗口登记员 何秋菊' },
    '窗口登记员 何秋菊 改派，本轮随之退回：已调离'
  ]
])('a round that went back %s', (_how, returned, words) => {
  expect(returnedWords(returned)).toBe(words)
  expect(words.endsWith(returnReason(returned))).toBe(true)
})
