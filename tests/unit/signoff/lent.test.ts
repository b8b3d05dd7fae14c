import { describe, expect, it } from 'vitest'
import { isForCitizen, type ShownSeat } from '../../../renderer/signoff/shown-seat.ts'

const applicant: ShownSeat = { kind: 'applicant', partyId: 'party', name: '赵德福' }

describe('the screen is lent to the citizen', () => {
  it.each<[string, ShownSeat | null, string | null, boolean]>([
    ['for signing', applicant, null, true],
    ['not for a sheet that can’t be read', applicant, '会签稿的格式是较新的版本', false],
    ['not at the seat of the staff', { kind: 'staff', seat: 'deputyLeader' }, null, false],
    ['not while others are waited for', { kind: 'wait', who: '见证人', why: '' }, null, false],
    ['not once the round is over', null, null, false]
  ])('%s', (_when, shown, unreadable, lent) => {
    expect(isForCitizen(shown, { unreadable })).toBe(lent)
  })
})
