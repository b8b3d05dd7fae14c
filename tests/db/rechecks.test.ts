import { beforeEach, describe, expect, it } from 'vitest'
import type { Input } from '../../db/api.ts'
import { newCentre, type TestCentre } from '../support/centre.ts'
import { applicantSigns, at, caseInSigning, everyoneSigns, owner, staffSigns } from '../support/life.ts'

/** 抽查: a revisit is checked by somebody who had no part; what it finds otherwise is told, and a bad answer is handled again. */

let centre: TestCentre
beforeEach(async () => {
  centre = await newCentre()
})

async function revisited(change: Partial<Input<'revisits.record'>> = {}): Promise<string> {
  const { id } = await caseInSigning(centre)
  await everyoneSigns(centre, id)
  await centre.signIn('何秋菊')
  const step = { caseId: id, happenedAt: at('28T10:00'), way: '上门', text: '到现场看过', resolved: true }
  await centre.call('revisits.record', { ...step, satisfaction: '满意', ...change })
  return id
}

const check = (
  caseId: string,
  change: Partial<Input<'revisits.recheck'>> = {}
): Input<'revisits.recheck'> => ({
  ...{ caseId, happenedAt: at('29T10:00'), way: '电话', text: '再问过', resolved: true },
  ...{ satisfaction: '基本满意', ...change }
})

async function watched(): Promise<string[]> {
  await centre.signIn('向华')
  const { lines } = await centre.call('oversight.board', {})
  const { rows, total } = await centre.call('cases.list', { watch: 'recheckDiffers' })
  expect(lines.find(({ line }) => line === 'recheckDiffers')?.cases).toBe(total)
  return rows.map(({ id }) => id)
}

describe('抽查', () => {
  it('is for who neither handled nor revisited the case; nobody else is offered it', async () => {
    const caseId = await revisited()
    for (const [name, part] of [
      [owner, '办过'],
      ['何秋菊', '回访过']
    ] as const) {
      await centre.signIn(name)
      expect((await centre.call('cases.read', { caseId })).asks.mayRecheck).toBe(false)
      const refused = await centre.refusal('revisits.recheck', check(caseId))
      expect(refused).toMatchObject({ code: 'RECHECK_INVOLVED' })
      expect(refused.message).toContain(part)
    }
    await centre.signIn('谯文芳')
    expect((await centre.refusal('revisits.recheck', check(caseId))).code).toBe('NOT_PERMITTED')
    await centre.signIn('向华')
    expect((await centre.call('cases.read', { caseId })).asks.mayRecheck).toBe(true)
    expect(await centre.call('revisits.recheck', check(caseId))).toEqual({ outcome: '维持', differs: false })
  })

  it('leaves the case where it is, with its words on the page, as often as it is done', async () => {
    const caseId = await revisited()
    await centre.signIn('向华')
    const unreached = check(caseId, { reached: false, resolved: null, satisfaction: null, text: '无人接听' })
    await centre.call('revisits.recheck', unreached)
    await centre.call('revisits.recheck', check(caseId, { happenedAt: at('30T10:00') }))
    const { state, rechecks, timeline } = await centre.call('cases.read', { caseId })
    expect(state).toBe('revisited')
    expect(rechecks).toMatchObject([
      { reached: false, checkerName: '向华', outcome: '维持' },
      { satisfaction: '基本满意', markedBy: '代填', markedFor: '诉求人电话中口述', differs: false }
    ])
    expect(timeline.slice(-2).map(({ kind, label }) => `${kind} ${label}`)).toEqual([
      'rechecked 电话，没有访到本人',
      'rechecked 电话，基本满意（代填）'
    ])
    const earlier = await centre.refusal('revisits.recheck', check(caseId, { happenedAt: at('29T12:00') }))
    expect(earlier.code).toBe('BEFORE_PREVIOUS')
    expect(await watched()).toEqual([])
  })

  it('that finds otherwise starts 重办 by its own name, is a line of 专账, and a note of the rates', async () => {
    const caseId = await revisited()
    await centre.signIn('向华')
    const bad = check(caseId, { resolved: false, satisfaction: '不满意', opinion: '又漏了' })
    expect(await centre.call('revisits.recheck', bad)).toEqual({ outcome: '重办', differs: true })
    const read = await centre.call('cases.read', { caseId })
    const { number } = read.revisits[0] ?? { number: '' }
    expect(read).toMatchObject({ state: 'handling', cycle: 2 })
    expect(read.timeline.slice(-2)).toMatchObject([
      { kind: 'rechecked', cycle: 1, label: '电话，不满意（代填），与回访不一致' },
      { kind: 'rehandled', cycle: 2, label: `据抽查（对回访${number}）`, text: '又漏了' }
    ])
    expect(await watched()).toEqual([caseId])
    centre.now = '2026-08-31T18:00:00+08:00'
    const august = { from: '2026-08-01', to: '2026-08-31' }
    const { rates } = await centre.call('rates.board', august)
    const satisfied = rates.find(({ rate }) => rate === 'satisfied')
    expect(satisfied?.notes).toEqual([
      { note: 'checked', cases: 1 },
      { note: 'checkDiffers', cases: 1 }
    ])
    const rated = { rate: 'satisfied', number: 'checkDiffers', ...august } as const
    expect((await centre.call('cases.list', { rated })).rows).toMatchObject([{ id: caseId, rehandled: 1 }])
    const { rows } = await centre.call('ledgers.page', { ledger: '乡镇（街道）' })
    expect(rows).toMatchObject([{ id: caseId, rehandled: 1 }])
  })

  it('that finds what was bad good again differs, and stays', async () => {
    const caseId = await revisited({ satisfaction: '基本满意' })
    await centre.signIn('岳明远')
    const solvedNot = check(caseId, { resolved: false, satisfaction: '基本满意' })
    expect(await centre.call('revisits.recheck', solvedNot)).toEqual({ outcome: '重办', differs: true })
  })

  it('is refused before the revisit, after the filing, and by a way that asks nobody', async () => {
    const { id } = await caseInSigning(centre)
    await everyoneSigns(centre, id)
    await centre.signIn('向华')
    expect((await centre.refusal('revisits.recheck', check(id))).code).toBe('WRONG_STATE')
    const caseId = await revisited()
    await centre.signIn('向华')
    const waived = await centre.refusal('revisits.recheck', check(caseId, { way: '免回访' }))
    expect(waived).toMatchObject({ code: 'RECHECK_NOT_WAIVED', fields: [{ path: ['way'] }] })
  })
})

describe('差评整改', () => {
  const name = '差评整改'

  async function clocksOf(caseId: string) {
    const { clocks } = await centre.call('cases.read', { caseId })
    return clocks.filter((one) => one.name === name)
  }

  it.each([
    ['a revisit', '不满意', true],
    ['a revisit', '非常不满意', true],
    ['a revisit that is not solved and not marked badly', '基本满意', false]
  ] as const)('runs fifteen workdays from %s marked %s: %s', async (_what, satisfaction, runs) => {
    centre.now = '2026-08-31T18:00:00+08:00'
    const caseId = await revisited({ satisfaction, resolved: false })
    const clocks = await clocksOf(caseId)
    expect(clocks).toHaveLength(runs ? 1 : 0)
    // 2026-08-28 is a Friday; fifteen workdays later it is 09-18.
    if (runs) expect(clocks[0]).toMatchObject({ dueAt: '2026-09-19T00:00:00+08:00', status: 'running' })
  })

  it('runs from a check too, is the one that presses in the list, and stops where the 重办 is closed', async () => {
    const caseId = await revisited()
    await centre.signIn('向华')
    await centre.call('revisits.recheck', check(caseId, { satisfaction: '非常不满意' }))
    expect(await clocksOf(caseId)).toHaveLength(1)
    const { rows } = await centre.call('cases.list', {})
    expect(rows[0]?.clock).toMatchObject({ name })
    await centre.signIn(owner)
    const step = { caseId, happenedAt: at('30T10:00') }
    await centre.call('cases.handle', { ...step, kind: '现场核查', text: '已返工' })
    await centre.call('cases.requestClosing', { ...step, result: '已返工，不漏。' })
    const late = { signedAt: at('30T11:00') }
    await applicantSigns(centre, caseId, late)
    for (const seat of [owner, '岳明远', '冉永康']) await staffSigns(centre, caseId, seat, late)
    expect(await clocksOf(caseId)).toMatchObject([{ status: 'done' }])
  })
})
