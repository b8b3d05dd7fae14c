import { expect, it } from 'vitest'
import { api, type CallName } from '../../db/api.ts'
import { newCentre, openCentre } from '../support/centre.ts'
import { everyBeginning, everyJourney } from '../support/journeys.ts'
import { mediatedCaseInSigning } from '../support/mediated.ts'
import { watched } from '../support/watched.ts'

it('every call answers exactly what its output schema says, over whole lives of cases', async () => {
  const seen = new Set<CallName>()
  const centre = await newCentre()
  watched(centre, seen)
  await everyJourney(centre)
  expect((await centre.call('audit.verify', {})).faults).toEqual([])
  await centre.call('session.signOut', {})

  const tried = openCentre()
  watched(tried, seen)
  await everyBeginning(tried)

  expect(Object.keys(api).filter((name) => !seen.has(name as CallName))).toEqual([])
})

it('a query changes nothing: asked twice, it answers the same', async () => {
  const centre = await newCentre()
  const { id, roundId } = await mediatedCaseInSigning(centre)
  const questions = [
    ['cases.list', {}],
    ['cases.counts', {}],
    ['cases.read', { caseId: id }],
    ['signoff.open', { caseId: id }],
    ['signoff.verify', { roundId }],
    ['people.list', {}],
    ['centre.read', {}]
  ] as const
  for (const [name, input] of questions) {
    const first = await centre.call(name, input)
    expect(await centre.call(name, input)).toEqual(first)
  }
})
