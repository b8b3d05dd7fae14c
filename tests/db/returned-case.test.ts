import { beforeAll, describe, expect, it } from 'vitest'
import { newCentre, type TestCentre } from '../support/centre.ts'
import { applicantSigns, at, caseInSigning, owner, staffSigns } from '../support/life.ts'
import { hire } from '../support/posts.ts'

const reason = '缺返工后的照片，请补上再签'

describe('a case that a seat sent back', () => {
  let centre: TestCentre
  beforeAll(async () => {
    centre = await newCentre()
    await hire(centre, '新承办', ['handler'])
  })

  const sendBack = async (by: string, caseId: string) => {
    await centre.signIn(by)
    const roundId = (await centre.call('signoff.open', { caseId })).at(-1)?.id ?? ''
    await centre.call('signoff.return', { roundId, happenedAt: at('21T11:00'), reason })
  }
  const shown = async (caseId: string) => {
    const { rows } = await centre.call('cases.list', { limit: 200 })
    const row = rows.find(({ id }) => id === caseId)
    const file = await centre.call('cases.read', { caseId })
    const onRow = [row?.returned, row?.nextAction]
    expect([file.returned, file.nextAction]).toEqual(onRow)
    return { returned: onRow[0], nextAction: onRow[1], file }
  }

  it('says who and why, what to do now, and keeps what was written, until it is asked for again', async () => {
    const { id } = await caseInSigning(centre)
    await applicantSigns(centre, id)
    await staffSigns(centre, id, owner)
    expect(await shown(id)).toMatchObject({ returned: null, nextAction: '还差 分管领导签字' })
    await sendBack('岳明远', id)
    await centre.signIn(owner)
    const back = await shown(id)
    expect(back).toMatchObject({
      returned: { who: '岳明远', reason },
      nextAction: '按退回意见修改后再申请办结',
      file: { state: 'handling', result: '返工完成，无渗漏。', turn: { mine: true } }
    })
    const step = { caseId: id, happenedAt: at('21T12:00') }
    await centre.call('cases.handle', { ...step, kind: '现场核查', text: '补拍两张照片。' })
    expect((await shown(id)).returned).toEqual({ who: '岳明远', reason })
    await centre.call('cases.requestClosing', { ...step, result: `${back.file.result}附照片两张。` })
    expect((await shown(id)).returned).toBeNull()
  })

  it('by the applicant names the applicant, whoever wrote it down', async () => {
    const { id } = await caseInSigning(centre)
    await sendBack('何秋菊', id)
    expect((await shown(id)).returned).toEqual({ who: '诉求人', reason })
  })

  it('begins anew for another owner', async () => {
    const { id } = await caseInSigning(centre)
    await sendBack(owner, id)
    await centre.signIn('何秋菊')
    const ownerId = await centre.id('新承办')
    await centre.call('cases.assign', { caseId: id, happenedAt: at('22T10:00'), ownerId, note: '' })
    expect(await shown(id)).toMatchObject({ returned: null, nextAction: '签收' })
  })

  it('and reassigned while it was being signed is no return to the new owner', async () => {
    const { id } = await caseInSigning(centre)
    await centre.signIn('何秋菊')
    const step = { caseId: id, happenedAt: at('22T10:00'), ownerId: await centre.id('新承办') }
    await centre.call('cases.assign', { ...step, note: '原承办人请假' })
    expect((await shown(id)).returned).toBeNull()
  })
})
