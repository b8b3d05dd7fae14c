import type { Input } from '../../db/api.ts'
import type { TestCentre } from './centre.ts'
import { at, owner } from './life.ts'

/** More time as it is asked for and answered in tests. */

/** The clock that a case got first. */
export async function firstClock(centre: TestCentre, caseId: string) {
  const [clock] = (await centre.call('cases.read', { caseId })).clocks
  if (!clock) throw new Error('no clock')
  return clock
}

/** The owner asks for a pause from 20 August, to be looked at on 10 September, unless something else is said. */
export async function askPause(
  centre: TestCentre,
  caseId: string,
  change: Partial<Input<'extensions.ask'>> = {}
) {
  await centre.signIn(owner)
  return centre.call('extensions.ask', {
    ...{ caseId, happenedAt: at('20T10:00'), kind: 'pause', from: at('20T10:00') },
    ...{ lookAgainOn: '2026-09-10', basis: '本中心规定', reason: '鉴定' },
    ...change
  })
}

/** It is granted by a leader on 21 August, unless something else is said. */
export async function answerTime(
  centre: TestCentre,
  asked: Pick<Input<'extensions.answer'>, 'caseId' | 'requestId'>,
  change: Partial<Input<'extensions.answer'>> = {},
  by = '岳明远'
) {
  await centre.signIn(by)
  return centre.call('extensions.answer', {
    ...{ ...asked, happenedAt: at('21T09:00'), granted: true, opinion: '同意延长。', way: '电话告知' },
    ...change
  })
}
