import { beforeAll, describe, expect, it } from 'vitest'
import sample from '../fixtures/cases.json' with { type: 'json' }
import { administrator, newCentre, type TestCentre } from '../support/centre.ts'
import { at, caseInHandling, caseInSigning, everyoneSigns } from '../support/life.ts'

describe('the life of a case', () => {
  let centre: TestCentre
  beforeAll(async () => {
    centre = await newCentre()
  })

  it('goes from the counter to the archive', async () => {
    const { id } = await caseInSigning(centre)
    await everyoneSigns(centre, id)
    await centre.signIn('何秋菊')
    const visit = { caseId: id, happenedAt: at('28T10:00'), way: '上门', text: '未再渗漏', resolved: true }
    await centre.call('revisits.record', { ...visit, satisfaction: '满意' })
    await centre.signIn('谯文芳')
    const checkerId = await centre.id('何秋菊')
    const filed = await centre.call('dossier.file', {
      caseId: id,
      happenedAt: at('30T10:00'),
      retention: '30年',
      checkerId
    })
    expect(filed.archiveNumber).toBe('J021-SQ·2026-D30-0001')
    const read = await centre.call('cases.read', { caseId: id })
    expect(read.state).toBe('archived')
    expect(read.timeline.map((event) => event.kind)).toEqual([
      'registered',
      'screened',
      'accepted',
      'assigned',
      'handled',
      'closingRequested',
      'signed',
      'signed',
      'signed',
      'signed',
      'closed',
      'revisited',
      'filed'
    ])
  })

  it('starts again when the person is not satisfied at the revisit', async () => {
    const { id } = await caseInSigning(centre)
    await everyoneSigns(centre, id)
    await centre.signIn('何秋菊')
    const { outcome } = await centre.call('revisits.record', {
      caseId: id,
      happenedAt: at('28T10:00'),
      way: '电话',
      text: '三天后再次堵塞',
      resolved: false,
      satisfaction: '不满意'
    })
    expect(outcome).toBe('重办')
    const read = await centre.call('cases.read', { caseId: id })
    expect(read).toMatchObject({ state: 'handling', cycle: 2, stateLabel: '重办中' })
  })

  it('goes on waiting after calls that nobody answered, until the person is reached', async () => {
    const { id } = await caseInSigning(centre)
    await everyoneSigns(centre, id)
    await centre.signIn('何秋菊')
    const call = { caseId: id, way: '电话', text: '无人接听', reached: false, satisfaction: null }
    const first = await centre.call('revisits.record', { ...call, happenedAt: at('28T10:00') })
    expect(first).toEqual({ number: '', outcome: '再访' })
    const waiting = await centre.call('cases.read', { caseId: id })
    expect(waiting).toMatchObject({ state: 'closed', revisits: [] })
    expect(waiting.timeline.at(-1)).toMatchObject({
      ...{ kind: 'revisitTried', label: '电话', text: '无人接听', happenedAt: at('28T10:00') }
    })
    const visit = { caseId: id, way: '上门', text: '未再渗漏', resolved: true, satisfaction: '满意' } as const
    const early = await centre.refusal('revisits.record', { ...visit, happenedAt: at('28T09:00') })
    expect(early.code).toBe('BEFORE_PREVIOUS')
    await centre.call('revisits.record', { ...visit, happenedAt: at('29T09:00') })
    expect(await centre.call('cases.read', { caseId: id })).toMatchObject({ state: 'revisited' })
  })

  it('is given up as 未能回访 after tries on three days, and no sooner', async () => {
    const { id } = await caseInSigning(centre)
    await everyoneSigns(centre, id)
    await centre.signIn('何秋菊')
    const call = { caseId: id, way: '电话', text: '停机', reached: false, satisfaction: null }
    for (const time of ['25T10:00', '26T10:00', '26T18:00']) {
      await centre.call('revisits.record', { ...call, happenedAt: at(time) })
    }
    const ending = {
      ...call,
      text: '三天都停机，邻居说外出务工。',
      givenUp: true,
      happenedAt: at('28T10:00')
    }
    const early = await centre.refusal('revisits.record', ending)
    expect(early).toMatchObject({ code: 'TOO_FEW_TRIES', fields: [{ path: ['givenUp'] }] })
    await centre.call('revisits.record', { ...call, happenedAt: at('27T10:00') })
    expect(await centre.call('revisits.record', ending)).toMatchObject({ outcome: '维持' })
    const read = await centre.call('cases.read', { caseId: id })
    expect(read).toMatchObject({ state: 'revisited', revisits: [{ reached: false }] })
    expect(read.timeline.at(-1)?.label).toBe('电话，未能回访')
  })

  it('refuses what is said to have happened in the future or before the step it follows', async () => {
    const { id } = await caseInHandling(centre)
    await centre.signIn('罗建国')
    const entry = { caseId: id, kind: '现场核查', text: '到场查看' }
    const future = await centre.refusal('cases.handle', { ...entry, happenedAt: '2026-11-21T09:01:00+08:00' })
    expect(future).toMatchObject({ code: 'IN_FUTURE', fields: [{ path: ['happenedAt'] }] })
    const early = await centre.refusal('cases.handle', { ...entry, happenedAt: at('03T09:29') })
    expect(early).toMatchObject({ code: 'BEFORE_PREVIOUS', fields: [{ path: ['happenedAt'] }] })
  })
})

describe('a centre that has no fonds number yet', () => {
  it('works up to the archive, is told there what is missing, and files once it is filled in', async () => {
    const centre = await newCentre()
    await centre.signIn(administrator)
    const unknown = { fondsCode: '', fondsName: '', divisionCode: '' }
    await centre.call('centre.update', { ...sample.centre, ...unknown })
    const { id } = await caseInSigning(centre)
    await everyoneSigns(centre, id)
    await centre.signIn('何秋菊')
    await centre.call('revisits.record', {
      caseId: id,
      happenedAt: at('28T10:00'),
      way: '上门',
      text: '未再渗漏',
      resolved: true,
      satisfaction: '满意'
    })
    await centre.signIn('谯文芳')
    const filing = {
      caseId: id,
      happenedAt: centre.now,
      retention: '30年' as const,
      checkerId: await centre.id('何秋菊')
    }
    expect((await centre.refusal('dossier.file', filing)).code).toBe('FONDS_UNKNOWN')
    await centre.signIn(administrator)
    await centre.call('centre.update', sample.centre)
    await centre.signIn('谯文芳')
    expect((await centre.call('dossier.file', filing)).archiveNumber).toBe('J021-SQ·2026-D30-0001')
  })
})
