import { beforeAll, describe, expect, it } from 'vitest'
import { roleLabels, roles } from '../../db/people/people.ts'
import { newCentre, type TestCentre } from '../support/centre.ts'
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
    何秋菊: ['待甄别', '保密', '轮到见证人'],
    [owner]: ['办理中', '轮到诉求人', '轮到办理人', '待回访'],
    只是窗口登记员: ['待甄别', '轮到见证人'],
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

it('what the owner could do waits for the others only when the owner left', async () => {
  const centre = await newCentre()
  const { id } = await caseInSigning(centre)
  await everyoneSigns(centre, id)
  const forWhom = async () => {
    const names = []
    for (const name of ['何秋菊', owner, '蒲晓燕', '岳明远']) {
      await centre.signIn(name)
      if ((await waiting(centre)).includes(id)) names.push(name)
    }
    return names
  }
  expect(await forWhom()).toEqual([owner])
  await changePosts(centre, owner, { roles: ['archivist'] })
  expect(await forWhom()).toEqual(['何秋菊', '蒲晓燕'])
  await changePosts(centre, owner, { active: false })
  await centre.signIn('蒲晓燕')
  expect((await centre.call('cases.turns', {})).byStep.revisit).toBe(1)
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
    expect((await centre.call('cases.read', { caseId: id })).turn).toEqual({
      step: 'assign',
      mine: true,
      person: null,
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
    expect(read).toMatchObject({ state: 'handling', owner: { name: '新承办' } })
    if (state === 'handling') return
    expect(read.rounds).toMatchObject([
      {
        status: 'returned',
        signatures: [{ seat: 'applicant' }],
        returned: { reason: '改派：原承办人已调离' }
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
