import { beforeEach, describe, expect, it } from 'vitest'
import type { Input, Value } from '../../db/api.ts'
import { administrator, newCentre, type TestCentre } from '../support/centre.ts'
import { extendedOn } from '../support/extended.ts'
import { caseInHandling, everyoneSigns, caseInSigning } from '../support/life.ts'

let centre: TestCentre
let caseId: string

const code = 'bazhou.township'

beforeEach(async () => {
  centre = await newCentre()
  caseId = (await caseInHandling(centre)).id
})

type Rule = Value<'clockRules.list'>['rules'][number]

async function ruleNow(): Promise<Rule> {
  const rule = (await centre.call('clockRules.list', {})).rules.find((one) => one.code === code)
  if (!rule) throw new Error('no rule')
  return rule
}

/** The administrator sets a version of the township's rule. */
async function set(change: { length?: number; inUse?: boolean; takesEffect?: string; pausable?: boolean }) {
  await centre.signIn(administrator)
  const { definition } = await ruleNow()
  const { length = 30, pausable = true, ...rest } = change
  const changed = { ...definition, pausable, rule: { ...definition.rule, length } }
  const usual = { inUse: true, takesEffect: '2026-08-01', reason: '镇党委会议纪要' }
  return centre.call('clockRules.set', { code, definition: changed, ...usual, ...rest })
}

const due = async () => (await centre.call('cases.read', { caseId })).clock.due
const asked = { what: 'rule', code } as const

async function apply(change: Partial<Input<'clockRules.apply'>> = {}) {
  await centre.signIn('冉永康')
  const { count } = await centre.call('clockRules.preview', asked)
  return centre.call('clockRules.apply', { ...asked, reason: '全镇统一', seen: count, ...change })
}

describe('a rule of the centre', () => {
  it('comes with the program, and is set in versions with the day they begin', async () => {
    expect(await ruleNow()).toMatchObject({ preset: true, inUse: true, version: 1, running: 1, versions: [] })
    await set({ length: 20 })
    expect(await ruleNow()).toMatchObject({
      ...{ preset: false, version: 2, definition: { rule: { length: 20 } } },
      versions: [
        { version: 2, takesEffect: '2026-08-01', reason: '镇党委会议纪要', enteredBy: administrator }
      ]
    })
    await set({ length: 25, takesEffect: '2099-01-01' })
    expect((await ruleNow()).definition.rule.length).toBe(20)
    await expect(set({ takesEffect: '2026-09-01' })).rejects.toMatchObject({
      fields: [{ path: ['takesEffect'], message: expect.stringContaining('2099-01-01') as string }]
    })
  })

  it('gives its clock to new cases alone; one that is stopped gives none', async () => {
    await set({ length: 20 })
    expect(await due()).toBe('2026-09-02')
    caseId = (await caseInHandling(centre)).id
    expect(await due()).toBe('2026-08-23')
    await set({ inUse: false })
    caseId = (await caseInHandling(centre)).id
    expect((await centre.call('cases.read', { caseId })).clocks).toEqual([])
  })

  it('of one’s own begins with a name of its own', async () => {
    await centre.signIn(administrator)
    const { definition } = await ruleNow()
    const own = { ...definition, name: '三日见面', rule: { ...definition.rule, length: 3 } }
    const wanted = { inUse: true, takesEffect: '2026-08-01', reason: '镇里定的' }
    const { code: given } = await centre.call('clockRules.set', { definition: own, ...wanted })
    const { rules } = await centre.call('clockRules.list', {})
    expect(rules.find((rule) => rule.code === given)).toMatchObject({ inUse: true, running: 0 })
    caseId = (await caseInHandling(centre)).id
    expect((await centre.call('cases.read', { caseId })).clocks.map(({ name }) => name)).toContain('三日见面')
    await expect(
      centre.call('clockRules.set', { code: 'no.such', definition: own, ...wanted })
    ).rejects.toMatchObject({ code: 'NOT_PERMITTED' })
  })
})

describe('a changed rule for cases that run', () => {
  it('shows which would move before anybody applies it, and moves them with a trace', async () => {
    const ended = (await caseInSigning(centre)).id
    await everyoneSigns(centre, ended)
    await set({ length: 20 })
    await centre.signIn('冉永康')
    const preview = await centre.call('clockRules.preview', asked)
    expect(preview.count).toEqual({
      moved: 1,
      earlier: 1,
      later: 0,
      same: 0,
      bornOverdue: 0,
      losesExtensions: 0
    })
    expect(preview.moves).toMatchObject([
      { caseId, before: '2026-09-03T00:00:00+08:00', after: '2026-08-24T00:00:00+08:00' }
    ])
    expect(await due()).toBe('2026-09-02')
    expect(await apply()).toEqual({ moved: 1 })
    expect(await due()).toBe('2026-08-23')
    const { timeline, clocks } = await centre.call('cases.read', { caseId })
    expect(timeline.at(-1)).toMatchObject({ kind: 'clockMoved', text: '全镇统一', actorName: '冉永康' })
    expect(timeline.at(-1)?.label).toContain('2026-09-02 → 2026-08-23')
    expect(clocks[0]?.sentence).toContain('20 日')
    // Nothing is left to move.
    expect((await centre.call('clockRules.preview', asked)).count.moved).toBe(0)
  })

  it('tells what would be overdue at once, and what was granted and would be lost', async () => {
    centre.now = '2026-11-21T09:00:00+08:00'
    caseId = (await caseInHandling(centre, { registeredAt: '2026-08-03T09:12:00+08:00' })).id
    await extendedOn(centre, caseId, 12)
    await set({ length: 180 })
    await apply()
    await set({ length: 3 })
    await centre.signIn('冉永康')
    expect((await centre.call('clockRules.preview', asked)).count).toMatchObject({
      bornOverdue: 2,
      losesExtensions: 0
    })
    expect((await centre.call('clockRules.preview', { ...asked, mode: 'restart' })).count).toMatchObject({
      bornOverdue: 0,
      losesExtensions: 1
    })
  })

  it('is not applied to other cases than were seen, nor by who may not', async () => {
    await set({ length: 20 })
    await centre.signIn('冉永康')
    const { count } = await centre.call('clockRules.preview', asked)
    await caseInSigning(centre)
    const late = { ...asked, reason: '全镇统一', seen: { ...count, moved: 7 } }
    await centre.signIn('冉永康')
    await expect(centre.call('clockRules.apply', late)).rejects.toMatchObject({ code: 'STALE' })
    await centre.signIn('何秋菊')
    await expect(centre.call('clockRules.preview', asked)).rejects.toMatchObject({ code: 'NOT_PERMITTED' })
    expect(await due()).toBe('2026-09-02')
  })

  it('hides the numbers of confidential cases from who may not see them', async () => {
    await caseInHandling(centre, { confidential: true, category: '行政效能投诉' })
    await set({ length: 20 })
    await centre.signIn(administrator)
    const { moves } = await centre.call('clockRules.preview', asked)
    expect(moves.map(({ number, caseId: id }) => [number === '保密诉求', id === null])).toContainEqual([
      true,
      true
    ])
    expect(moves).toHaveLength(2)
  })
})

it('a corrected holiday table moves running clocks only where it is applied, some to an earlier day', async () => {
  await centre.signIn(administrator)
  const { definition } = await ruleNow()
  const workdays = { ...definition, rule: { ...definition.rule, unit: 'workday' as const, length: 5 } }
  const usual = { inUse: true, takesEffect: '2026-08-01', reason: '按工作日' }
  await centre.call('clockRules.set', { code, definition: workdays, ...usual })
  caseId = (await caseInHandling(centre)).id
  expect(await due()).toBe('2026-08-10')
  await centre.signIn(administrator)
  await centre.call('holidays.add', {
    ...{ published: '2026-07-30', title: '周六上班', year: null, number: '', source: '', reason: '赶工期' },
    ...{ off: [], on: ['2026-08-08'] }
  })
  expect(await due()).toBe('2026-08-10')
  const calendar = { what: 'calendar' } as const
  await centre.signIn('冉永康')
  const { count } = await centre.call('clockRules.preview', calendar)
  expect(count).toMatchObject({ moved: 1, earlier: 1 })
  await centre.call('clockRules.apply', { ...calendar, reason: '周六上班', seen: count })
  expect(await due()).toBe('2026-08-08')
  expect((await centre.call('clockRules.preview', calendar)).count.moved).toBe(0)
})
