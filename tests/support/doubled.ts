import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { api, isCallName, type CallName } from '../../db/api.ts'
import type { Answer } from '../../db/wire.ts'
import type { TestCentre } from './centre.ts'

const turnOfTheLoop = () => new Promise<void>((resolve) => setImmediate(resolve))

/**
 * Whatever is to be recorded is sent four times from now on, as by a finger that clicks twice or a page that asks
 * again: twice at once, a turn later, and when it was answered; each time as the same act. All must be answered alike.
 * Gives the calls that went through so.
 */
export function doubled(centre: TestCentre, seen = new Set<CallName>()): Set<CallName> {
  const call = centre.service.call.bind(centre.service)
  centre.service.call = async (incoming) => {
    const { name } = incoming
    const { kind } = isCallName(name) ? api[name] : { kind: 'query' }
    if (kind !== 'command' && kind !== 'job') return call(incoming)
    const again = () => call({ ...incoming, act: incoming.act ?? act })
    const act = randomUUID()
    const atOnce = [again(), again()]
    await turnOfTheLoop()
    atOnce.push(again())
    const [first, ...others] = await Promise.all(atOnce)
    const last = first?.ok ? await again() : first
    const answers: (Answer | undefined)[] = [...others, last]
    for (const answer of answers) expect(answer, name).toEqual(first)
    if (first?.ok && isCallName(name)) seen.add(name)
    return first as Answer
  }
  return seen
}
