import { expect, it } from 'vitest'
import { wholeNumber } from '../../../db/text/whole-number.ts'

const copies = wholeNumber('协议份数', { min: 2, max: 99, unit: '份' })
const bounds = '协议份数应是 2 到 99 的整数（份），请只写数字'

it.each([
  [2, 2],
  [99, 99],
  [1, bounds],
  [400, bounds],
  [-5, bounds],
  [3.5, bounds],
  ['十二', bounds],
  [1e308, bounds],
  [Number.NaN, bounds],
  ['', '请填写协议份数'],
  [null, '请填写协议份数'],
  [undefined, '请填写协议份数']
])('%j is read as %j', (typed, told) => {
  const read = copies.safeParse(typed)
  expect(read.success ? read.data : read.error.issues[0]?.message).toBe(told)
})
