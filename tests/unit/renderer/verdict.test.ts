import { expect, it } from 'vitest'
import { verdictOf } from '../../../renderer/signoff/verdict.ts'

it('a check of a round claims a change only where there is one', () => {
  expect(verdictOf([])).toBe('未发现改动：签名链完整，所签内容与现在一致。')
  // A round that a newer version wrote is not changed; it only can't be checked here.
  for (const fault of ['会签稿被改动', '会签稿是格式 9']) expect(verdictOf([fault])).toBe('校验没有通过：')
})
