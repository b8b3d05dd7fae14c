import Sqlite from 'better-sqlite3'
import { chownSync, copyFileSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openDatabase } from '../../db/connection.ts'
import { DataFolder } from '../../db/data-folder.ts'
import { openWithPassword, readKeyring, withSlot, writeKeyring } from '../../db/keys/keyring.ts'
import {
  administrator,
  keyCost,
  newCentre,
  openCentre,
  password,
  type TestCentre
} from '../support/centre.ts'
import { at, caseInHandling, owner } from '../support/life.ts'
import { onePixelPng } from '../support/pictures.ts'
import { keyOf, withRaw } from '../support/raw.ts'

/** What the key ring holds after each thing that may change it. */

const other = 'Xinmima-2026'

const ringFile = ({ folder }: TestCentre) => join(folder, 'keyring.json')

async function opens(centre: TestCentre, name: string, secret: string): Promise<boolean> {
  const ring = readKeyring(ringFile(centre))
  return ring !== null && (await openWithPassword(ring, name, secret)) !== null
}

async function account(centre: TestCentre, name: string) {
  const found = (await centre.call('people.list', {})).find((one) => one.name === name)
  if (!found) throw new Error(`no ${name}`)
  const { id, title, roles } = found
  return { id, title, roles }
}

describe('an account that is retired', () => {
  it('has no slot, and comes back with a new password only', async () => {
    const centre = await newCentre()
    await centre.signIn(administrator)
    const person = await account(centre, '罗建国')
    expect(await opens(centre, '罗建国', password)).toBe(true)
    await centre.call('people.update', { ...person, active: false })
    expect(await opens(centre, '罗建国', password)).toBe(false)

    const refusal = await centre.refusal('people.update', { ...person, active: true })
    expect(refusal.code).toBe('PASSWORD_FOR_RETURN')
    expect(refusal.fields?.map(({ path }) => path)).toEqual([['password']])
    await centre.call('people.update', { ...person, active: true, password: other })
    await centre.call('session.signIn', { name: '罗建国', password: other })
    expect(await opens(centre, '罗建国', password)).toBe(false)
  })

  it('loses the slot that an older version left it, at the next sign-in of anybody', async () => {
    const centre = await newCentre()
    await centre.signIn(administrator)
    await centre.call('people.update', { ...(await account(centre, '罗建国')), active: false })
    const ring = readKeyring(ringFile(centre))
    if (!ring) throw new Error('no ring')
    writeKeyring(ringFile(centre), await withSlot(ring, await keyOf(centre), '罗建国', password, keyCost))
    expect(await opens(centre, '罗建国', password)).toBe(true)
    await centre.signIn('何秋菊')
    expect(await opens(centre, '罗建国', password)).toBe(false)
  })
})

describe('an account without a slot', () => {
  it('is given a password by the administrator; one that has its own is not', async () => {
    const centre = await newCentre()
    await centre.signIn(administrator)
    const person = await account(centre, '罗建国')
    const given = { ...person, active: true, password: other }
    expect((await centre.refusal('people.update', given)).code).toBe('PASSWORD_IS_OWN')
    expect(await opens(centre, '罗建国', password)).toBe(true)
    const ring = readKeyring(ringFile(centre))
    if (!ring) throw new Error('no ring')
    const lost = await withSlot(ring, await keyOf(centre), '罗建国', password, keyCost)
    writeKeyring(ringFile(centre), { ...lost, slots: lost.slots.slice(0, -1) })
    expect(await opens(centre, '罗建国', password)).toBe(false)
    await centre.call('people.update', given)
    await centre.call('session.signIn', { name: '罗建国', password: other })
  })
})

it('two programs on one folder keep each other’s slots', async () => {
  const app = await newCentre()
  const call = openCentre(app.folder, () => crypto.randomUUID())
  await app.signIn(administrator)
  await call.signIn(administrator)
  const staff = { title: '', roles: ['intake' as const], password }
  for (const number of [1, 2, 3]) {
    await app.call('people.add', { ...staff, name: `窗口${number}` })
    await call.call('people.add', { ...staff, name: `命令${number}` })
  }
  await app.signIn('何秋菊')
  await app.call('session.signIn', { name: '命令1', password })
  await app.call('people.changePassword', { current: password, next: other })
  await call.call('people.add', { ...staff, name: '最后' })
  expect(await opens(app, '命令1', other)).toBe(true)
  expect(await opens(app, '命令1', password)).toBe(false)
  for (const name of ['窗口1', '窗口2', '窗口3', '命令2', '命令3', '最后', administrator]) {
    expect(await opens(app, name, password), name).toBe(true)
  }
  await app.service.close()
  await call.service.close()
})

it('a new password waits for a program that is writing, and is not lost', async () => {
  const centre = await newCentre()
  const folder = new DataFolder(centre.folder, keyCost)
  await folder.openWithPassword('何秋菊', password)
  const takeNew = await folder.keys.preparePassword('何秋菊', other)
  const writing = openDatabase(Sqlite, join(centre.folder, 'data.sqlite'), await keyOf(centre))
  writing.exec('begin immediate')
  const taken = takeNew()
  expect(await opens(centre, '何秋菊', password)).toBe(true)
  writing.exec('commit')
  writing.close()
  await taken
  expect(await opens(centre, '何秋菊', other)).toBe(true)
  await folder.close()
})

it('what a killed program left of a ring is gone after the next sign-in, and its old passwords with it', async () => {
  const centre = await newCentre()
  const ring = join(centre.folder, 'keyring.json')
  const left = `${ring}.4242424.part`
  const other = join(centre.folder, 'keyring.json.copy.part')
  for (const file of [left, other]) copyFileSync(ring, file)
  await centre.signIn('何秋菊')
  expect(existsSync(left)).toBe(false)
  expect(existsSync(other)).toBe(true)
  expect(await opens(centre, '何秋菊', password)).toBe(true)
})

describe('two programs that change one password at the same time', () => {
  const [first, second] = ['Xinmima-2026', 'Mimaxin-2026'] as const

  it('are not both told that it is done: only who still knows the present one changes it', async () => {
    const app = await newCentre()
    const call = openCentre(app.folder, () => crypto.randomUUID())
    await call.signIn('何秋菊')
    await app.signIn('何秋菊')
    const answers = await Promise.all([
      app.send('people.changePassword', { current: password, next: first }),
      call.send('people.changePassword', { current: password, next: second })
    ])
    const done = [first, second].filter((_next, index) => answers[index]?.ok)
    expect(done).toHaveLength(1)
    for (const one of [first, second]) expect(await opens(app, '何秋菊', one)).toBe(done.includes(one))
    await app.service.close()
    await call.service.close()
  })

  it('and where both are recorded, the later one takes nothing from the earlier', async () => {
    const centre = await newCentre()
    const folder = new DataFolder(centre.folder, keyCost)
    await folder.openWithPassword('何秋菊', password)
    const one = await folder.keys.prepareChange('何秋菊', password, first)
    const other = await folder.keys.prepareChange('何秋菊', password, second)
    await one?.take()
    await one?.take()
    expect(other?.stillCurrent()).toBe(false)
    await expect(other?.take()).rejects.toMatchObject({ code: 'WRONG_CURRENT_PASSWORD' })
    expect(await opens(centre, '何秋菊', first)).toBe(true)
    await folder.close()
  })
})

it('a password that arrives after its account was retired opens nothing', async () => {
  const app = await newCentre()
  const call = openCentre(app.folder, () => crypto.randomUUID())
  await call.signIn(administrator)
  const folder = new DataFolder(app.folder, keyCost)
  await folder.openWithPassword('罗建国', password)
  const takeNew = await folder.keys.preparePassword('罗建国', other)
  await call.call('people.update', { ...(await account(call, '罗建国')), active: false })
  await takeNew()
  expect(await opens(app, '罗建国', other)).toBe(false)
  expect(await opens(app, '罗建国', password)).toBe(false)
  await folder.close()
  await call.service.close()
})

describe('a change that did not commit leaves the ring as it was', () => {
  const person = { title: '', roles: ['intake' as const] }
  it.each([
    ['a changed password', '何秋菊', 'people.changePassword', () => ({ current: password, next: other })],
    ['a new account', administrator, 'people.add', () => ({ ...person, name: '新来', password })],
    ['a retirement', administrator, 'people.update', (id: string) => ({ ...person, id, active: false })]
  ] as const)('%s, broken off at each statement', async (_what, who, name, input) => {
    const centre = await newCentre()
    await centre.signIn(who)
    const id = await centre.id('罗建国')
    let broken = 0
    const before = readFileSync(ringFile(centre))
    for (const table of ['audit_entry', 'account', 'account_role']) {
      for (const deed of ['INSERT', 'UPDATE', 'DELETE']) {
        await withRaw(centre, (raw) =>
          raw.exec(
            `CREATE TRIGGER broken BEFORE ${deed} ON ${table} BEGIN SELECT RAISE(ABORT, 'broken off'); END`
          )
        )
        const answer = await centre.send(name, input(id))
        await withRaw(centre, (raw) => raw.exec('DROP TRIGGER broken'))
        if (answer.ok) {
          expect(broken).toBeGreaterThan(0)
          return
        }
        broken += 1
        expect(readFileSync(ringFile(centre)).equals(before), `${deed} ${table}`).toBe(true)
      }
    }
  })
})

/** `npm run call` as root on the folder of whoever runs the program; nobody else can write for somebody. */
it.runIf(process.getuid?.() === 0)('what root writes is its who owns the data folder', async () => {
  const nobody = 65534
  const centre = await newCentre()
  const { id: caseId } = await caseInHandling(centre)
  const files = () =>
    ['', ...readdirSync(centre.folder, { recursive: true, encoding: 'utf8' })].map((name) =>
      join(centre.folder, name)
    )
  for (const file of files()) chownSync(file, nobody, nobody)
  await centre.signIn(owner)
  await centre.call('people.changePassword', { current: password, next: other })
  const picture = { name: '照片.png', source: '当场', collector: owner, collectedAt: at('03T09:20') }
  await centre.call('attachments.add', { ...picture, caseId, bytes: onePixelPng() })
  expect(files().filter((file) => statSync(file).uid !== nobody)).toEqual([])
})
