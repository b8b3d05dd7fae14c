import { expect, it, vi } from 'vitest'
import { sureOf } from '../../../renderer/api/sure-of.ts'

const caseId = '01900000-0000-7000-8000-000000000001'
const declined = {
  caseId,
  happenedAt: '2026-07-12T09:00:00+08:00',
  decision: 'declined',
  to: '',
  way: '电话'
}

it('asks whether one is sure only of what the call would take', async () => {
  const ask = vi.fn(() => Promise.resolve(false))
  expect(await sureOf('cases.decide', { ...declined, basis: '' }, ask)).toBe(true)
  expect(ask).not.toHaveBeenCalled()
  expect(await sureOf('cases.decide', { ...declined, basis: '不属职责范围' }, ask)).toBe(false)
  expect(ask).toHaveBeenCalledOnce()
})
