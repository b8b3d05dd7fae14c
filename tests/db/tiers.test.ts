import { beforeEach, describe, expect, it } from 'vitest'
import { administrator, newCentre, type TestCentre } from '../support/centre.ts'
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
    const before = { ...moved, happenedAt: at('04T10:00'), to: '村（社区）' } as const
    await expect(centre.call('cases.moveTier', before)).rejects.toMatchObject({ code: 'BEFORE_PREVIOUS' })
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

describe('分档', () => {
  const hard = { caseId: '', happenedAt: at('10T10:00'), to: '疑难', reason: '涉及面广' }

  it('is set at 甄别, taken back with it, and moved by a leader with its reason', async () => {
    await centre.signIn('何秋菊')
    const { id: caseId } = await centre.call('cases.register', registration())
    const screened = { caseId, happenedAt: at('04T09:30'), valid: true, reason: '属本镇职责', grade: '一般' }
    const { eventId } = await centre.call('cases.screen', screened)
    const grade = async () => (await centre.call('cases.read', { caseId })).grade
    expect(await grade()).toBe('一般')
    await centre.call('cases.withdraw', { caseId, eventId })
    expect(await grade()).toBe('')
    await centre.call('cases.screen', { ...screened, grade: '较大' })
    await centre.call('cases.decide', {
      ...{ caseId, happenedAt: at('04T09:40'), decision: 'accepted', basis: '属地管理', way: '当面' }
    })
    expect((await centre.refusal('cases.moveGrade', { ...hard, caseId })).code).toBe('NOT_PERMITTED')
    await centre.signIn('岳明远')
    await centre.call('cases.moveGrade', { ...hard, caseId })
    expect(await grade()).toBe('疑难')
    const file = await centre.call('cases.read', { caseId })
    expect(file.timeline.find(({ kind }) => kind === 'graded')).toMatchObject({
      label: '较大 → 疑难',
      text: '涉及面广'
    })
    expect((await centre.refusal('cases.moveGrade', { ...hard, caseId })).code).toBe('SAME_GRADE')
  })

  it('is one of the list', async () => {
    const { id: caseId } = await caseInHandling(centre)
    await centre.signIn('岳明远')
    const refused = await centre.refusal('cases.moveGrade', { ...hard, caseId, to: '特大' })
    expect(refused).toMatchObject({ code: 'UNKNOWN_DICTIONARY_VALUE', fields: [{ path: ['to'] }] })
  })

  it('moves the limits that go by it, from their old start, and shows it before', async () => {
    await centre.signIn(administrator)
    const { rules } = await centre.call('clockRules.list', {})
    const township = rules.find(({ code }) => code === 'bazhou.township')
    if (!township) throw new Error('bazhou.township')
    const { definition } = township
    const own = (name: string, grades: string[], length: number) => ({
      ...definition,
      name,
      rule: { ...definition.rule, length },
      starts: ['screenedValid' as const],
      applies: { ...definition.applies, tiers: [], grades }
    })
    const from = { inUse: true, takesEffect: '2026-01-01', reason: '按档定' }
    await centre.call('clockRules.set', {
      ...from,
      code: township.code,
      definition: own('一般件', ['一般'], 15)
    })
    await centre.call('clockRules.set', {
      ...{ ...from, code: 'bazhou.district' },
      definition: own('疑难件', ['疑难'], 60)
    })
    await centre.signIn('何秋菊')
    const { id: caseId } = await centre.call('cases.register', registration())
    await centre.signIn('岳明远')
    const screened = { caseId, happenedAt: at('04T09:30'), valid: true, reason: '属本镇职责', grade: '一般' }
    await centre.call('cases.screen', screened)
    await centre.call('cases.decide', {
      ...{ caseId, happenedAt: at('04T09:40'), decision: 'accepted', basis: '属地管理', way: '当面' }
    })
    expect(await clocksOf(caseId)).toEqual([['一般件', 'runs', '2026-08-19']])
    const preview = await centre.call('cases.previewGrade', { caseId, to: '疑难' })
    expect(preview.clocks.map(({ name, next, after }) => [name, next, after?.slice(0, 10)])).toEqual([
      ['一般件', '疑难件', '2026-10-04']
    ])
    await centre.call('cases.moveGrade', { ...hard, caseId })
    expect(await clocksOf(caseId)).toEqual([['疑难件', 'runs', '2026-10-03']])
    await centre.call('cases.moveGrade', { ...hard, caseId, to: '较大' })
    expect(await clocksOf(caseId)).toEqual([['疑难件', 'ended', '2026-10-03']])
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
