import type { Value } from '../../db/api.ts'
import { shownSeat, type ShownSeat } from '../../renderer/signoff/shown-seat.ts'
import { expect } from 'vitest'
import type { TestCentre } from './centre.ts'
import { ink } from './life.ts'

type Round = Value<'signoff.open'>[number]
type Taken = 'applicant' | 'witness' | 'staff' | 'return'

/** What each call refuses when the seat is right: nothing is written by asking. */
const tooLate = new Set(['INK_TOO_LITTLE', 'WRONG_PASSWORD', 'BEFORE_PREVIOUS'])

/** What the calls take from whoever is signed in, found out by asking each with something else wrong. */
async function taken(centre: TestCentre, { id, snapshotSha256, waitingFor }: Round): Promise<Taken[]> {
  const round = { roundId: id, shownSha256: snapshotSha256, signedAt: centre.now }
  const signing = { ...round, ink: { ...ink(), strokes: [] } }
  const password = 'not it'
  const partyId = waitingFor?.partyId ?? id
  const identityCheck = '当面核对居民身份证'
  const refusals = {
    applicant: await centre.refusal('signoff.signAsApplicant', {
      ...signing,
      partyId,
      identityCheck,
      satisfaction: null
    }),
    witness: await centre.refusal('signoff.witness', { ...signing, password, reason: '诉求人匿名' }),
    staff: await centre.refusal('signoff.signAsStaff', { ...signing, password, opinion: '同意' }),
    return: await centre.refusal('signoff.return', {
      roundId: id,
      happenedAt: '2020-01-01T00:00:00+08:00',
      reason: '请补正'
    })
  }
  return (['applicant', 'witness', 'staff', 'return'] as const).filter((way) => {
    expect(refusals[way].code, way).not.toBe('INVALID_INPUT')
    return tooLate.has(refusals[way].code)
  })
}

/**
 * For everybody in service and every open round that they see: the room offers the form and the return that the calls
 * take, and no other. Gives how often each was offered.
 */
export async function expectOfferedIsTaken(
  centre: TestCentre,
  caseIds: readonly string[],
  signIn: (name: string) => Promise<void>
): Promise<Record<ShownSeat['kind'] | 'return', number>> {
  const counts = { applicant: 0, witness: 0, staff: 0, return: 0, wait: 0 }
  for (const me of (await centre.call('people.list', {})).filter(({ active }) => active)) {
    await signIn(me.name)
    for (const caseId of caseIds) {
      const answer = await centre.send('signoff.open', { caseId })
      if (!answer.ok) continue
      const { owner } = await centre.call('cases.read', { caseId })
      for (const round of answer.value as Round[]) {
        if (round.status !== 'open') continue
        const shown = shownSeat(round, me, owner, [])?.kind ?? 'wait'
        const offered = [
          ...(shown === 'wait' ? [] : [shown]),
          ...(round.mayReturn ? ['return' as const] : [])
        ]
        expect(await taken(centre, round), `${me.name}, ${round.waitingFor?.label ?? ''}`).toEqual(offered)
        for (const one of offered) counts[one] += 1
        if (shown === 'wait') counts.wait += 1
      }
    }
  }
  return counts
}
