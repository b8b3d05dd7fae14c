import { beforeEach, describe, expect, it } from 'vitest'
import { newCentre, type TestCentre } from '../support/centre.ts'
import { at, caseInHandling, registration } from '../support/life.ts'

let centre: TestCentre
beforeEach(async () => {
  centre = await newCentre()
})

const clocksOf = async (caseId: string) => {
  const { clocks } = await centre.call('cases.read', { caseId })
  return clocks.map(({ name, status, due }) => [name, status === 'done' ? 'ended' : 'runs', due])
}

describe('提级 and 降级', () => {
  it('move the case into another ledger and its running limit to the rule there, counted from the same day', async () => {
    const { id } = await caseInHandling(centre)
    await centre.signIn('岳明远')
    const preview = await centre.call('cases.previewTier', { caseId: id, to: '区（县）' })
    expect(preview.clocks.map(({ name, next, after }) => [name, next, after?.slice(0, 10)])).toEqual([
      ['办理期限（乡镇（街道）件）', '办理期限（区（县）件）', '2026-11-02']
    ])
    const moved = { caseId: id, happenedAt: at('10T10:00'), reason: '涉及两个镇' } as const
    await centre.call('cases.moveTier', { ...moved, to: '区（县）' })
    const file = await centre.call('cases.read', { caseId: id })
    expect([file.ledger, file.facts.tier]).toEqual(['区（县）', '乡镇（街道）'])
    expect(file.timeline.at(-1)).toMatchObject({
      kind: 'raised',
      label: '乡镇（街道） → 区（县）',
      text: '涉及两个镇'
    })
    expect(await clocksOf(id)).toEqual([['办理期限（区（县）件）', 'runs', '2026-11-01']])
    await centre.call('cases.moveTier', { ...moved, to: '乡镇（街道）', reason: '区里退回' })
    expect(await clocksOf(id)).toEqual([['办理期限（乡镇（街道）件）', 'runs', '2026-09-02']])
  })

  it('need a leader, and another tier', async () => {
    const { id } = await caseInHandling(centre)
    const moved = { caseId: id, happenedAt: at('10T10:00'), to: '区（县）', reason: '涉及两个镇' } as const
    await expect(centre.call('cases.moveTier', moved)).rejects.toThrow()
    await centre.signIn('岳明远')
    await expect(centre.call('cases.moveTier', { ...moved, to: '乡镇（街道）' })).rejects.toMatchObject({
      code: 'SAME_TIER'
    })
  })
})

describe('事项性质', () => {
  const settled = async (change: object) => {
    await centre.signIn('何秋菊')
    const { id } = await centre.call('cases.register', registration())
    const step = { caseId: id, happenedAt: at('04T09:30') }
    await centre.call('cases.screen', { ...step, valid: true, reason: '属本镇职责', ...change })
    const screened = await clocksOf(id)
    await centre.call('cases.decide', { ...step, decision: 'accepted', basis: '属地管理', way: '当面' })
    const { term } = await centre.call('cases.read', { caseId: id })
    return { id, screened, accepted: await clocksOf(id), term: term?.length }
  }

  it('an appeal keeps the limit of its tier', async () => {
    const { screened, accepted, term } = await settled({ nature: '一般诉求' })
    expect(screened).toEqual([['办理期限（乡镇（街道）件）', 'runs', '2026-09-02']])
    expect(accepted).toEqual(screened)
    expect(term).toBe('自登记之日起30日')
  })

  it('a petition of 第三十一条第六项 has 60 days from acceptance, and no limit by tier any more', async () => {
    const { id, screened, accepted, term } = await settled({ nature: '申诉求决', route: '31(六)' })
    expect(screened).toEqual([['办理期限（乡镇（街道）件）', 'ended', '2026-09-02']])
    expect(accepted).toEqual([
      ['信访事项办理期限', 'runs', '2026-10-03'],
      ['办理期限（乡镇（街道）件）', 'ended', '2026-09-02']
    ])
    expect(term).toBe('自受理之日起60日')
    const file = await centre.call('cases.read', { caseId: id })
    expect(file.screening).toMatchObject({ nature: '申诉求决', route: '31(六)', title: '' })
  })

  it('any other petition goes by what the centre promises, not by the 60 days of the law', async () => {
    const { accepted } = await settled({ nature: '建议意见', title: '堰塘整治' })
    expect(accepted[0]).toEqual(['信访事项答复', 'runs', '2026-10-03'])
  })

  it('taken back, the limit of the tier goes on as if nothing had been', async () => {
    await centre.signIn('何秋菊')
    const { id } = await centre.call('cases.register', registration())
    const step = { caseId: id, happenedAt: at('04T09:30'), valid: true, reason: '属本镇职责' }
    const { eventId } = await centre.call('cases.screen', { ...step, nature: '检举控告' })
    await centre.call('cases.withdraw', { caseId: id, eventId })
    expect(await clocksOf(id)).toEqual([['办理期限（乡镇（街道）件）', 'runs', '2026-09-02']])
  })
})
