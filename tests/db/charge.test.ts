import { beforeEach, describe, expect, it } from 'vitest'
import type { Input } from '../../db/api.ts'
import { administrator, newCentre, type TestCentre } from '../support/centre.ts'
import { at, caseInHandling, caseInSigning, everyoneSigns, owner } from '../support/life.ts'

const deputy = '岳明远'
const principal = '冉永康'

let centre: TestCentre
let caseId: string

beforeEach(async () => {
  centre = await newCentre()
  caseId = (await caseInHandling(centre)).id
  await centre.signIn(deputy)
})

const read = () => centre.call('cases.read', { caseId })

/** 岳明远 holds the case from the 4th, unless something else is said. */
async function begin(change: Partial<Input<'charge.begin'>> = {}) {
  const leaderId = await centre.id(deputy)
  return centre.call('charge.begin', {
    ...{ caseId, happenedAt: at('04T09:00'), leaderId, reason: '涉及三户，多次来访' },
    ...change
  })
}

async function handOver(to: string, change: Partial<Input<'charge.handOver'>> = {}) {
  const leaderId = await centre.id(to)
  return centre.call('charge.handOver', {
    ...{ caseId, happenedAt: at('08T09:00'), leaderId, reason: '分工调整' },
    ...change
  })
}

async function discharge(change: Partial<Input<'charge.discharge'>> = {}) {
  return centre.call('charge.discharge', {
    ...{
      caseId,
      happenedAt: at('12T09:00'),
      measures: ['relieved', 'settled'],
      words: '渠已修好，已申请救助。'
    },
    ...change
  })
}

describe('领导包案', () => {
  it('is held by one leader, with visits, until that leader discharges it', async () => {
    await begin()
    await centre.call('charge.visit', { caseId, happenedAt: at('06T10:00'), text: '见到本人，同意方案。' })
    await centre.signIn(owner)
    await centre.call('charge.visit', {
      ...{ caseId, happenedAt: at('07T10:00'), visitors: '岳明远、罗建国', text: '送去救助申请表。' }
    })
    await centre.signIn(deputy)
    await discharge()
    const { charges, timeline, state, owner: handler } = await read()
    expect(charges).toMatchObject([
      {
        ...{ leader: deputy, leaderTitle: '党委副书记', since: at('04T09:00'), ended: 'discharged' },
        ...{ endedAt: at('12T09:00'), measures: ['settled', 'relieved'], words: '渠已修好，已申请救助。' },
        visits: [{ visitors: deputy }, { visitors: '岳明远、罗建国' }]
      }
    ])
    expect(timeline.slice(-4)).toMatchObject([
      { kind: 'chargeBegun', label: deputy, text: '涉及三户，多次来访' },
      { kind: 'chargeVisited', label: deputy, actorName: deputy },
      { kind: 'chargeVisited', label: '岳明远、罗建国', actorName: owner },
      { kind: 'discharged', label: '解决问题到位、帮扶救助到位' }
    ])
    // It goes beside the handling and moves nothing of it.
    expect([state, handler?.name]).toEqual(['handling', owner])
  })

  it('is not begun twice, and begins again only after its end', async () => {
    await begin()
    await expect(begin()).rejects.toMatchObject({ code: 'CHARGE_OPEN' })
    await discharge()
    await expect(begin({ happenedAt: at('11T09:00') })).rejects.toMatchObject({ code: 'BEFORE_PREVIOUS' })
    await begin({ happenedAt: at('13T09:00') })
    expect((await read()).charges.map(({ ended }) => ended)).toEqual(['discharged', null])
  })

  it('is given to a leader in service only', async () => {
    await expect(begin({ leaderId: await centre.id(owner) })).rejects.toMatchObject({
      fields: [{ path: ['leaderId'] }]
    })
  })

  it('is discharged by its leader alone, not before the last visit, and by at least one of the four', async () => {
    await begin()
    await centre.call('charge.visit', { caseId, happenedAt: at('06T10:00'), text: '见到本人。' })
    await expect(discharge({ happenedAt: at('05T10:00') })).rejects.toMatchObject({ code: 'BEFORE_PREVIOUS' })
    await expect(discharge({ measures: [] })).rejects.toMatchObject({ fields: [{ path: ['measures'] }] })
    await centre.signIn(principal)
    await expect(discharge()).rejects.toMatchObject({ code: 'NOT_THE_LEADER' })
    await expect(
      centre.call('charge.visit', { caseId, happenedAt: at('07T10:00'), text: '路过。' })
    ).rejects.toMatchObject({ code: 'NOT_IN_CHARGE' })
  })

  it('wants a charge that holds', async () => {
    await expect(discharge()).rejects.toMatchObject({ code: 'NO_CHARGE' })
    await expect(handOver(principal)).rejects.toMatchObject({ code: 'NO_CHARGE' })
  })
})

describe('a successor', () => {
  it('takes the charge over by name and ends it; each has the days of their own', async () => {
    await begin()
    await expect(handOver(deputy)).rejects.toMatchObject({ code: 'SAME_LEADER' })
    await handOver(principal)
    await expect(discharge()).rejects.toMatchObject({ code: 'NOT_THE_LEADER' })
    await centre.signIn(principal)
    await discharge()
    expect((await read()).charges).toMatchObject([
      { leader: deputy, ended: 'handedOver', endedAt: at('08T09:00') },
      { leader: principal, since: at('08T09:00'), reason: '分工调整', ended: 'discharged' }
    ])
  })

  it('of a leader who was retired is named by the administrator; nothing waited for it', async () => {
    await begin()
    await centre.signIn(administrator)
    const leader = (await centre.call('people.list', {})).find(({ name }) => name === deputy)
    if (!leader) throw new Error('no deputy')
    const { charged } = await centre.call('cases.heldBy', { accountId: leader.id })
    expect(charged.total).toBe(1)
    await centre.call('people.update', {
      ...{ id: leader.id, title: leader.title, roles: leader.roles, active: false }
    })
    expect((await read()).charges).toMatchObject([{ able: false }])
    expect(await centre.call('charge.board', {})).toMatchObject([{ name: deputy, able: false, open: 1 }])
    await centre.signIn(owner)
    await centre.call('cases.handle', {
      caseId,
      happenedAt: at('07T10:00'),
      kind: '现场核查',
      text: '已看。'
    })
    await centre.signIn(administrator)
    await handOver(principal)
    expect((await read()).charges).toMatchObject([{ leader: deputy }, { leader: principal, able: true }])
  })
})

describe('the list per leader', () => {
  it('counts what its lists show, by the civil day', async () => {
    centre.now = '2026-08-20T00:01:00+08:00'
    await begin()
    await centre.call('charge.visit', { caseId, happenedAt: at('06T10:00'), text: '见到本人。' })
    const { id: other } = await caseInHandling(centre)
    await centre.signIn(deputy)
    await begin({ caseId: other, happenedAt: at('19T23:50') })
    const leaderId = await centre.id(deputy)
    expect(await centre.call('charge.board', {})).toEqual([
      {
        ...{ leaderId, name: deputy, title: '党委副书记', able: true },
        ...{ open: 2, longest: 16, visits: 1, discharged: 0 }
      }
    ])
    expect(await centre.call('charge.list', { leaderId })).toMatchObject([
      { caseId, applicant: '赵德福', days: 16, visits: 1, owner },
      { caseId: other, days: 1, visits: 0 }
    ])
    await discharge()
    expect(await centre.call('charge.board', {})).toMatchObject([{ open: 1, longest: 1, discharged: 1 }])
    expect(await centre.call('charge.list', { leaderId, standing: 'discharged' })).toMatchObject([
      { caseId, days: 8, endedAt: at('12T09:00') }
    ])
  })

  it('tells nobody of a confidential case who may not see it', async () => {
    const { id } = await caseInHandling(centre, { confidential: true })
    await centre.signIn(deputy)
    await begin({ caseId: id })
    expect(await centre.call('charge.board', {})).toMatchObject([{ open: 1 }])
    await centre.signIn('蒲晓燕')
    expect(await centre.call('charge.board', {})).toEqual([])
    expect(await centre.call('charge.list', { leaderId: await centre.id(deputy) })).toEqual([])
  })
})

it('a case under charge is signed and asked about as ever, and filed once it is discharged', async () => {
  const { id } = await caseInSigning(centre)
  caseId = id
  await centre.signIn(principal)
  await expect(begin()).rejects.toMatchObject({ code: 'WRONG_STATE' })
  // Under charge from before its request to close.
  const held = await caseInHandling(centre)
  caseId = held.id
  await centre.signIn(deputy)
  await begin()
  await centre.signIn(owner)
  const step = { caseId, happenedAt: at('20T10:00') }
  await centre.call('cases.handle', { ...step, kind: '现场核查', text: '已看。' })
  await centre.call('cases.requestClosing', { ...step, result: '已修好。' })
  await everyoneSigns(centre, caseId)
  await centre.signIn('何秋菊')
  await centre.call('revisits.record', {
    ...{ caseId, happenedAt: at('28T10:00'), way: '上门', text: '好了', resolved: true, satisfaction: '满意' }
  })
  await centre.signIn('谯文芳')
  const filing = { caseId, happenedAt: at('30T10:00'), retention: '永久' } as const
  const checkerId = await centre.id('何秋菊')
  const { missing, pieces } = await centre.call('dossier.preview', { caseId })
  expect(missing).toContain('领导包案还没有销案')
  expect(pieces.at(-1)?.title).toBe('领导包案登记表')
  await expect(centre.call('dossier.file', { ...filing, checkerId })).rejects.toMatchObject({
    code: 'CHARGE_NOT_DISCHARGED'
  })
  await centre.signIn(deputy)
  await discharge({ happenedAt: at('29T10:00') })
  await centre.signIn(owner)
  const [round] = (await read()).rounds
  expect((await centre.call('signoff.verify', { roundId: round?.id ?? '' })).faults).toEqual([])
  await centre.signIn('谯文芳')
  await centre.call('dossier.file', { ...filing, checkerId })
})
