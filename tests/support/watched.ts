import { expect } from 'vitest'
import { api, isCallName, type CallName } from '../../db/api.ts'
import type { TestCentre } from './centre.ts'

/** Checks every answer of the centre from now on against its call's output schema; gives the calls that answered. */
export function watched(centre: TestCentre, seen = new Set<CallName>()): Set<CallName> {
  const call = centre.service.call.bind(centre.service)
  centre.service.call = async (incoming) => {
    const answer = await call(incoming)
    const { name } = incoming
    if (!answer.ok || !isCallName(name)) return answer
    const parsed = api[name].output.safeParse(answer.value)
    expect(parsed.error, name).toBeUndefined()
    // A schema drops what it doesn't know: what is left equals what was given where nothing more was told.
    expect(parsed.data, name).toEqual(answer.value)
    seen.add(name)
    return answer
  }
  return seen
}
