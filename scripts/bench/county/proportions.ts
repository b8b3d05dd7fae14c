import type { CaseState } from '../../../db/cases/states.ts'
import type { Random } from './random.ts'

/**
 * What a busy county's cases look like. From facts §11 (巴州): of 16,564 received in 2021, 3,686 were 无效 (22 %); of the
 * valid ones 93.3 % were resolved. From §1.5 (黄石, August 2016): 96.9 % of mediations succeed. The rest has no source and
 * is a judgement: how the open 6.7 % spread over the steps, how many are forwarded, mediated, returned, handled again.
 */
export const shares = {
  declined: 0.02,
  forwarded: 0.02,
  invalid: 0.22,
  /** Of the cases that were handled. */
  mediated: 0.2,
  agreed: 0.969,
  handledAgain: 0.03,
  /** Of the rounds: sent back once before they were signed. */
  returned: 0.05,
  collective: 0.08,
  anonymous: 0.03,
  withRespondent: 0.4,
  confidential: 0.01,
  /** Cases that are still open long after their neighbours. */
  straggling: 0.01
}

/** Of the cases that neither ended early nor are archived, newest first: the share that stands in each state. */
const open: readonly (readonly [CaseState, number])[] = [
  ['registered', 0.008],
  ['screened', 0.008],
  ['accepted', 0.008],
  ['handling', 0.038],
  ['signing', 0.009],
  ['closed', 0.02],
  ['revisited', 0.016]
]

/** Where a case stands; `age` is 0 for the newest and 1 for the oldest. */
export function stateAt(age: number, random: Random): CaseState {
  const early = random()
  if (early < shares.invalid) return 'invalid'
  if (early < shares.invalid + shares.declined) return 'declined'
  if (early < shares.invalid + shares.declined + shares.forwarded) return 'forwarded'
  let left = random() < shares.straggling ? age * random() * 0.2 : age
  for (const [state, share] of open) {
    if (left < share) return state
    left -= share
  }
  return 'archived'
}
