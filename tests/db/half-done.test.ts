import { mkdirSync, rmdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, it, vi } from 'vitest'
import { openWithPassword, readKeyring } from '../../db/keys/keyring.ts'
import type { AppError } from '../../db/errors.ts'
import { administrator, newFolder, openCentre, password, type TestCentre } from '../support/centre.ts'
import sample from '../fixtures/cases.json' with { type: 'json' }

/**
 * The record is on the disk and the key ring could not be written: the sentence is true, the screens see the record,
 * and what is missing can be made whole when the program is started again.
 */

const next = 'Xinmima-2026'
const staff = { title: '', roles: ['intake' as const] }

let centre: TestCentre
let recoveryCode: string

beforeEach(async () => {
  centre = openCentre(newFolder())
  ;({ recoveryCode } = await centre.call('setup.create', {
    centre: sample.centre,
    administrator: { name: administrator, password },
    staff: [{ name: '罗建国', ...staff, password }]
  }))
  await centre.signIn(administrator)
})

/** What the call is told while the ring can't be written. */
async function toldWithoutDisk(
  name: Parameters<TestCentre['refusal']>[0],
  input: unknown
): Promise<AppError> {
  const inTheWay = join(centre.folder, `keyring.json.${process.pid}.part`)
  mkdirSync(inTheWay)
  const refused = await centre.refusal(name, input)
  rmdirSync(inTheWay)
  expect(refused.code).toBe('AFTER_COMMIT_FAILED')
  return refused
}

async function opens(name: string, secret: string): Promise<boolean> {
  const ring = readKeyring(join(centre.folder, 'keyring.json'))
  return ring !== null && (await openWithPassword(ring, name, secret)) !== null
}

async function restart(): Promise<TestCentre> {
  await centre.service.close()
  return openCentre(centre.folder, () => crypto.randomUUID())
}

const account = async (at: TestCentre, name: string) =>
  (await at.call('people.list', {})).find((one) => one.name === name)

it('an added account stands without a password, is on the screens, and is given one later', async () => {
  centre.events.length = 0
  const { message } = await toldWithoutDisk('people.add', { ...staff, name: '新人', password })
  expect(message).toContain('新人的账户已经添加，但是初始密码没有写进密钥文件')
  expect(message).toContain('停用这个账户，再恢复它')
  expect(centre.events).toContainEqual({ type: 'changed', cases: [], lists: ['people', 'audit'] })
  expect(await opens('新人', password)).toBe(false)

  const again = await restart()
  await again.signIn(administrator)
  const added = await account(again, '新人')
  expect(added).toMatchObject({ active: true })
  const { id = '' } = added ?? {}
  await again.call('people.update', { ...staff, id, active: false })
  await again.call('people.update', { ...staff, id, active: true, password: next })
  await again.call('session.signIn', { name: '新人', password: next })
})

it('a retired account is kept out at once, and its slot goes at the next sign-in', async () => {
  const id = await centre.id('罗建国')
  const { message } = await toldWithoutDisk('people.update', { ...staff, id, active: false })
  expect(message).toContain('罗建国的账户已经停用，不能再登录，但是旧密码还没有')
  expect(message).toContain('下次有人登录时')
  expect(await opens('罗建国', password)).toBe(true)

  const again = await restart()
  const refused = await again.refusal('session.signIn', { name: '罗建国', password })
  expect(refused.code).toBe('WRONG_CREDENTIALS')
  await again.signIn(administrator)
  expect(await opens('罗建国', password)).toBe(false)
})

it('an account that comes back has no password until it is given one once more', async () => {
  const id = await centre.id('罗建国')
  await centre.call('people.update', { ...staff, id, active: false })
  const back = { ...staff, id, active: true, password: next }
  const { message } = await toldWithoutDisk('people.update', back)
  expect(message).toContain('罗建国的账户已经保存，但是初始密码没有写进密钥文件')

  const again = await restart()
  await again.signIn(administrator)
  await again.call('people.update', { ...staff, id, active: false })
  await again.call('people.update', back)
  await again.call('session.signIn', { name: '罗建国', password: next })
})

it('a password that could not be changed is the old one still', async () => {
  const change = { current: password, next }
  const { message } = await toldWithoutDisk('people.changePassword', change)
  expect(message).toContain('新密码没有写进密钥文件 keyring.json，没有生效，登录仍用原来的密码')
  expect(centre.log.at(-1)).toContain('people.changePassword: failed after the commit')

  const again = await restart()
  expect((await again.refusal('session.signIn', { name: administrator, password: next })).code).toBe(
    'WRONG_CREDENTIALS'
  )
  await again.signIn(administrator)
  await again.call('people.changePassword', change)
  expect([await opens(administrator, password), await opens(administrator, next)]).toEqual([false, true])
})

it('a recovery whose password could not be written signs nobody in, and can be done again', async () => {
  await centre.call('session.signOut', {})
  const recovery = { name: administrator, recoveryCode, password: next }
  const { message } = await toldWithoutDisk('session.recover', recovery)
  expect(message).toContain('这次没有登录，原来的密码不变')
  expect(await centre.call('session.read', {})).toBeNull()
  expect(await opens(administrator, password)).toBe(true)

  const again = await restart()
  await again.call('session.recover', recovery)
  expect(await opens(administrator, next)).toBe(true)
})

it('a ring that is in its place counts, although the folder could not be synced', async () => {
  const fs = await import('node:fs')
  const { syncBuiltinESMExports } = await import('node:module')
  const real = fs.default.openSync
  const refusing = vi.spyOn(fs.default, 'openSync').mockImplementation((file, flags, mode) => {
    if (String(file) === centre.folder) throw Object.assign(new Error('EIO'), { code: 'EIO' })
    return real(file, flags, mode)
  })
  syncBuiltinESMExports()
  try {
    await centre.call('people.changePassword', { current: password, next })
    expect(refusing).toHaveBeenCalledWith(centre.folder, 'r')
  } finally {
    refusing.mockRestore()
    syncBuiltinESMExports()
  }
  expect(await opens(administrator, next)).toBe(true)
})
