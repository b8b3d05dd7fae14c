import { beforeEach, describe, expect, it } from 'vitest'
import { firstOwner } from '../../db/papers/registered-with.ts'
import { administrator, newCentre, type TestCentre } from '../support/centre.ts'
import { applicantSigns, at, caseInHandling, caseInSigning, owner, registration } from '../support/life.ts'
import { changePosts, hire } from '../support/posts.ts'

const counter = '何秋菊'

describe('a step that is taken back', () => {
  let centre: TestCentre
  let id: string
  beforeEach(async () => {
    centre = await newCentre()
    await centre.signIn(counter)
    id = (await centre.call('cases.register', registration())).id
  })

  const read = () => centre.call('cases.read', { caseId: id })
  const screen = async (reason = '属本镇职责') =>
    (await centre.call('cases.screen', { caseId: id, happenedAt: at('03T09:30'), valid: true, reason }))
      .eventId
  const accept = () =>
    centre.call('cases.decide', {
      caseId: id,
      happenedAt: at('03T09:40'),
      decision: 'accepted',
      basis: '属地管理',
      way: '当面'
    })
  const assign = async (name: string, note = '') =>
    (
      await centre.call('cases.assign', {
        caseId: id,
        happenedAt: at('03T09:50'),
        ownerId: await centre.id(name),
        note
      })
    ).eventId
  const withdraw = (eventId: string) => centre.call('cases.withdraw', { caseId: id, eventId })
  const refused = async (eventId: string) =>
    (await centre.refusal('cases.withdraw', { caseId: id, eventId })).code

  it('holds up no later date: neither when it was taken back, nor what was typed and taken back', async () => {
    await withdraw(await screen())
    await screen()
    await accept()
    const wrong = await centre.call('cases.assign', {
      caseId: id,
      happenedAt: at('25T09:50'),
      ownerId: await centre.id(owner),
      note: ''
    })
    await withdraw(wrong.eventId)
    await assign(owner)
    await centre.signIn(owner)
    const step = { caseId: id, happenedAt: at('20T10:00') }
    await centre.call('cases.handle', { ...step, kind: '现场核查', text: '已返工。' })
    expect((await centre.send('cases.requestClosing', { ...step, result: '返工完成。' })).ok).toBe(true)
  })

  it('甄别: stands as before, keeps the entry, marked, and goes on with another', async () => {
    const { timeline: _before, ...before } = await read()
    await withdraw(await screen('属县水利局职责'))
    const { timeline, ...after } = await read()
    expect(after).toEqual(before)
    expect([after.state, after.screening]).toEqual(['registered', null])
    expect(timeline.map(({ kind, withdrawn }) => [kind, withdrawn])).toEqual([
      ['registered', false],
      ['screened', true],
      ['withdrawn', false]
    ])
    expect(timeline.at(-1)).toMatchObject({ label: '甄别', actorName: counter })
    // In the same minute as the one taken back.
    await screen()
    expect((await read()).screening?.reason).toBe('属本镇职责')
    expect((await centre.call('cases.counts', {})).screened).toBe(1)
  })

  it('分派: is in the hands of whoever took it on again, and waits for nobody but the deciders', async () => {
    await screen()
    await accept()
    const before = await read()
    await withdraw(await assign(owner))
    const after = await read()
    expect([after.state, after.owner?.name, after.since]).toEqual(['accepted', counter, before.since])
    await centre.signIn(owner)
    expect((await centre.call('cases.list', { mine: true })).rows).toEqual([])
    await centre.signIn(counter)
    expect((await centre.call('cases.turns', {})).byStep.assign).toBe(1)
    await assign('蒲晓燕')
    expect((await read()).owner?.name).toBe('蒲晓燕')
  })

  it('改派: goes back to the owner before, who was sent it back by a seat', async () => {
    id = (await caseInSigning(centre)).id
    const roundId = (await centre.call('signoff.open', { caseId: id })).at(-1)?.id ?? ''
    await centre.call('signoff.return', { roundId, happenedAt: at('21T10:00'), reason: '缺照片' })
    await centre.signIn(counter)
    const step = { caseId: id, happenedAt: at('22T10:00'), note: '' }
    const { eventId } = await centre.call('cases.assign', { ...step, ownerId: await centre.id('蒲晓燕') })
    expect((await read()).returned).toBeNull()
    await withdraw(eventId)
    expect(await read()).toMatchObject({
      state: 'handling',
      owner: { name: owner },
      returned: { reason: '缺照片' }
    })
    // It is signed with the entry taken back in it, and verifies.
    await centre.signIn(owner)
    await centre.call('cases.requestClosing', { caseId: id, happenedAt: centre.now, result: '已补照片' })
    await applicantSigns(centre, id, { signedAt: centre.now })
    for (const round of await centre.call('signoff.open', { caseId: id })) {
      expect(await centre.call('signoff.verify', { roundId: round.id })).toEqual({ faults: [], changes: [] })
    }
  })

  it('only by whoever took it', async () => {
    const eventId = await screen()
    await hire(centre, '另一登记员', ['intake'])
    await centre.signIn('另一登记员')
    expect(await refused(eventId)).toBe('CANNOT_WITHDRAW')
    await centre.signIn(owner)
    expect(await refused(eventId)).toBe('NOT_PERMITTED')
    await changePosts(centre, counter, { roles: ['recorder'] })
    await centre.signIn(counter)
    expect(await refused(eventId)).toBe('NOT_PERMITTED')
    expect((await read()).state).toBe('screened')
  })

  it('only while nothing has happened since, and once', async () => {
    const screened = await screen()
    await centre.call('cases.repeat', {
      caseId: id,
      happenedAt: at('03T09:35'),
      channel: '来访',
      name: '赵德福',
      phone: '13900000001',
      content: '又漏了'
    })
    expect(await refused(screened)).toBe('CANNOT_WITHDRAW')
    await accept()
    expect(await refused(screened)).toBe('WRONG_STATE')
    const assigned = await assign(owner)
    expect(await refused(screened)).toBe('CANNOT_WITHDRAW')
    await withdraw(assigned)
    expect(await refused(assigned)).toBe('WRONG_STATE')
    const again = await assign(owner)
    await centre.signIn(owner)
    const step = { caseId: id, happenedAt: at('20T10:00') }
    await centre.call('cases.handle', { ...step, kind: '现场核查', text: '东侧塘埂渗水。' })
    await centre.signIn(counter)
    expect(await refused(again)).toBe('CANNOT_WITHDRAW')
  })

  it('not where a number was given, a case ended or a round went back with it', async () => {
    await screen()
    await accept()
    const accepted = (await read()).timeline.at(-1)?.id ?? ''
    expect(await refused(accepted)).toBe('WRONG_STATE')
    id = (await caseInHandling(centre)).id
    const handled = (await read()).timeline.find(({ kind }) => kind === 'accepted')?.id ?? ''
    expect(await refused(handled)).toBe('CANNOT_WITHDRAW')
    id = (await caseInSigning(centre)).id
    await centre.signIn(counter)
    const step = { caseId: id, happenedAt: at('22T10:00'), note: '原承办人请假' }
    const { eventId } = await centre.call('cases.assign', { ...step, ownerId: await centre.id('蒲晓燕') })
    expect(await refused(eventId)).toBe('CANNOT_WITHDRAW')
    await centre.signIn(administrator)
    expect((await read()).owner?.name).toBe('蒲晓燕')
  })

  it('is no 首办责任人 of the registration form, where the first assignment was taken back', async () => {
    await screen()
    await accept()
    await withdraw(await assign(owner))
    await assign('蒲晓燕')
    expect(firstOwner(await read())).toBe('蒲晓燕')
  })
})
