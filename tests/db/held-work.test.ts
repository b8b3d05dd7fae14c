import { expect, it } from 'vitest'
import { administrator, newCentre } from '../support/centre.ts'
import {
  applicantSigns,
  at,
  caseInHandling,
  caseInSigning,
  owner,
  registration,
  staffSigns
} from '../support/life.ts'

it('tells what waits for somebody before they are retired: their cases, what their post is asked for, a post of one', async () => {
  const centre = await newCentre()
  const mine = await caseInHandling(centre)
  await caseInHandling(centre, { confidential: true })
  const signed = await caseInSigning(centre)
  await applicantSigns(centre, signed.id)
  await staffSigns(centre, signed.id, owner)
  await centre.signIn(administrator)
  const held = async (name: string) => centre.call('cases.heldBy', { accountId: await centre.id(name) })
  const ofOwner = await held(owner)
  // The confidential one is counted and not named.
  expect(ofOwner.owned.total).toBe(2)
  expect(ofOwner.owned.numbers).toEqual([mine.number])
  // What they signed goes on to the leaders without them.
  expect(ofOwner.signed.total).toBe(1)
  const ofLeader = await held('岳明远')
  expect(ofLeader).toMatchObject({
    owned: { total: 0 },
    shared: { total: 0 },
    stranded: { total: 1 },
    alone: ['deputyLeader']
  })
  expect((await centre.refusal('cases.heldBy', { accountId: crypto.randomUUID() })).code).toBe('NOT_FOUND')
})

it('tells apart what others can act on, what nobody can, and what was only taken on', async () => {
  const centre = await newCentre()
  await centre.signIn('何秋菊')
  const screened = await centre.call('cases.register', registration())
  const accepted = await centre.call('cases.register', registration())
  const step = { caseId: accepted.id, happenedAt: at('03T09:30') }
  await centre.call('cases.screen', { ...step, valid: true, reason: '属本镇职责' })
  await centre.call('cases.decide', { ...step, decision: 'accepted', basis: '属地管理', way: '当面' })
  const signed = await caseInSigning(centre)
  await applicantSigns(centre, signed.id)
  await staffSigns(centre, signed.id, owner)
  await centre.signIn(administrator)
  const held = async (name: string) => centre.call('cases.heldBy', { accountId: await centre.id(name) })
  const none = { total: 0, numbers: [] }
  const one = ({ number }: { number: string }) => ({ total: 1, numbers: [number] })
  expect(await held('何秋菊')).toMatchObject({
    ...{ owned: none, toAssign: one(accepted), shared: one(screened), stranded: none },
    ...{ alone: ['intake'], reassignable: true }
  })
  const [number] = (await held('岳明远')).stranded.numbers
  expect(await held('岳明远')).toMatchObject({
    ...{ toAssign: none, shared: { total: 2 }, stranded: { total: 1, numbers: [number] } },
    alone: ['deputyLeader']
  })
  expect(number).toBe((await centre.call('cases.read', { caseId: signed.id })).number)
})
