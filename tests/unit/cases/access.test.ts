import { describe, expect, it } from 'vitest'
import { api, type CallName } from '../../../db/api.ts'
import { allSteps, life, type LifeRow } from '../../../db/cases/life.ts'
import type { Access } from '../../../db/contract.ts'
import { stepCalls } from '../../../db/step-calls.ts'
import { counter, leaders, owning } from '../../../db/people/posts.ts'

/** What no state of a case forbids: a paper is printed whenever it exists, and what is set of revisits is about no case. */
const besides: readonly CallName[] = [
  ...(['cases.register', 'parties.reveal', 'dossier.buildPaper'] as const),
  'revisits.setSettings'
]

/** Who may call, by seat: whoever hands the screen over, whoever witnesses, the owner and the leaders. */
const seatCalls: Partial<Record<CallName, Access>> = {
  'signoff.signAsApplicant': counter,
  'signoff.witness': 'signedIn',
  'signoff.signAsStaff': [...owning, ...leaders],
  'signoff.return': [...counter, ...leaders]
}

const sorted = (access: Access) => (typeof access === 'string' ? access : access.toSorted())

function accessOf(who: LifeRow['who'], call: CallName): Access | undefined {
  if (who === 'owner') return owning
  return who === 'seat' ? seatCalls[call] : who
}

describe('who may take a step', () => {
  const rows: readonly LifeRow[] = life

  it.each(allSteps)('%s: the table of the life and the API say the same', (step) => {
    const own = rows.filter((row) => row.step === step)
    expect(own.length).toBeGreaterThan(0)
    for (const { who, from } of own) {
      for (const call of stepCalls[step]) {
        expect(sorted(api[call].access), `${call} in ${from}`).toEqual(
          sorted(accessOf(who, call) ?? 'anyone')
        )
      }
    }
  })

  it('no call about a case stands outside of the table', () => {
    const known: CallName[] = [...Object.values(stepCalls).flat(), ...besides]
    const concepts = ['cases', 'signoff', 'mediation', 'attachments', 'revisits', 'dossier', 'parties']
    const acting = (Object.keys(api) as CallName[]).filter(
      (name) => api[name].kind !== 'query' && concepts.includes(name.split('.')[0] ?? '')
    )
    expect(acting.filter((name) => !known.includes(name))).toEqual([])
    expect(known.filter((name) => !(name in api))).toEqual([])
  })
})
