import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Value } from '../../db/api.ts'
import { caseStates, type CaseState } from '../../db/cases/states.ts'
import { caseFilters } from '../../renderer/case-list/list-view.ts'
import { deskEntries, waitingAt } from '../../renderer/shell/desk-entries.ts'
import { expectOfferedIsTaken } from '../support/offered-seats.ts'
import { openCentre, type TestCentre } from '../support/centre.ts'

/** The sample centre is the first thing that many people see: it must be alive, and true. */

let centre: TestCentre
let created: Value<'setup.trySample'>
let rows: Value<'cases.list'>['rows']

async function sit(name: string): Promise<void> {
  await centre.call('session.signIn', { name, password: created.password })
}

beforeAll(async () => {
  centre = openCentre()
  created = await centre.call('setup.trySample', {})
  await sit('向华')
  rows = (await centre.call('cases.list', { limit: 200 })).rows
})
afterAll(() => centre.service.close())

describe('the sample centre', () => {
  it('has at least 24 cases, and some in every state', () => {
    expect(rows.length).toBeGreaterThanOrEqual(24)
    expect([...new Set(rows.map((row) => row.state))].sort()).toEqual([...caseStates].sort())
  })

  it('holds an anonymous and a confidential case, a group, a second cycle, a returned round, an agreement by instalments', async () => {
    const files = await Promise.all(rows.map((row) => centre.call('cases.read', { caseId: row.id })))
    expect(files.some((file) => file.facts.confidential)).toBe(true)
    expect(files.some((file) => file.parties.some((party) => party.kind === 'anonymous'))).toBe(true)
    expect(files.some((file) => file.parties.filter((party) => party.representative).length === 5)).toBe(true)
    expect(files.some((file) => file.cycle === 2)).toBe(true)
    expect(files.some((file) => file.rounds.some((round) => round.status === 'returned'))).toBe(true)
    expect(
      files.some((file) => file.agreement?.clauses.some((clause) => clause.instalments.length === 3))
    ).toBe(true)
  })

  it('has rounds that all verify, and a chain without a gap', async () => {
    const rounds = (
      await Promise.all(rows.map((row) => centre.call('signoff.open', { caseId: row.id })))
    ).flat()
    expect(rounds.length).toBeGreaterThan(10)
    for (const { id } of rounds) {
      expect((await centre.call('signoff.verify', { roundId: id })).faults).toEqual([])
    }
    expect((await centre.call('audit.verify', {})).faults).toEqual([])
  })

  it('has something to do for each of its nine people from the first minute', async () => {
    const people = await centre.call('people.list', {})
    expect(people).toHaveLength(9)
    for (const { name } of people) {
      await sit(name)
      expect((await centre.call('cases.turns', {})).total, name).toBeGreaterThan(0)
    }
    await sit('向华')
  })

  it('says at every desk, to each of its people, as many as the list there shows', async () => {
    const list = async (states: CaseState[], mine: boolean) =>
      (await centre.call('cases.list', { states, mine, limit: 200 })).rows
    const badges: Record<string, number> = {}
    for (const { name } of await centre.call('people.list', {})) {
      await sit(name)
      const turns = await centre.call('cases.turns', {})
      for (const desk of deskEntries) {
        const { holds } = desk
        if (!holds) continue
        const states = holds === 'all' ? [] : [...holds]
        const marked = (await list(states, false)).filter((row) => row.myTurn)
        const waiting = waitingAt(desk, turns)
        expect([(await list(states, true)).length, marked.length], `${name}, ${desk.label}`).toEqual([
          waiting,
          waiting
        ])
        badges[desk.label] = (badges[desk.label] ?? 0) + waiting
      }
      const counts = await centre.call('cases.counts', {})
      for (const { label, filter, states } of caseFilters) {
        if (filter === 'mine' || filter === 'all') continue
        const told = states.reduce((sum, state) => sum + counts[state], 0)
        expect((await list([...states], false)).length, `${name}, ${label}`).toBe(told)
      }
    }
    // Each desk has something for somebody, so that nothing agrees only by being nought.
    expect(Object.entries(badges).filter(([, sum]) => sum === 0)).toEqual([])
    await sit('向华')
  })

  it('offers each of its people in every open round what the calls take of them', async () => {
    const offered = await expectOfferedIsTaken(
      centre,
      rows.filter(({ state }) => state === 'signing').map(({ id }) => id),
      sit
    )
    expect(offered.staff).toBeGreaterThan(0)
    expect(offered.wait).toBeGreaterThan(0)
    await sit('向华')
  })

  it('lies in the past, so that work goes on from here', async () => {
    expect(rows.every((row) => row.registeredAt < centre.now)).toBe(true)
    await sit(created.administrator)
    const waiting = rows.find((row) => row.state === 'registered')
    const step = { caseId: waiting?.id ?? '', happenedAt: centre.now }
    await centre.call('cases.screen', { ...step, valid: true, reason: '属于本镇职责。' })
  })
})
