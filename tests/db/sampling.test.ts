import { beforeAll, describe, expect, it } from 'vitest'
import type { Input } from '../../db/api.ts'
import { newCentre, type TestCentre } from '../support/centre.ts'
import { at, caseInSigning, everyoneSigns, owner } from '../support/life.ts'
import { changePosts } from '../support/posts.ts'
import { withRaw } from '../support/raw.ts'

const officer = '向华'
const questions = [{ question: '问题是否真正解决', answer: '塘埂仍渗水，没有返工' }]

let centre: TestCentre
let ids: string[]
let numbers: string[]

const rule = { from: '2026-08-01', to: '2026-08-31', by: 'all', percent: 100, seed: '20261127' } as const

async function record(change: Partial<Input<'sampling.record'>> = {}) {
  const caseId = change.caseId ?? ids[0] ?? ''
  const { toLookBack } = await centre.call('cases.read', { caseId })
  return {
    ...{ caseId, lookBackId: toLookBack?.id ?? '', happenedAt: at('28T10:00'), way: '现场查看' },
    ...{ answers: questions, result: 'real', words: '已返工，不再渗漏' },
    ...change
  } as const satisfies Input<'sampling.record'>
}

beforeAll(async () => {
  centre = await newCentre()
  ids = []
  numbers = []
  for (const summary of ['堰塘渗漏', '路灯不亮', '沟渠堵塞']) {
    const { id } = await caseInSigning(centre, { summary })
    await everyoneSigns(centre, id)
    ids.push(id)
    numbers.push((await centre.call('cases.read', { caseId: id })).number)
  }
  await centre.signIn(officer)
})

describe('a draw', () => {
  it('names its candidates by its rule, and the same seed gives the same cases', async () => {
    const count = async (change: Partial<Input<'sampling.preview'>>) =>
      (await centre.call('sampling.preview', { ...rule, ...change })).candidates
    expect(await count({})).toBe(3)
    expect(await count({ to: '2026-08-20' })).toBe(0)
    expect(await count({ by: 'fast', days: 17 })).toBe(0)
    expect(await count({ by: 'fast', days: 18 })).toBe(3)
    expect(await count({ by: 'owner', ownerId: await centre.id(owner) })).toBe(3)
    expect(await count({ by: 'owner', ownerId: await centre.id(officer) })).toBe(0)
    expect(await count({ by: 'village', village: '永兴村' })).toBe(3)
    expect(await count({ by: 'person' })).toBe(3)
    expect(await count({ by: 'chosen', numbers: numbers.slice(1).join('\n') })).toBe(2)
    const wrong = { ...rule, by: 'chosen', numbers: `${numbers[0]}\n〔2026〕梁诉字第9999号` } as const
    const { code, fields } = await centre.refusal('sampling.preview', wrong)
    expect([code, fields?.[0]?.path, fields?.[0]?.message]).toEqual([
      'NOT_CLOSED_THEN',
      ['numbers'],
      expect.stringContaining('〔2026〕梁诉字第9999号')
    ])
    const one = { ...rule, percent: 34 }
    const first = await centre.call('sampling.preview', one)
    expect(first.drawn).toBe(2)
    expect(await centre.call('sampling.preview', one)).toEqual(first)
  })

  it('is the officer’s alone, is never empty, and leaves the page of others as it was', async () => {
    expect((await centre.refusal('sampling.draw', { ...rule, to: '2026-08-20' })).code).toBe(
      'NOTHING_TO_DRAW'
    )
    const { drawId, drawn } = await centre.call('sampling.draw', rule)
    expect(drawn).toBe(3)
    const [draw] = await centre.call('sampling.draws', {})
    expect(draw).toMatchObject({ id: drawId, by: officer, candidates: 3, drawn: 3, done: 0, fake: 0 })
    const board = await centre.call('oversight.board', {})
    expect(board.lines.find(({ line }) => line === 'toLookBack')?.cases).toBe(3)
    expect((await centre.call('cases.list', { watch: 'toLookBack' })).total).toBe(3)
    await centre.signIn(owner)
    const file = await centre.call('cases.read', { caseId: ids[0] ?? '' })
    expect([file.toLookBack, file.lookBacks, file.timeline.at(-1)?.kind]).toEqual([null, [], 'closed'])
    for (const [call, input] of [
      ['sampling.preview', rule],
      ['sampling.draw', rule],
      ['sampling.draws', {}],
      ['sampling.drawn', { drawId }]
    ] as const) {
      expect((await centre.refusal(call, input)).code).toBe('NOT_PERMITTED')
    }
    await centre.signIn(officer)
  })

  it('can be drawn again from what it kept, also once cases have gone on, and never changed', async () => {
    const [draw] = await centre.call('sampling.draws', {})
    const drawn = await centre.call('sampling.drawn', { drawId: draw?.id ?? '' })
    expect(drawn.repeats).toBe(true)
    expect(drawn.cases.map(({ number }) => number)).toEqual(numbers)
    await withRaw(centre, (raw) => {
      expect(() => raw.exec(`UPDATE sampling_draw SET seed = 'x'`)).toThrow(/never changed/)
      expect(() => raw.exec(`DELETE FROM sampling_candidate`)).toThrow(/nothing is deleted/)
    })
  })

  it('asks for no case twice: a second draw waits for the same look back', async () => {
    await centre.call('sampling.draw', { ...rule, percent: 1 })
    const board = await centre.call('oversight.board', {})
    expect(board.lines.find(({ line }) => line === 'toLookBack')?.cases).toBe(3)
  })
})

describe('a look back', () => {
  it('is made by somebody who had no part in the handling', async () => {
    const { lookBackId } = await record()
    await changePosts(centre, owner, { roles: ['handler', 'supervisor'] })
    await centre.signIn(owner)
    expect((await centre.call('cases.read', { caseId: ids[0] ?? '' })).toLookBack).toBeNull()
    expect((await centre.refusal('sampling.record', await record({ lookBackId }))).code).toBe('LOOKS_AT_OWN')
    await changePosts(centre, owner, { roles: ['handler'] })
    await centre.signIn(officer)
  })

  it('leaves its number, its answers and its paper, and the case stands where it was really settled', async () => {
    const { number, outcome } = await centre.call('sampling.record', await record({ caseId: ids[1] ?? '' }))
    expect([number, outcome]).toEqual(['梁快处回〔2026〕1号', '维持'])
    const file = await centre.call('cases.read', { caseId: ids[1] ?? '' })
    expect(file.state).toBe('closed')
    expect(file.lookBacks).toMatchObject([
      { number, result: 'real', by: officer, answers: questions, way: '现场查看' }
    ])
    expect(file.timeline.at(-1)).toMatchObject({ kind: 'lookedBack', label: `${number}，属实化解` })
    const again = await record({ caseId: ids[1] ?? '', lookBackId: file.lookBacks[0]?.id ?? '' })
    expect((await centre.refusal('sampling.record', again)).code).toBe('NO_LOOK_BACK')
  })

  it('starts a case again that was settled on paper alone, naming itself', async () => {
    const { number, outcome } = await centre.call('sampling.record', await record({ result: 'fake' }))
    expect(outcome).toBe('重办')
    const file = await centre.call('cases.read', { caseId: ids[0] ?? '' })
    expect([file.state, file.cycle, file.stateLabel]).toEqual(['handling', 2, '重办中'])
    expect(file.timeline.slice(-2)).toMatchObject([
      { kind: 'lookedBack', cycle: 1 },
      { kind: 'rehandled', label: `据回头看${number}`, cycle: 2 }
    ])
    const board = await centre.call('oversight.board', {})
    expect(board.lines.find(({ line }) => line === 'reopened')?.cases).toBe(1)
    const [draw] = (await centre.call('sampling.draws', {})).slice(-1)
    expect(draw).toMatchObject({ drawn: 3, done: 2, fake: 1 })
    const { repeats } = await centre.call('sampling.drawn', { drawId: draw?.id ?? '' })
    expect(repeats).toBe(true)
  })

  it('does not open a filed volume: its matter is to be registered anew', async () => {
    const caseId = ids[2] ?? ''
    await centre.signIn('何秋菊')
    const visit = { caseId, happenedAt: at('28T10:00'), way: '上门', text: '未再渗漏', resolved: true }
    await centre.call('revisits.record', { ...visit, satisfaction: '满意' })
    await centre.signIn('谯文芳')
    const checkerId = await centre.id('何秋菊')
    await centre.call('dossier.file', { caseId, happenedAt: at('30T10:00'), retention: '永久', checkerId })
    await centre.signIn(officer)
    const made = await record({ caseId, happenedAt: at('31T10:00'), result: 'fake' })
    expect((await centre.call('sampling.record', made)).outcome).toBe('另案重办')
    expect((await centre.call('cases.read', { caseId })).state).toBe('archived')
  })
})
