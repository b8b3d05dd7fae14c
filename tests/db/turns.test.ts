import { beforeAll, describe, expect, it } from 'vitest'
import { roleLabels, roles } from '../../db/people/people.ts'
import { administrator, newCentre, type TestCentre } from '../support/centre.ts'
import {
  applicantSigns,
  at,
  caseInHandling,
  caseInSigning,
  everyoneSigns,
  owner,
  registration,
  staffSigns
} from '../support/life.ts'
import { mediatedCaseInSigning } from '../support/mediated.ts'
import { askPause } from '../support/more-time.ts'
import { expectOfferedIsTaken } from '../support/offered-seats.ts'
import { changePosts, hire } from '../support/posts.ts'

const waiting = async (centre: TestCentre) =>
  (await centre.call('cases.list', { mine: true })).rows.map((row) => row.id).sort()

describe('whose turn it is', () => {
  let centre: TestCentre
  const ids: Record<string, string> = {}
  const nameOf = (id: string) => Object.entries(ids).find(([, one]) => one === id)?.[0] ?? id

  beforeAll(async () => {
    centre = await newCentre()
    for (const role of roles) await hire(centre, `只是${roleLabels[role]}`, [role])
    await centre.signIn('何秋菊')
    ids['待甄别'] = (await centre.call('cases.register', registration())).id
    ids['保密'] = (await centre.call('cases.register', registration({ confidential: true }))).id
    ids['办理中'] = (await caseInHandling(centre)).id
    ids['轮到诉求人'] = (await caseInSigning(centre)).id
    const anonymous = { applicants: [{ kind: 'anonymous' as const, name: '匿名' }] }
    ids['轮到见证人'] = (await caseInSigning(centre, anonymous)).id
    ids['轮到办理人'] = (await caseInSigning(centre)).id
    await applicantSigns(centre, ids['轮到办理人'])
    ids['轮到分管领导'] = (await caseInSigning(centre)).id
    await applicantSigns(centre, ids['轮到分管领导'])
    await staffSigns(centre, ids['轮到分管领导'], owner)
    ids['待回访'] = (await caseInSigning(centre)).id
    await everyoneSigns(centre, ids['待回访'])
    await hire(centre, '两职领导', ['deputyLeader', 'principalLeader'])
    ids['轮到主要领导'] = (await caseInSigning(centre)).id
    await applicantSigns(centre, ids['轮到主要领导'])
    for (const name of [owner, '两职领导']) await staffSigns(centre, ids['轮到主要领导'], name)
  })

  const expected: Record<string, string[]> = {
    何秋菊: ['待甄别', '保密', '轮到见证人', '待回访'],
    [owner]: ['办理中', '轮到诉求人', '轮到办理人'],
    只是窗口登记员: ['待甄别', '轮到见证人', '待回访'],
    只是办理人: ['轮到见证人'],
    只是记录员: ['轮到见证人'],
    只是分管领导: ['待甄别', '保密', '轮到分管领导'],
    只是主要领导: ['待甄别', '保密', '轮到主要领导'],
    两职领导: ['待甄别', '保密', '轮到分管领导'],
    只是档案员: [],
    只是系统管理员: []
  }

  it.each(Object.entries(expected))('for %s', async (name, mine) => {
    await centre.signIn(name)
    expect((await waiting(centre)).map(nameOf).sort()).toEqual([...mine].sort())
    const { rows } = await centre.call('cases.list', {})
    expect(
      rows
        .filter((row) => row.myTurn)
        .map((row) => nameOf(row.id))
        .sort()
    ).toEqual([...mine].sort())
    const { total, byStep } = await centre.call('cases.turns', {})
    expect([total, Object.values(byStep).reduce((sum, one) => sum + one, 0)]).toEqual([
      mine.length,
      mine.length
    ])
    // The rule in TypeScript, case by case, against the one in SQL.
    for (const row of rows) {
      expect((await centre.call('cases.read', { caseId: row.id })).turn?.mine ?? false, row.nextAction).toBe(
        row.myTurn
      )
    }
  })

  it('is offered in the room as the calls take it, by everybody at every seat', async () => {
    const offered = await expectOfferedIsTaken(centre, Object.values(ids), (name) => centre.signIn(name))
    expect(Object.entries(offered).filter(([, times]) => times === 0)).toEqual([])
  })
})

it('the revisit waits for those who had no part in the handling, and for a leader where nobody else is left', async () => {
  const centre = await newCentre()
  const { id } = await caseInSigning(centre)
  await everyoneSigns(centre, id)
  const forWhom = async () => {
    const names = []
    for (const name of ['何秋菊', '向华', owner, '蒲晓燕', '岳明远']) {
      await centre.signIn(name)
      if ((await waiting(centre)).includes(id)) names.push(name)
    }
    return names
  }
  const revisit = { caseId: id, happenedAt: at('28T10:00'), way: '电话', text: '不再渗漏', resolved: true }
  const refusalOf = async (name: string) => {
    await centre.signIn(name)
    return (await centre.refusal('revisits.record', { ...revisit, satisfaction: '满意' })).message
  }
  expect(await forWhom()).toEqual(['何秋菊', '向华'])
  expect(await refusalOf(owner)).toContain('不能由办理的人来记。可以回访的有')
  expect(await refusalOf('岳明远')).toContain('才由分管领导回访')
  for (const name of ['何秋菊', '向华']) await changePosts(centre, name, { roles: ['archivist'] })
  expect(await forWhom()).toEqual(['蒲晓燕'])
  for (const name of ['蒲晓燕', '杨洪']) await changePosts(centre, name, { roles: ['archivist'] })
  expect(await forWhom()).toEqual(['岳明远'])
  expect(await refusalOf(owner)).toContain('没有别的人能回访，由分管领导岳明远回访')
  await changePosts(centre, '岳明远', { roles: ['archivist'] })
  await centre.signIn(administrator)
  const { vacant } = await centre.call('cases.turns', {})
  expect(vacant.map(({ cases }) => cases)).toEqual([1])
  expect(vacant[0]?.text).toContain('分管领导')
  await changePosts(centre, '岳明远', { roles: ['deputyLeader'] })
  await centre.signIn('岳明远')
  expect(await centre.call('revisits.record', { ...revisit, satisfaction: '满意' })).toMatchObject({
    outcome: '维持'
  })
})

it('whoever mediated, or wrote a mediation down, has a part in the handling as its owner has', async () => {
  const centre = await newCentre()
  const { id } = await mediatedCaseInSigning(centre)
  await everyoneSigns(centre, id)
  await centre.signIn(administrator)
  const staff = (await centre.call('people.list', {})).filter(({ active }) => active)
  const { sessions, timeline } = await centre.call('cases.read', { caseId: id })
  const noted = timeline.filter(({ kind }) => kind === 'mediated').map(({ actorName }) => actorName)
  const mediators = [...noted, ...sessions.flatMap((session) => session.mediators)]
  expect(mediators.length).toBeGreaterThan(1)
  for (const { name, roles: held } of staff.filter((one) => one.roles.some((role) => role !== 'archivist'))) {
    await centre.signIn(name)
    const { asks } = await centre.call('cases.read', { caseId: id })
    const part = name === owner || mediators.includes(name)
    expect(asks, name).toMatchObject({
      involved: part,
      may: !part && held.some((role) => ['intake', 'handler', 'mediator', 'supervisor'].includes(role))
    })
  }
})

it('a case that waits for a new owner and for an answer counts once, as its one row does', async () => {
  const centre = await newCentre()
  const { id: caseId } = await caseInHandling(centre)
  await askPause(centre, caseId)
  await changePosts(centre, owner, { active: false })
  await centre.signIn('岳明远')
  expect(await waiting(centre)).toEqual([caseId])
  const { total, byState, byStep } = await centre.call('cases.turns', {})
  expect([total, byState.handling, byStep.assign, byStep.answerTime]).toEqual([1, 1, 1, 1])
})

describe('a case whose owner left', () => {
  it.each(['handling', 'signing'])('waits for the deciders and goes on under another: %s', async (state) => {
    const centre = await newCentre()
    await hire(centre, '新承办', ['handler'])
    const { id } = state === 'handling' ? await caseInHandling(centre) : await caseInSigning(centre)
    if (state === 'signing') await applicantSigns(centre, id)
    await changePosts(centre, owner, { active: false })
    await centre.signIn('何秋菊')
    expect(await waiting(centre)).toEqual([id])
    const gone = { nextAction: '改派', ownerLeft: '已停用' }
    expect((await centre.call('cases.list', { mine: true })).rows).toMatchObject([{ ...gone, myTurn: true }])
    expect(await centre.call('cases.read', { caseId: id })).toMatchObject({ ...gone, ownerGone: true })
    expect((await centre.call('cases.read', { caseId: id })).turn).toEqual({
      step: 'assign',
      mine: true,
      person: null,
      posts: ['intake', 'supervisor', 'deputyLeader', 'principalLeader'],
      ownerGone: true,
      vacant: null
    })
    const step = { caseId: id, happenedAt: at('22T10:00'), ownerId: await centre.id('新承办') }
    if (state === 'signing') {
      expect(await centre.refusal('cases.assign', step)).toMatchObject({
        code: 'REASON_NEEDED',
        fields: [{ path: ['note'] }]
      })
    }
    await centre.call('cases.assign', { ...step, note: '原承办人已调离' })
    expect(await waiting(centre)).toEqual([])
    await centre.signIn('新承办')
    expect(await waiting(centre)).toEqual([id])
    const read = await centre.call('cases.read', { caseId: id })
    expect(read).toMatchObject({ state: 'handling', owner: { name: '新承办' }, ownerLeft: '' })
    if (state === 'handling') return
    expect(read.rounds).toMatchObject([
      {
        status: 'returned',
        signatures: [{ seat: 'applicant' }],
        returned: { reason: '改派：原承办人已调离', reassignedBy: '窗口登记员 何秋菊' }
      }
    ])
    await centre.call('cases.requestClosing', { caseId: id, happenedAt: at('22T11:00'), result: '完成' })
    await applicantSigns(centre, id, { signedAt: at('22T12:00') })
    for (const name of ['新承办', '岳明远', '冉永康'])
      await staffSigns(centre, id, name, { signedAt: at('22T12:00') })
    for (const round of await centre.call('signoff.open', { caseId: id })) {
      expect(await centre.call('signoff.verify', { roundId: round.id })).toEqual({ faults: [], changes: [] })
    }
    expect((await centre.call('cases.read', { caseId: id })).state).toBe('closed')
  })
})
