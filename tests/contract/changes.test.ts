import { expect, it } from 'vitest'
import { api, isCallName, type CallName, type Input } from '../../db/api.ts'
import { isTouched, type Changed } from '../../db/changes.ts'
import { newCentre, type TestCentre } from '../support/centre.ts'
import { everyJourney } from '../support/journeys.ts'

/**
 * Screens read again only what a command says that it changed. So over whole lives of cases every question is asked
 * before and after every command: whatever is answered otherwise must have been named.
 */

/** Both see every case; each waits for other steps. */
const eyes = ['向华', '谯文芳']

type Question = { [N in CallName]: [N, Input<N>] }[CallName]

function questionsAbout(cases: readonly { id: string; rounds: string[] }[]): Question[] {
  return [
    ['cases.list', { limit: 200 }],
    ['cases.list', { limit: 200, mine: true }],
    ['cases.counts', {}],
    ['cases.turns', {}],
    ['people.list', {}],
    ['centre.read', {}],
    ['workingTime.read', {}],
    ['holidays.list', {}],
    ['bodies.list', {}],
    ['dutyList.list', {}],
    ...cases.flatMap(({ id, rounds }): Question[] => [
      ['cases.read', { caseId: id }],
      ['signoff.open', { caseId: id }],
      ['dossier.preview', { caseId: id }],
      ...rounds.map((roundId): Question => ['signoff.verify', { roundId }])
    ])
  ]
}

it('every command names all that is answered otherwise after it', async () => {
  const centre = await newCentre()
  for (const name of eyes) {
    centre.seat = name
    await centre.signIn(name)
  }
  centre.seat = 'test'
  const checked = new Set<string>()
  const call = centre.service.call.bind(centre.service)

  /** What everybody would see now, by who asks what. */
  const look = async (): Promise<Map<string, string>> => {
    const found = new Map<string, string>()
    for (const seat of eyes) {
      const list = await call({ seat, name: 'cases.list', input: { limit: 200 } })
      if (!list.ok) throw new Error(list.error.message)
      const cases = (list.value as { rows: { id: string }[] }).rows.map(({ id }) => ({
        id,
        rounds: [] as string[]
      }))
      for (const one of cases) {
        const rounds = await call({ seat, name: 'signoff.open', input: { caseId: one.id } })
        if (rounds.ok) one.rounds = (rounds.value as { id: string }[]).map(({ id }) => id)
      }
      for (const [name, input] of questionsAbout(cases)) {
        const answer = await call({ seat, name, input })
        if (answer.ok) found.set(`${seat} ${JSON.stringify([name, input])}`, JSON.stringify(answer.value))
      }
    }
    return found
  }

  centre.service.call = async (incoming) => {
    const kind = isCallName(incoming.name) ? api[incoming.name].kind : 'gate'
    if (kind !== 'command' && kind !== 'job') return call(incoming)
    const before = await look()
    const told = centre.events.length
    const answer = await call(incoming)
    if (!answer.ok) return answer
    const named = centre.events.slice(told).flatMap((event) => (event.type === 'changed' ? [event] : []))
    for (const [question, now] of await look()) {
      const old = before.get(question)
      if (old === undefined || old === now) continue
      checked.add(incoming.name)
      const [name, input] = JSON.parse(question.slice(question.indexOf('['))) as [string, unknown]
      expect(isNamed(named, name, input), `${incoming.name} changes ${question}`).toBe(true)
    }
    return answer
  }
  await everyJourney(centre)
  // It looked at something: these change what is on many screens.
  for (const name of [
    'cases.register',
    'cases.handle',
    'signoff.signAsStaff',
    'people.update',
    'centre.update',
    'workingTime.setHours',
    'holidays.add'
  ]) {
    expect(checked).toContain(name)
  }
}, 240_000)

function isNamed(named: readonly Changed[], name: string, input: unknown): boolean {
  return named.some((changed) => isTouched(changed, name, input))
}

it('what is typed and not done yet concerns no case', async () => {
  const centre: TestCentre = await newCentre()
  await centre.signIn('何秋菊')
  const told = centre.events.length
  await centre.call('drafts.keep', { key: 'intake', body: '{}' })
  expect(centre.events.slice(told)).toEqual([{ type: 'changed', cases: [], lists: ['drafts'] }])
})
