import { beforeEach, describe, expect, it } from 'vitest'
import { administrator, newCentre, type TestCentre } from '../support/centre.ts'
import { at, caseInHandling, caseInSigning, owner, registration } from '../support/life.ts'

let centre: TestCentre
beforeEach(async () => {
  centre = await newCentre()
})

const read = (caseId: string) => centre.call('cases.read', { caseId })

async function assign(caseId: string, time: string, to: string, more: object = {}) {
  const step = { caseId, happenedAt: at(time), ownerId: await centre.id(to), note: '' }
  return centre.call('cases.assign', { ...step, ...more })
}

async function sendBack(caseId: string, time: string, by = owner) {
  await centre.signIn(by)
  return centre.call('cases.sendBack', { caseId, happenedAt: at(time), reason: '不属本站职责' })
}

describe('an assignment', () => {
  it('has an order with a number of its own; a number that was given stays used', async () => {
    const { id, number } = await caseInHandling(centre)
    const second = await assign(id, '03T10:00', '蒲晓燕', { dueOn: '2026-08-20' })
    expect(second.number).toBe(`${number}交办2`)
    await centre.call('cases.withdraw', { caseId: id, eventId: second.eventId })
    expect((await assign(id, '03T10:00', '蒲晓燕')).number).toBe(`${number}交办3`)
    expect((await read(id)).assignments.map((one) => [one.number, one.owner])).toEqual([
      [`${number}交办1`, owner],
      [`${number}交办3`, '蒲晓燕']
    ])
  })

  it('by two people at once is taken from the first; whoever did not see it decides anew', async () => {
    const { id } = await caseInHandling(centre)
    const seenOwnerId = await centre.id(owner)
    await assign(id, '10T10:00', '蒲晓燕', { seenOwnerId })
    await centre.signIn('岳明远')
    await expect(assign(id, '10T10:00', '向华', { seenOwnerId })).rejects.toMatchObject({
      code: 'ASSIGNED_MEANWHILE',
      message: expect.stringContaining('蒲晓燕') as string
    })
    expect((await read(id)).owner?.name).toBe('蒲晓燕')
  })

  it('comes after the one before it, and asks for nothing before its own day', async () => {
    const { id } = await caseInHandling(centre)
    await assign(id, '10T10:00', '蒲晓燕')
    await centre.signIn('岳明远')
    await expect(assign(id, '05T10:00', '向华')).rejects.toMatchObject({ code: 'BEFORE_PREVIOUS' })
    const early = {
      dueOn: '2026-08-11',
      helps: [{ kind: '协办', bodyName: '司法所', task: '提意见', dueOn: '2026-08-01' }]
    }
    await expect(assign(id, '11T10:00', owner, early)).rejects.toMatchObject({
      code: 'LIMIT_BEFORE_ORDER',
      fields: [{ path: ['helps', 0, 'dueOn'] }]
    })
    expect((await read(id)).owner?.name).toBe('蒲晓燕')
  })

  it('is received to the minute, once, by its owner', async () => {
    const { id } = await caseInHandling(centre)
    await centre.signIn('蒲晓燕')
    const receipt = { caseId: id, happenedAt: at('03T09:47') }
    await expect(centre.call('cases.receive', receipt)).rejects.toMatchObject({ code: 'NOT_OWNER' })
    await centre.signIn(owner)
    await centre.call('cases.receive', receipt)
    expect((await read(id)).assignments[0]?.received).toEqual({ at: at('03T09:47'), by: owner })
    await expect(centre.call('cases.receive', receipt)).rejects.toMatchObject({ code: 'ALREADY_RECEIVED' })
  })

  it('waits for its receipt before anything else, wherever its next action is told', async () => {
    const { id } = await caseInHandling(centre)
    await centre.signIn(owner)
    const told = async () => {
      const { rows } = await centre.call('cases.list', { mine: true })
      const { byStep } = await centre.call('cases.turns', {})
      const { turn, nextAction, returned } = await read(id)
      expect([rows[0]?.nextAction, rows.length]).toEqual([nextAction, 1])
      return [nextAction, turn?.step, byStep.receive, byStep.handle, returned !== null]
    }
    expect(await told()).toEqual(['签收', 'receive', 1, 0, false])
    await centre.call('cases.handle', {
      caseId: id,
      happenedAt: at('03T10:00'),
      kind: '电话联系',
      text: '问清'
    })
    expect(await told()).toEqual(['签收', 'receive', 1, 0, false])
    await centre.call('cases.receive', { caseId: id, happenedAt: at('03T10:05') })
    expect(await told()).toEqual(['办理并申请办结', 'handle', 0, 1, false])
    // Another hand has to say anew that it has the order.
    await centre.signIn('何秋菊')
    await assign(id, '03T11:00', '蒲晓燕')
    expect(await read(id)).toMatchObject({ nextAction: '签收', turn: { person: '蒲晓燕', mine: false } })
  })

  it('is received all the same by who asked for the signatures', async () => {
    const { id } = await caseInSigning(centre)
    await centre.signIn('何秋菊')
    const roundId = (await centre.call('signoff.open', { caseId: id })).at(-1)?.id ?? ''
    await centre.call('signoff.return', { roundId, happenedAt: at('21T11:00'), reason: '缺照片' })
    expect(await read(id)).toMatchObject({
      nextAction: '按退回意见修改后再申请办结',
      turn: { step: 'handle' }
    })
  })

  it('names bodies that help, each with its task; what each reports stands in the timeline', async () => {
    const { id } = await caseInHandling(centre)
    const helps = [
      { kind: '协办', bodyName: '永兴村委会', task: '组织指认渗水点', dueOn: '2026-08-10' },
      { kind: '同责', bodyName: '区水利局', task: '出具整改意见' }
    ]
    await assign(id, '03T10:00', owner, { helps })
    await centre.signIn(owner)
    const helpId = (await read(id)).assignments.at(-1)?.helps[0]?.id ?? ''
    const feedback = { caseId: id, happenedAt: at('06T10:00'), helpId, text: '已指认三处' }
    await centre.call('cases.noteHelp', feedback)
    await expect(centre.call('cases.noteHelp', feedback)).rejects.toMatchObject({ code: 'FEEDBACK_GIVEN' })
    const file = await read(id)
    expect(file.assignments.at(-1)?.helps.map(({ feedback: told }) => told?.text ?? null)).toEqual([
      '已指认三处',
      null
    ])
    expect(file.timeline.at(-1)).toMatchObject({ kind: 'helped', label: '永兴村委会' })
  })
})

describe('退件', () => {
  it('is open for five working days from the receipt, the weekend between not counted', async () => {
    // Monday 3 August 2026; the fifth working day after it is Monday the 10th.
    const { id } = await caseInHandling(centre)
    await expect(sendBack(id, '11T00:01')).rejects.toMatchObject({
      code: 'TOO_LATE_TO_SEND_BACK',
      message: expect.stringContaining('2026-08-10') as string
    })
    expect((await read(id)).objection).toMatchObject({ end: '2026-08-10 周一', received: false })
    await sendBack(id, '10T23:59')
    const file = await read(id)
    expect([file.state, file.owner?.name]).toEqual(['accepted', '何秋菊'])
    expect(file.assignments[0]?.sentBack).toEqual({ at: at('10T23:59'), reason: '不属本站职责' })
  })

  it('is decided by giving it to another, or to the same by designation; after that it can’t be sent back', async () => {
    const { id } = await caseInHandling(centre)
    await sendBack(id, '04T10:00')
    await centre.signIn('何秋菊')
    await expect(assign(id, '04T11:00', owner)).rejects.toMatchObject({
      fields: [expect.objectContaining({ path: ['designated'] })]
    })
    await assign(id, '04T11:00', owner, { designated: true })
    await expect(sendBack(id, '05T10:00')).rejects.toMatchObject({ code: 'DESIGNATED' })
  })
})

describe('严禁层层签转', () => {
  it('a case that was handed on once is handed on again by a leader alone', async () => {
    const { id } = await caseInHandling(centre)
    await assign(id, '03T10:00', '蒲晓燕')
    await expect(assign(id, '03T11:00', owner)).rejects.toMatchObject({
      fields: [expect.objectContaining({ path: ['ownerId'] })]
    })
    await centre.signIn('岳明远')
    await assign(id, '03T11:00', owner)
    expect((await read(id)).owner?.name).toBe(owner)
  })

  it('an owner who left is replaced by whoever may assign, however often it was handed on', async () => {
    const { id } = await caseInHandling(centre)
    await assign(id, '03T10:00', '蒲晓燕')
    await centre.signIn(administrator)
    const gone = (await centre.call('people.list', {})).find(({ name }) => name === '蒲晓燕')
    if (!gone) throw new Error('nobody to retire')
    const { title, roles } = gone
    await centre.call('people.update', { id: gone.id, title, roles, active: false })
    await centre.signIn('何秋菊')
    await assign(id, '04T10:00', owner)
    expect((await read(id)).owner?.name).toBe(owner)
  })
})

it('whoever takes a case on owns it until somebody is given it', async () => {
  await centre.signIn('何秋菊')
  const { id } = await centre.call('cases.register', registration())
  const step = { caseId: id, happenedAt: at('03T09:30') }
  await centre.call('cases.screen', { ...step, valid: true, reason: '属本镇职责' })
  expect((await read(id)).owner).toBeNull()
  await centre.call('cases.decide', { ...step, decision: 'accepted', basis: '属地管理', way: '当面' })
  expect((await read(id)).owner?.name).toBe('何秋菊')
})
