import { describe, expect, it } from 'vitest'
import { isAmong, seatTakers, type SeatHolder } from '../../../db/cases/turn.ts'
import { roles } from '../../../db/people/people.ts'
import { hasDesk } from '../../../renderer/api/desk-calls.ts'

/** Of a round in which nobody has signed yet, in a case of somebody else. */
const fresh = { ownerId: 'owner', signedBy: [] }

describe('会签 can be opened by whoever may fill a seat there', () => {
  const seats: readonly SeatHolder[] = ['party', 'witness', 'owner', 'deputyLeader', 'principalLeader']
  it.each(seats)('%s', (seat) => {
    const ids = seat === 'owner' ? ['owner'] : ['other']
    const able = roles.filter((role) =>
      ids.every((id) => isAmong(seatTakers({ ...fresh, seat }), { id, roles: [role] }))
    )
    expect(able.length).toBeGreaterThan(0)
    const shutOut = able.filter(
      (role) => !hasDesk('signoff', { id: 'x', name: 'x', title: '', roles: [role] })
    )
    expect(shutOut).toEqual([])
  })
})
