import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import sample from '../fixtures/cases.json' with { type: 'json' }
import type { Input } from '../../db/api.ts'
import { administrator, newCentre, openCentre, password } from '../support/centre.ts'
import { caseInHandling, owner, registration } from '../support/life.ts'
import { changePosts, hire } from '../support/posts.ts'

const setUp: Input<'setup.create'> = {
  centre: sample.centre,
  administrator: { name: administrator, password },
  staff: [{ name: '何秋菊', roles: ['intake'], password }]
}

describe('setting up', () => {
  it('is done once', async () => {
    const centre = openCentre()
    expect(await centre.call('setup.state', {})).toMatchObject({ state: 'empty' })
    await centre.call('setup.create', setUp)
    expect(await centre.call('setup.state', {})).toEqual({
      state: 'locked',
      sample: false,
      samplePassword: null
    })
    expect((await centre.refusal('setup.create', setUp)).code).toBe('ALREADY_SET_UP')
    expect((await centre.refusal('setup.trySample', {})).code).toBe('ALREADY_SET_UP')
  })

  it.each([
    ['two people of one name', { staff: [...setUp.staff, ...setUp.staff] }, 'NAME_TAKEN'],
    [
      'a member of staff named as the administrator',
      { staff: [{ name: administrator, roles: ['intake'], password }] },
      'NAME_TAKEN'
    ],
    ['a weak password', { administrator: { name: administrator, password: '12345678' } }, 'INVALID_INPUT'],
    ['a centre without a name', { centre: { ...sample.centre, name: ' ' } }, 'INVALID_INPUT'],
    ['a division code of 6 digits', { centre: { ...sample.centre, divisionCode: '511902' } }, 'INVALID_INPUT']
  ])('with %s leaves an empty folder', async (_what, change, code) => {
    const centre = openCentre()
    expect((await centre.refusal('setup.create', { ...setUp, ...change })).code).toBe(code)
    expect(readdirSync(centre.folder)).toEqual([])
    await centre.call('setup.create', setUp)
  })

  it('that broke off is begun again', async () => {
    const centre = openCentre()
    const broken = { ...setUp, centre: { ...sample.centre, villages: undefined as never, phone: 7 as never } }
    await centre.refusal('setup.create', broken)
    await centre.call('setup.create', setUp)
    await centre.signIn(administrator)
  })
})

describe('the sample centre', () => {
  it('is tried with one password, is marked, and can be thrown away', async () => {
    const centre = openCentre()
    const tried = await centre.call('setup.trySample', {})
    expect(await centre.call('setup.state', {})).toEqual({
      state: 'locked',
      sample: true,
      samplePassword: tried.password
    })
    await centre.call('session.signIn', { name: '何秋菊', password: tried.password })
    await centre.call('cases.register', registration())
    expect(await centre.call('centre.read', {})).toMatchObject({ sample: true })
    await centre.call('session.signIn', { name: tried.administrator, password: tried.password })
    await centre.call('setup.discardSample', {})
    expect(await centre.call('setup.state', {})).toEqual({
      state: 'empty',
      sample: false,
      samplePassword: null
    })
    expect(existsSync(join(centre.folder, 'data.sqlite'))).toBe(false)
  })

  it('is not what a real centre is: that can’t be thrown away', async () => {
    const centre = await newCentre()
    await centre.signIn(administrator)
    expect((await centre.refusal('setup.discardSample', {})).code).toBe('NOT_PERMITTED')
    expect(await centre.call('session.read', {})).toMatchObject({ name: administrator })
    expect(existsSync(join(centre.folder, 'data.sqlite'))).toBe(true)
  })
})

describe('signing in', () => {
  it.each([
    ['何秋菊', 'Falsch-2026'],
    ['何秋菊', ''],
    ['没有此人', password]
  ])('%s with %j is refused, with the same words', async (name, wrong) => {
    const centre = await newCentre()
    const refused = await centre.refusal('session.signIn', { name, password: wrong })
    expect(refused).toMatchObject({ code: 'WRONG_CREDENTIALS', message: '姓名或密码不对，请重新输入。' })
  })

  it('wrongly locks the data that was open', async () => {
    const centre = await newCentre()
    await centre.signIn('何秋菊')
    await centre.refusal('session.signIn', { name: owner, password: 'Falsch-2026' })
    expect(await centre.call('session.read', {})).toBeNull()
    expect(await centre.call('setup.state', {})).toMatchObject({ state: 'locked' })
  })

  it('works again after the app was closed, with what was written', async () => {
    const centre = await newCentre()
    const { number } = await caseInHandling(centre)
    await centre.service.close()
    const reopened = openCentre(centre.folder)
    expect(await reopened.call('setup.state', {})).toMatchObject({ state: 'locked' })
    await reopened.signIn('何秋菊')
    expect((await reopened.call('cases.list', {})).rows[0]).toMatchObject({ number, owner })
  })

  it('with the recovery code gives an administrator a new password, nobody else', async () => {
    const centre = openCentre()
    const { recoveryCode } = await centre.call('setup.create', setUp)
    const recover = { recoveryCode, name: administrator, password: 'Xinmima-2026' }
    const staff = await centre.refusal('session.recover', { ...recover, name: '何秋菊' })
    expect(staff).toMatchObject({ code: 'NOT_FOUND', fields: [{ path: ['name'] }] })
    const wrong = await centre.refusal('session.recover', { ...recover, recoveryCode: 'AAAA-BBBB' })
    expect(wrong).toMatchObject({ code: 'WRONG_RECOVERY_CODE', fields: [{ path: ['recoveryCode'] }] })
    expect(await centre.call('setup.state', {})).toMatchObject({ state: 'locked' })
    await centre.call('session.recover', { ...recover, recoveryCode: recoveryCode.toLowerCase() })
    await centre.call('session.signIn', { name: administrator, password: 'Xinmima-2026' })
    expect((await centre.refusal('session.signIn', { name: administrator, password })).code).toBe(
      'WRONG_CREDENTIALS'
    )
  })
})

describe('an account', () => {
  it('changes its own password, knowing the old one', async () => {
    const centre = await newCentre()
    await centre.signIn('何秋菊')
    const change = { current: password, next: 'Xinmima-2026' }
    const wrong = await centre.refusal('people.changePassword', { ...change, current: 'Falsch-2026' })
    expect(wrong).toMatchObject({ code: 'WRONG_CURRENT_PASSWORD', fields: [{ path: ['current'] }] })
    await centre.call('people.changePassword', change)
    expect((await centre.refusal('session.signIn', { name: '何秋菊', password })).code).toBe(
      'WRONG_CREDENTIALS'
    )
    await centre.call('session.signIn', { name: '何秋菊', password: 'Xinmima-2026' })
  })

  it('that is retired neither signs in nor is given a case', async () => {
    const centre = await newCentre()
    const { id } = await caseInHandling(centre)
    const ownerId = await centre.id(owner)
    await changePosts(centre, owner, { active: false })
    expect((await centre.refusal('session.signIn', { name: owner, password })).code).toBe('WRONG_CREDENTIALS')
    await centre.signIn('何秋菊')
    const assign = { caseId: id, happenedAt: '2026-08-04T09:00:00+08:00', ownerId }
    expect((await centre.refusal('cases.assign', assign)).code).toBe('NOT_FOUND')
  })

  it('that is retired at its desk signs in anew when it is taken back, by the new password', async () => {
    const desk = await newCentre()
    await desk.signIn('何秋菊')
    desk.seat = 'beside'
    await desk.signIn(administrator)
    const account = { id: await desk.id('何秋菊'), title: '', roles: ['intake' as const] }
    await desk.call('people.update', { ...account, active: false })
    desk.seat = 'test'
    expect((await desk.refusal('cases.list', {})).code).toBe('NOT_SIGNED_IN')
    desk.seat = 'beside'
    await desk.call('people.update', { ...account, active: true, password: 'Yangli-2027' })
    desk.seat = 'test'
    expect(await desk.call('session.read', {})).toBeNull()
    expect((await desk.refusal('cases.list', {})).code).toBe('NOT_SIGNED_IN')
  })

  it('that is retired at its desk can do no more', async () => {
    const centre = await newCentre()
    await hire(centre, '二管理', ['administrator'])
    await centre.signIn('二管理')
    await centre.call('people.update', {
      id: await centre.id('二管理'),
      title: '',
      roles: ['administrator'],
      active: false
    })
    expect(await centre.call('session.read', {})).toBeNull()
    expect((await centre.refusal('cases.list', {})).code).toBe('NOT_SIGNED_IN')
    expect(
      (await centre.refusal('people.add', { name: '三管理', roles: ['administrator'], password })).code
    ).toBe('NOT_SIGNED_IN')
  })

  it('that is transferred stays what they were in what they did before', async () => {
    const centre = await newCentre()
    const { id: caseId } = await caseInHandling(centre)
    await changePosts(centre, '何秋菊', { title: '党政办主任' })
    await centre.signIn('何秋菊')
    const again = { channel: '来访', name: '赵德福', phone: '13900000001', content: '还在漏' }
    await centre.call('cases.repeat', { caseId, happenedAt: centre.now, ...again })
    const { registrar, timeline } = await centre.call('cases.read', { caseId })
    expect(registrar.title).toBe('窗口登记员')
    expect(timeline.map(({ actorTitle }) => actorTitle)).toEqual([
      ...['窗口登记员', '窗口登记员', '窗口登记员', '窗口登记员'],
      '党政办主任'
    ])
  })

  it('that loses a post may no longer do what the post may', async () => {
    const centre = await newCentre()
    await changePosts(centre, '何秋菊', { roles: ['archivist'] })
    await centre.signIn('何秋菊')
    expect((await centre.refusal('cases.register', registration())).code).toBe('NOT_PERMITTED')
  })

  it('has a name of its own, however it is typed', async () => {
    const centre = await newCentre()
    await hire(centre, '欧阳·国强', ['handler'])
    const again = { name: ' 欧阳•国强 ', roles: ['handler'], password }
    expect(await centre.refusal('people.add', again)).toMatchObject({
      code: 'NAME_TAKEN',
      fields: [{ path: ['name'] }]
    })
    await centre.signIn('欧阳・国强')
  })

  it.each([
    ['retired', { active: false }],
    ['given another post', { roles: ['intake' as const] }]
  ])('of the last administrator is not %s', async (_what, change) => {
    const centre = await newCentre()
    await expect(changePosts(centre, administrator, change)).rejects.toMatchObject({
      code: 'LAST_ADMINISTRATOR'
    })
    await hire(centre, '二管理', ['administrator'])
    await changePosts(centre, '二管理', { active: false })
    await expect(changePosts(centre, administrator, change)).rejects.toMatchObject({
      code: 'LAST_ADMINISTRATOR'
    })
    await changePosts(centre, '二管理', { active: true, password })
    await changePosts(centre, administrator, change)
  })
})
