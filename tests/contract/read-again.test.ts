import { QueryObserver, type QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { CallName, Input } from '../../db/api.ts'
import { call } from '../../renderer/api/call.ts'
import { createQueryClient } from '../../renderer/api/query-client.ts'
import { readAgain } from '../../renderer/api/read-again.ts'
import { caseRowsQuery, type CaseQuestion } from '../../renderer/case-list/case-rows.ts'
import { newestFirst } from '../../renderer/case-list/sorting.ts'
import { newCentre, type TestCentre } from '../support/centre.ts'
import { at, caseInHandling, registration } from '../support/life.ts'

/** Which questions the screens ask again when somebody writes: the real backend, and every call counted. */

const everyCase: CaseQuestion = { search: '', states: [], mine: false, sorting: newestFirst }

describe('what stands on the screens', () => {
  let centre: TestCentre
  let client: QueryClient
  let asked: [string, unknown][]
  let mine: string
  let other: string
  const leave: (() => void)[] = []

  beforeEach(async () => {
    centre = await newCentre()
    await centre.signIn('何秋菊')
    // More than a page of the list.
    for (let one = 0; one < 120; one++) await centre.call('cases.register', registration())
    mine = (await caseInHandling(centre)).id
    other = (await caseInHandling(centre)).id
    await centre.signIn('何秋菊')
    asked = []
    client = createQueryClient(() => undefined)
    const send = (name: string, input: unknown, act?: string) => {
      if (name.startsWith('cases.') || name === 'people.list') asked.push([name, input])
      return centre.send(name, input, act)
    }
    vi.stubGlobal('window', { kuaichu: { call: send } })
  })
  afterEach(async () => {
    for (const one of leave.splice(0)) one()
    await centre.service.close()
  })

  /** A part of the page that shows the answer, as `useRead` does. */
  async function show<N extends CallName>(name: N, input: Input<N>): Promise<void> {
    const observer = new QueryObserver(client, { queryKey: [name, input], queryFn: () => call(name, input) })
    leave.push(observer.subscribe(() => undefined))
    await vi.waitUntil(() => observer.getCurrentResult().isSuccess)
  }

  /** A list, read from its row numbered `first` on. */
  async function showList(question: CaseQuestion, first = 0) {
    const observer = new QueryObserver(client, caseRowsQuery(client, question, first))
    leave.push(observer.subscribe(() => undefined))
    await vi.waitUntil(() => observer.getCurrentResult().isSuccess)
    return () => observer.getCurrentResult().data ?? { rows: [], total: 0 }
  }

  /** Somebody writes, and the screens hear of it and come to rest; gives what they asked meanwhile. */
  async function after<N extends CallName>(name: N, input: Input<N>): Promise<[string, unknown][]> {
    const told = centre.events.length
    await centre.call(name, input)
    asked.length = 0
    for (const event of centre.events.slice(told)) if (event.type === 'changed') readAgain(client, event)
    await vi.waitUntil(() => client.isFetching() === 0)
    await new Promise((resolve) => setImmediate(resolve))
    return asked
  }

  it('is asked again of the one case that was written to: one row of the list, nothing of another case', async () => {
    const list = await showList(everyCase)
    await show('cases.read', { caseId: mine })
    await show('cases.read', { caseId: other })
    await show('people.list', {})
    const before = list().rows

    const sendBack = { caseId: mine, happenedAt: at('05T10:00'), reason: '不属本站' }
    await centre.signIn('罗建国')
    const questions = await after('cases.sendBack', sendBack)
    expect(questions.map(([name]) => name).sort()).toEqual(['cases.list', 'cases.read'])
    expect(questions).toContainEqual(['cases.read', { caseId: mine }])
    expect(questions.find(([name]) => name === 'cases.list')?.[1]).toMatchObject({ only: [mine] })
    await vi.waitUntil(() => list().rows.find(({ id }) => id === mine)?.state === 'accepted')
    const now = list().rows
    expect(now.map(({ id }) => id)).toEqual(before.map(({ id }) => id))
    expect(now.filter((row, index) => row.stateLabel !== before[index]?.stateLabel)).toHaveLength(1)
  })

  it('leaves the list where it no longer belongs, comes into it where it does', async () => {
    const handling = await showList({ ...everyCase, states: ['handling'] })
    const accepted = await showList({ ...everyCase, states: ['accepted'] })
    await centre.signIn('罗建国')
    await after('cases.sendBack', { caseId: mine, happenedAt: at('05T10:00'), reason: '不属本站' })
    await vi.waitUntil(() => accepted().total === 1)
    expect(accepted().rows.map(({ id }) => id)).toEqual([mine])
    expect(handling()).toMatchObject({ total: 1, rows: [{ id: other }] })
  })

  it('takes a new case in at its place, and the length of the list with it', async () => {
    const list = await showList(everyCase)
    const { total } = list()
    const questions = await after(
      'cases.register',
      registration({ registeredAt: '2026-07-01T09:00:00+08:00' })
    )
    expect(questions.map(([name]) => name)).toEqual(['cases.list'])
    await vi.waitUntil(() => list().total === total + 1)
    const anew = await centre.call('cases.list', { limit: 200 })
    expect(list().rows).toEqual(anew.rows)
  })

  it('is read anew further down, where a new case pushes all rows on', async () => {
    const list = await showList(everyCase, 100)
    await after('cases.register', registration({ registeredAt: '2026-07-01T09:00:00+08:00' }))
    const anew = await centre.call('cases.list', { offset: 100, limit: 200 })
    await vi.waitUntil(() => list().total === anew.total)
    expect(list().rows).toEqual(anew.rows)
  })

  it('is not asked again for a word in the story, a look at a number, or a new password', async () => {
    await showList(everyCase)
    await show('cases.read', { caseId: other })
    await show('cases.counts', {})
    const { parties } = await centre.call('cases.read', { caseId: other })
    const reason = { partyId: parties[0]?.id ?? '', reason: '核对' }
    expect(await after('parties.reveal', reason)).toEqual([])
    const passwords = { current: 'Shiyong-2026', next: 'Xinmima-2026' }
    expect(await after('people.changePassword', passwords)).toEqual([])
    await centre.call('session.signIn', { name: '罗建国', password: 'Shiyong-2026' })
    const word = { caseId: mine, happenedAt: at('20T10:00'), kind: '现场核查', text: '看过了' }
    expect(await after('cases.handle', word)).toEqual([])
  })

  it('is read anew as a whole where it is on its way when a case changes', async () => {
    const list = await showList(everyCase)
    await centre.signIn('罗建国')
    // Begun before the change, it comes after the row that changed.
    const slow = Promise.withResolvers<undefined>()
    const { kuaichu } = window
    const first = kuaichu.call.bind(kuaichu)
    kuaichu.call = async (name, input, act) => {
      const answer = await first(name, input, act)
      if (name === 'cases.list' && !(input as { only?: unknown }).only) await slow.promise
      return answer
    }
    const { queryKey } = caseRowsQuery(client, everyCase, 0)
    void client.refetchQueries({ queryKey, exact: true })
    await vi.waitUntil(() => asked.length > 0)
    await centre.call('cases.sendBack', { caseId: mine, happenedAt: at('05T10:00'), reason: '不属本站' })
    readAgain(client, { cases: [mine], lists: ['cases'] })
    await vi.waitUntil(() => asked.some(([, input]) => (input as { only?: unknown }).only))
    await new Promise((resolve) => setImmediate(resolve))
    slow.resolve(undefined)
    await vi.waitUntil(() => client.isFetching() === 0)
    expect(list().rows.find(({ id }) => id === mine)?.state).toBe('accepted')
  })
})
