import { InfiniteQueryObserver, QueryObserver, type QueryClient } from '@tanstack/react-query'
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

  /** A list with two pages read. */
  async function showList(question: CaseQuestion, pages = 2) {
    const observer = new InfiniteQueryObserver(client, caseRowsQuery(client, question))
    leave.push(observer.subscribe(() => undefined))
    await vi.waitUntil(() => observer.getCurrentResult().isSuccess)
    for (let page = 1; page < pages; page++) await observer.fetchNextPage()
    return () => observer.getCurrentResult().data?.pages ?? []
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
    const rows = await showList(everyCase)
    await show('cases.read', { caseId: mine })
    await show('cases.read', { caseId: other })
    await show('people.list', {})
    const before = rows().flatMap((page) => page.rows)

    const sendBack = { caseId: mine, happenedAt: at('20T10:00'), reason: '不属本站' }
    await centre.signIn('罗建国')
    const questions = await after('cases.sendBack', sendBack)
    expect(questions.map(([name]) => name).sort()).toEqual(['cases.list', 'cases.read'])
    expect(questions).toContainEqual(['cases.read', { caseId: mine }])
    expect(questions.find(([name]) => name === 'cases.list')?.[1]).toMatchObject({ only: [mine] })
    await vi.waitUntil(() => rows()[0]?.rows.find(({ id }) => id === mine)?.state === 'accepted')
    const now = rows().flatMap((page) => page.rows)
    expect(now.map(({ id }) => id)).toEqual(before.map(({ id }) => id))
    expect(now.filter((row, index) => row.stateLabel !== before[index]?.stateLabel)).toHaveLength(1)
  })

  it('leaves the list where it no longer belongs, comes into it where it does', async () => {
    const handling = await showList({ ...everyCase, states: ['handling'] }, 1)
    const accepted = await showList({ ...everyCase, states: ['accepted'] }, 1)
    await centre.signIn('罗建国')
    await after('cases.sendBack', { caseId: mine, happenedAt: at('20T10:00'), reason: '不属本站' })
    await vi.waitUntil(() => accepted()[0]?.total === 1)
    expect(accepted()[0]?.rows.map(({ id }) => id)).toEqual([mine])
    expect(handling()[0]).toMatchObject({ total: 1, rows: [{ id: other }] })
  })

  it('takes a new case in at its place, and the length of the list with it', async () => {
    const rows = await showList(everyCase)
    const { total } = rows()[0] ?? { total: 0 }
    const questions = await after(
      'cases.register',
      registration({ registeredAt: '2026-07-01T09:00:00+08:00' })
    )
    expect(questions.map(([name]) => name)).toEqual(['cases.list'])
    await vi.waitUntil(() => rows()[0]?.total === total + 1)
    const anew = await centre.call('cases.list', { limit: 200 })
    expect(rows().flatMap((page) => page.rows)).toEqual(anew.rows)
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

  it('is read anew as a whole where a page is on its way when a case changes', async () => {
    const rows = await showList(everyCase, 1)
    await centre.signIn('罗建国')
    await centre.call('cases.sendBack', { caseId: mine, happenedAt: at('20T10:00'), reason: '不属本站' })
    readAgain(client, { cases: [mine], lists: ['cases'] })
    // Begun now, it is still under way when the row has come.
    const slow = Promise.withResolvers<undefined>()
    const { kuaichu } = window
    const first = kuaichu.call.bind(kuaichu)
    kuaichu.call = async (name, input, act) => {
      if ((input as { after?: unknown }).after) await slow.promise
      return first(name, input, act)
    }
    const observer = new InfiniteQueryObserver(client, caseRowsQuery(client, everyCase))
    leave.push(observer.subscribe(() => undefined))
    void observer.fetchNextPage()
    await vi.waitUntil(() => rows()[0]?.rows.find(({ id }) => id === mine)?.state === 'accepted')
    slow.resolve(undefined)
    await vi.waitUntil(() => client.isFetching() === 0)
    expect(rows()[0]?.rows.find(({ id }) => id === mine)?.state).toBe('accepted')
  })
})
