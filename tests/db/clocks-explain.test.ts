import { beforeAll, describe, expect, it } from 'vitest'
import { newCentre, type TestCentre } from '../support/centre.ts'

/** `clocks.explain` as a script asks it, through the backend; what it counts is shown in tests/unit/clocks. */

describe('a clock is explained', () => {
  let centre: TestCentre
  beforeAll(async () => {
    centre = await newCentre()
    await centre.signIn('何秋菊')
  })

  it('in the form that the scripts of others send, as of now where no time is given', async () => {
    const answer = await centre.call('clocks.explain', {
      rule: {
        unit: 'day',
        length: 60,
        basis: 'continuous',
        office: '08:30-12:00,14:00-17:30',
        cutoff: '24:00',
        rollover: 'none',
        lateExtension: 'refuse'
      },
      start: '2026-08-03T09:10',
      pauses: [{ from: '2026-08-20T09:00', to: '2026-09-01T09:00' }],
      extensions: [{ at: '2026-10-12T15:00', add: 30 }],
      changes: []
    })
    expect(answer).toEqual({
      due: '2026-11-13T24:00',
      estimated: false,
      used: 98,
      remaining: 0,
      state: 'running',
      overdue: true,
      refusedExtensions: 0,
      breachRecorded: false,
      sentence: '自 2026-08-03 起 60 日，暂停 12 日，延长 30 日，2026-11-13 到期，已超期'
    })
  })

  it('with what is wrong at its field', async () => {
    const asked = { rule: { unit: 'workday', length: 5 }, start: '2026-08-03T09:10' }
    const pauses = [{ from: '2026-08-20T09:00', to: '2026-08-19T09:00' }]
    const refusal = await centre.refusal('clocks.explain', { ...asked, pauses })
    expect(refusal.fields).toEqual([{ path: ['pauses', 0, 'to'], message: '暂停的止时不能早于起时，请核对' }])
  })

  it('but not one that ends in no year that is known', async () => {
    const refusal = await centre.refusal('clocks.explain', {
      rule: { unit: 'workday', length: 1_000_000 },
      start: '2026-08-03T09:10'
    })
    expect(refusal).toMatchObject({ code: 'INVALID_INPUT', fields: [{ path: ['rule', 'length'] }] })
  })
})
