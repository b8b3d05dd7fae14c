import { expect, it } from 'vitest'
import { administrator, newCentre } from '../support/centre.ts'
import { applicantSigns, caseInHandling, caseInSigning, owner, staffSigns } from '../support/life.ts'

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
  expect(ofOwner.owned.total).toBe(3)
  expect(ofOwner.owned.numbers).toHaveLength(2)
  expect(ofOwner.owned.numbers[0]).toBe(mine.number)
  const ofLeader = await held('岳明远')
  expect(ofLeader).toMatchObject({ owned: { total: 0 }, waiting: { total: 1 }, alone: ['deputyLeader'] })
  expect((await centre.refusal('cases.heldBy', { accountId: crypto.randomUUID() })).code).toBe('NOT_FOUND')
})
