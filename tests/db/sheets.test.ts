import { beforeEach, describe, expect, it } from 'vitest'
import type { Input } from '../../db/api.ts'
import { administrator, newCentre, type TestCentre } from '../support/centre.ts'
import { at, caseInHandling, owner, registration } from '../support/life.ts'
import { changePosts } from '../support/posts.ts'

const officer = '向华'

let centre: TestCentre
let caseId: string

beforeEach(async () => {
  centre = await newCentre()
  caseId = (await caseInHandling(centre)).id
  await centre.signIn(officer)
})

const read = () => centre.call('cases.read', { caseId })

async function issue(change: Partial<Input<'supervision.issue'>> = {}) {
  await centre.signIn(officer)
  return centre.call('supervision.issue', {
    ...{ caseId, happenedAt: at('10T09:00'), kind: 'reminder', accountId: await centre.id(owner) },
    ...{ problem: '尚未首次联系诉求人', demand: '联系诉求人并登记', dueOn: '2026-08-13' },
    ...change
  })
}

/** The steps that wait for the person, and whether the case is in their list, which must agree. */
async function waiting(name: string) {
  await centre.signIn(name)
  const { byStep } = await centre.call('cases.turns', {})
  const { rows } = await centre.call('cases.list', { mine: true })
  const row = rows.find(({ id }) => id === caseId)
  const steps = (['receiveSheet', 'answerSheet', 'settleSheet'] as const).filter((step) => byStep[step] > 0)
  for (const step of steps) expect((await centre.call('cases.list', { step })).total).toBe(byStep[step])
  return { steps, next: row?.nextAction ?? null, page: (await read()).turn?.step }
}

describe('三单', () => {
  it('is numbered, received to the minute, answered, and settled by the officer alone', async () => {
    const { sheetId, number } = await issue()
    expect(number).toBe('梁快处督提〔2026〕1号')
    expect(await waiting(owner)).toEqual({
      steps: ['receiveSheet'],
      next: '签收督办单',
      page: 'receiveSheet'
    })
    const one = { caseId, sheetId }
    await centre.call('supervision.receive', { ...one, happenedAt: at('10T15:21') })
    expect(await waiting(owner)).toEqual({ steps: ['answerSheet'], next: '答复督办单', page: 'answerSheet' })
    await centre.call('supervision.answer', { ...one, happenedAt: at('12T10:00'), text: '已上门联系' })
    expect((await waiting(owner)).steps).toEqual([])
    const settle = { ...one, happenedAt: at('12T11:00'), words: '已回电核实' }
    expect((await centre.refusal('supervision.settle', settle)).code).toBe('NOT_PERMITTED')
    expect((await waiting(officer)).steps).toEqual(['settleSheet'])
    await centre.call('supervision.settle', settle)
    expect((await waiting(officer)).steps).toEqual([])
    const { sheets, timeline, state } = await read()
    expect(sheets).toMatchObject([
      {
        ...{
          kind: 'reminder',
          to: `${owner}（农业服务中心主任）`,
          received: { at: at('10T15:21'), by: owner }
        },
        reply: { text: '已上门联系', by: owner },
        ended: { as: 'settled', by: officer }
      }
    ])
    expect(timeline.slice(-4).map(({ kind }) => kind)).toEqual([
      ...(['sheetIssued', 'sheetReceived', 'sheetAnswered', 'sheetSettled'] as const)
    ])
    expect(state).toBe('handling')
  })

  it('rises only where nobody answered in time or the answer won’t do, never by itself, and names the one before', async () => {
    const { sheetId, number } = await issue()
    const higher = { kind: 'demand', previousId: sheetId, dueOn: '2026-08-20' } as const
    const early = { ...higher, happenedAt: at('13T18:00') }
    await expect(issue(early)).rejects.toMatchObject({ code: 'SHEET_NOT_LATE' })
    centre.now = '2026-08-13T23:59:00+08:00'
    expect(await centre.call('oversight.sheets', {})).toMatchObject([{ number, late: false, proposed: null }])
    centre.now = '2026-08-14T00:00:00+08:00'
    expect(await centre.call('oversight.sheets', {})).toMatchObject([{ late: true, proposed: 'demand' }])
    const { lines } = await centre.call('oversight.board', {})
    const counts = lines.filter(({ line }) => line === 'sheetOpen' || line === 'sheetLate')
    expect(counts.map(({ cases }) => cases)).toEqual([1, 1])
    expect((await read()).sheets).toMatchObject([{ kind: 'reminder', ended: null }])
    centre.now = '2026-11-21T09:00:00+08:00'
    await expect(issue({ happenedAt: at('14T09:00') })).rejects.toMatchObject({ code: 'SHEET_OPEN' })
    const low = { ...higher, kind: 'reminder', happenedAt: at('14T09:00') } as const
    await expect(issue(low)).rejects.toMatchObject({ code: 'RUNG_TOO_LOW' })
    const second = await issue({ ...higher, happenedAt: at('14T09:00') })
    expect(second.number).toBe('梁快处督办〔2026〕1号')
    const answer = { caseId, sheetId: second.sheetId, happenedAt: at('15T09:00'), text: '正在办' }
    await centre.signIn(owner)
    await centre.call('supervision.answer', answer)
    await issue({
      kind: 'warning',
      previousId: second.sheetId,
      happenedAt: at('16T09:00'),
      dueOn: '2026-08-20'
    })
    const { sheets } = await read()
    expect(sheets.map(({ ended }) => ended?.as ?? null)).toEqual(['raised', 'raised', null])
    expect(sheets[2]?.earlier).toMatchObject([
      { number, answered: false },
      { number: second.number, answered: true }
    ])
  })

  it('that should not have been written is withdrawn with its reason, and its number stays used', async () => {
    const { sheetId } = await issue()
    const reason = '发错了单位'
    await centre.call('supervision.withdraw', { caseId, sheetId, happenedAt: at('10T10:00'), reason })
    expect((await read()).sheets[0]?.ended).toMatchObject({ as: 'withdrawn', words: reason })
    expect((await issue({ happenedAt: at('11T09:00') })).number).toBe('梁快处督提〔2026〕2号')
  })

  it('of a body waits for the case’s owner, who notes its answer; of somebody who left for the officer', async () => {
    await centre.signIn(administrator)
    const { id: bodyId } = await centre.call('bodies.add', { kind: 'department', name: '水利站' })
    const { sheetId } = await issue({ bodyId, accountId: null })
    expect((await waiting(owner)).steps).toEqual(['receiveSheet'])
    expect((await waiting(officer)).steps).toEqual([])
    await centre.signIn('蒲晓燕')
    const receipt = { caseId, sheetId, happenedAt: at('10T16:00'), receiver: '庞水生' }
    expect((await centre.refusal('supervision.receive', receipt)).code).toBe('NOT_ADDRESSED')
    await centre.signIn(owner)
    await centre.call('supervision.receive', receipt)
    expect((await read()).sheets[0]).toMatchObject({ to: '水利站', received: { by: '庞水生' } })
    await changePosts(centre, owner, { active: false })
    expect((await waiting(officer)).steps).toEqual(['answerSheet'])
  })

  it('is for somebody who may see the case', async () => {
    await centre.signIn('何秋菊')
    const { id } = await centre.call('cases.register', registration({ confidential: true }))
    const other = { caseId: id, accountId: await centre.id('蒲晓燕') }
    await expect(issue(other)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(issue({ accountId: null })).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    await expect(issue({ dueOn: '2026-08-09' })).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  })
})
