import { beforeEach, describe, expect, it } from 'vitest'
import { administrator, newCentre, type TestCentre } from '../support/centre.ts'
import { owner } from '../support/life.ts'

/** Two forms were open on the same thing: whoever saves second reverts nothing of what the first one saved. */

let centre: TestCentre
beforeEach(async () => {
  centre = await newCentre()
  await centre.signIn(administrator)
})

const centreNow = async () => (await centre.call('centre.read', {})).centre
const settingsNow = async () => (await centre.call('centre.read', {})).settings

describe('the centre’s form', () => {
  it('writes what was changed in it, and leaves the rest to whoever changed that', async () => {
    const before = await centreNow()
    const villages = [...before.villages, '新村']
    await centre.call('centre.update', { ...before, name: '另一位改的名', villages })
    await centre.call('centre.update', { ...before, phone: '0827-7654321', before })
    expect(await centreNow()).toEqual({ ...before, name: '另一位改的名', villages, phone: '0827-7654321' })
  })

  it('is refused where both changed the same, with both values and who saved; nothing is written', async () => {
    const before = await centreNow()
    await centre.call('centre.update', { ...before, phone: '0827-1111111' })
    const saved = await centreNow()
    const refused = await centre.refusal('centre.update', {
      ...before,
      phone: '0827-2222222',
      county: '别处',
      before
    })
    expect(refused.code).toBe('STALE')
    expect(refused.fields).toEqual([{ path: ['phone'], message: refused.message }])
    for (const part of ['电话', '“0827-1111111”', '“0827-2222222”', administrator, '2026-11-21 周六 09:00']) {
      expect(refused.message).toContain(part)
    }
    expect(await centreNow()).toEqual(saved)
  })

  it('is taken where both changed the same in the same way, and as a whole where it doesn’t say', async () => {
    const before = await centreNow()
    await centre.call('centre.update', { ...before, phone: '0827-1111111' })
    await centre.call('centre.update', { ...before, phone: ' 0827-1111111 ', before })
    expect((await centreNow()).phone).toBe('0827-1111111')
    await centre.call('centre.update', { ...before, name: '整个重写' })
    expect(await centreNow()).toEqual({ ...before, name: '整个重写' })
  })

  it('takes back only what was saved by it', async () => {
    const before = await centreNow()
    const saved = { ...before, phone: '0827-1111111 ' }
    await centre.call('centre.update', { ...saved, before })
    await centre.call('centre.update', { ...(await centreNow()), name: '另一位改的名' })
    await centre.call('centre.update', { ...before, before: saved })
    expect(await centreNow()).toEqual({ ...before, name: '另一位改的名' })
  })
})

it('page corner and templates are changed apart', async () => {
  const before = await settingsNow()
  const notice = '{简}告〔{年}〕{号}号'
  const templates = { ...before.numberTemplates, notice }
  await centre.call('centre.updateSettings', { ...before, numberTemplates: templates })
  await centre.call('centre.updateSettings', { ...before, pageCorner: '上外', before })
  expect(await settingsNow()).toEqual({ numberTemplates: templates, pageCorner: '上外' })
  const own = { ...before.numberTemplates, notice: '{简}字〔{年}〕{号}号' }
  const refused = await centre.refusal('centre.updateSettings', { ...before, numberTemplates: own, before })
  expect(refused).toMatchObject({ code: 'STALE', fields: [{ path: ['numberTemplates', 'notice'] }] })
})

describe('an account’s form', () => {
  const account = async () => {
    const found = (await centre.call('people.list', {})).find(({ name }) => name === owner)
    if (!found) throw new Error('nobody')
    const { name: _name, ...rest } = found
    return rest
  }

  it('gives no post back that was taken away meanwhile, and calls nobody back', async () => {
    const before = await account()
    await centre.call('people.update', { ...before, roles: ['mediator'], active: false })
    await centre.call('people.update', { ...before, title: '主任', before })
    expect(await account()).toEqual({ ...before, roles: ['mediator'], active: false, title: '主任' })
  })

  it('is refused where both changed the posts', async () => {
    const before = await account()
    await centre.call('people.update', { ...before, roles: ['mediator'] })
    const refused = await centre.refusal('people.update', { ...before, roles: ['archivist'], before })
    expect(refused).toMatchObject({ code: 'STALE', fields: [{ path: ['roles'] }] })
    expect(refused.message).toContain('“调解员”')
    expect(refused.message).toContain('“档案员”')
  })
})
