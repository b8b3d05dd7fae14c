import { describe, expect, it } from 'vitest'
import { caseStates, endStates } from '../../../db/cases/states.ts'
import { turnOfCase, type SeatHolder, type TurnFacts } from '../../../db/cases/turn.ts'
import { vacancySentence, vacantPosts, type Holder } from '../../../db/cases/vacancy.ts'
import { roleLabels, roles, type Role } from '../../../db/people/people.ts'

const seats: SeatHolder[] = ['party', 'witness', 'owner', 'deputyLeader', 'principalLeader']

/** Every place in a life where a case can stand and wait, with and without its owner. */
const spots = caseStates
  .filter((state) => !endStates.includes(state))
  .flatMap((state): TurnFacts[] => {
    const places = state === 'signing' ? seats : [null]
    return places.flatMap((seat) =>
      [true, false].map((ownerAble) => ({
        ...{ state, seat, ownerAble, ownerId: 'owner', signedBy: [], unreceived: false },
        // Nobody is there yet.
        ...{ handledBy: ['owner'], asking: 2 as const }
      }))
    )
  })
  .flatMap((facts) =>
    [false, true].map((confidential) => [nameOf(facts, confidential), facts, confidential] as const)
  )

function nameOf({ state, seat, ownerAble }: TurnFacts, confidential: boolean): string {
  const owner = ownerAble ? 'its owner there' : 'its owner gone'
  return [state, seat, owner, ...(confidential ? ['confidential'] : [])].filter(Boolean).join(', ')
}

const stranger = (post: Role): Holder => ({ id: `new ${post}`, roles: [post] })
const owner: Holder = { id: 'owner', roles: ['handler'] }

describe('a case goes on, or names the post that must be filled', () => {
  it.each(spots)('%s', (_name, facts, confidential) => {
    const one = { confidential, registrarId: 'registrar', ownerId: 'owner' }
    const there = facts.ownerAble ? [owner] : []
    const vacant = (staff: Holder[]) => vacantPosts(turnOfCase(facts), one, staff)
    const posts = vacant(there)
    if (posts === null) {
      // Only the owner alone can be enough.
      expect(facts.ownerAble).toBe(true)
      return
    }
    expect(posts.length).toBeGreaterThan(0)
    for (const post of posts) {
      const filled = [...there, stranger(post)]
      const still = vacant(filled)
      // Whoever assigns needs somebody to assign to: that is named next, and then it goes on.
      if (still) expect(still).toEqual(['handler', 'mediator', 'supervisor'])
      expect(vacant([...filled, stranger(still?.[0] ?? post)]), post).toBeNull()
    }
    const others = roles.filter((role) => !posts.includes(role) && role !== 'administrator')
    if (!confidential && facts.ownerAble) {
      for (const role of others) expect(vacant([...there, stranger(role)]), role).not.toBeNull()
    }
  })

  it('does not take somebody who has signed another seat for a second one', () => {
    const facts: TurnFacts = {
      state: 'signing',
      ownerId: 'owner',
      ownerAble: true,
      seat: 'principalLeader',
      signedBy: [],
      unreceived: false,
      handledBy: [],
      asking: 0
    }
    const one = { confidential: false, registrarId: 'x', ownerId: 'owner' }
    const both: Holder = { id: 'both', roles: ['deputyLeader', 'principalLeader'] }
    const staff = [owner, both]
    expect(vacantPosts(turnOfCase({ ...facts, signedBy: [] }), one, staff)).toBeNull()
    const posts = vacantPosts(turnOfCase({ ...facts, signedBy: ['owner', 'both'] }), one, staff)
    expect(posts).toEqual(['principalLeader'])
  })

  it('says who can fill it', () => {
    expect(vacancySentence(['principalLeader'])).toBe(
      '没有能接着办的主要领导，请系统管理员在“设置 → 工作人员”里安排一人'
    )
    expect(vacancySentence(['handler', 'mediator', 'supervisor'])).toContain(
      `${roleLabels.handler}、${roleLabels.mediator}或${roleLabels.supervisor}`
    )
  })
})
