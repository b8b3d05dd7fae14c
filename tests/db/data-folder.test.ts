import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { administrator, newCentre, newCentreIn, newFolder, openCentre, password } from '../support/centre.ts'
import { at, caseInHandling, owner } from '../support/life.ts'
import { onePixelPng } from '../support/pictures.ts'

it('a damaged key ring is named and left as it is', async () => {
  const { folder, service } = await newCentre()
  await service.close()
  const file = join(folder, 'keyring.json')
  writeFileSync(file, '{"format": 1, "slots": [')
  const centre = openCentre(folder)
  expect(await centre.refusal('setup.state', {})).toMatchObject({ code: 'KEYRING_DAMAGED' })
  expect(await centre.refusal('setup.trySample', {})).toMatchObject({ code: 'KEYRING_DAMAGED' })
  expect(readFileSync(file, 'utf8')).toBe('{"format": 1, "slots": [')
  expect(existsSync(join(folder, 'data.sqlite'))).toBe(true)
})

it('data whose key ring is lost is never taken for none, nor touched', async () => {
  const { folder, service } = await newCentre()
  await service.close()
  const before = readFileSync(join(folder, 'data.sqlite'))
  const ring = readFileSync(join(folder, 'keyring.json'))
  rmSync(join(folder, 'keyring.json'))
  const centre = openCentre(folder)
  for (const name of ['setup.state', 'setup.trySample'] as const) {
    const { code, message } = await centre.refusal(name, {})
    expect([code, message.includes(folder), message.includes('从备份里')]).toEqual([
      'KEYRING_MISSING',
      true,
      true
    ])
  }
  expect(readdirSync(folder).some((name) => name.startsWith('set-aside'))).toBe(false)
  expect(readFileSync(join(folder, 'data.sqlite')).equals(before)).toBe(true)
  writeFileSync(join(folder, 'keyring.json'), ring)
  await centre.signIn(administrator)
  await centre.service.close()
})

const remains: Record<string, readonly string[]> = {
  everything: [],
  'only attachments': ['data.sqlite', 'data.sqlite-wal', 'data.sqlite-shm'],
  'only the log of the last writes': ['data.sqlite', 'attachments']
}

it.each(Object.entries(remains))(
  'with %s left and no ring, every way in says that the ring is missing, never that there is no centre',
  async (_what, gone) => {
    const centre = await newCentre()
    const { id } = await caseInHandling(centre)
    await centre.signIn(owner)
    const picture = { name: '照片.png', source: '当场', collector: owner, collectedAt: at('03T09:20') }
    await centre.call('attachments.add', { ...picture, caseId: id, bytes: onePixelPng() })
    const log = readFileSync(join(centre.folder, 'data.sqlite-wal'))
    await centre.call('session.signOut', {})
    writeFileSync(join(centre.folder, 'data.sqlite-wal'), log)
    for (const name of ['keyring.json', ...gone]) {
      rmSync(join(centre.folder, name), { recursive: true, force: true })
    }
    const recovery = { recoveryCode: 'X', name: administrator, password }
    for (const one of [centre, openCentre(centre.folder)]) {
      const refused = [
        await one.refusal('session.signIn', { name: administrator, password }),
        await one.refusal('session.recover', recovery),
        await one.refusal('setup.state', {}),
        await one.refusal('setup.trySample', {})
      ]
      expect(refused.map(({ code }) => code)).toEqual(Array<string>(4).fill('KEYRING_MISSING'))
    }
  }
)

it('a key ring renamed away under open data is missing for the next seat, too', async () => {
  const centre = await newCentre()
  await centre.signIn(administrator)
  renameSync(join(centre.folder, 'keyring.json'), join(centre.folder, 'keyring.bak'))
  centre.seat = 'another'
  expect((await centre.refusal('session.signIn', { name: administrator, password })).code).toBe(
    'KEYRING_MISSING'
  )
})

it('a key ring that can not be read is not taken for none', async () => {
  const { folder, service } = await newCentre()
  await service.close()
  rmSync(join(folder, 'keyring.json'))
  mkdirSync(join(folder, 'keyring.json'))
  const centre = openCentre(folder)
  const refusal = await centre.refusal('setup.state', {})
  expect(refusal.code).toBe('FOLDER_UNREADABLE')
  expect(refusal.message).toContain('EISDIR')
  expect(refusal.message).toContain(folder)
})

it('a set-up that broke off is begun anew: its own mark says that nothing of worth lies there', async () => {
  const folder = newFolder()
  writeFileSync(join(folder, 'setting-up'), '')
  writeFileSync(join(folder, 'data.sqlite'), 'half a database, its salt first')
  writeFileSync(join(folder, 'setting-up.made'), Buffer.from('half a database,').toString('hex'))
  const centre = openCentre(folder)
  expect(await centre.call('setup.state', {})).toMatchObject({ state: 'empty' })
  const { password: samples, administrator: name } = await centre.call('setup.trySample', {})
  await centre.call('session.signIn', { name, password: samples })
  expect(readdirSync(folder)).not.toContain('setting-up')
  await centre.service.close()
})

it.each([
  ['that names nothing', ''],
  ['of another set-up', 'ab'.repeat(16)]
])('a mark %s does not make nothing of the data it lies beside', async (_what, named) => {
  const { folder, service } = await newCentre()
  await service.close()
  rmSync(join(folder, 'keyring.json'))
  writeFileSync(join(folder, 'setting-up'), '')
  if (named) writeFileSync(join(folder, 'setting-up.made'), named)
  const before = readFileSync(join(folder, 'data.sqlite'))
  const centre = openCentre(folder)
  for (const name of ['setup.state', 'setup.trySample'] as const) {
    expect((await centre.refusal(name, {})).code).toBe('KEYRING_MISSING')
  }
  expect(readFileSync(join(folder, 'data.sqlite')).equals(before)).toBe(true)
})

it('a mark that a killed set-up left beside a whole centre is gone after the first sign-in', async () => {
  const { folder, service } = await newCentre()
  await service.close()
  writeFileSync(join(folder, 'setting-up'), '')
  const centre = openCentre(folder)
  await centre.signIn(administrator)
  expect(existsSync(join(folder, 'setting-up'))).toBe(false)
  await centre.service.close()
  rmSync(join(folder, 'keyring.json'))
  const again = openCentre(folder)
  expect(await again.refusal('setup.trySample', {})).toMatchObject({ code: 'KEYRING_MISSING' })
  expect(existsSync(join(folder, 'data.sqlite'))).toBe(true)
})

it('of two programs that set one folder up at once, one wins and the other is told', async () => {
  const folder = newFolder()
  const programs = [openCentre(folder), openCentre(folder)]
  const made = await Promise.allSettled(programs.map((one) => newCentreIn(one)))
  expect(made.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const [refused] = made.filter((one) => one.status === 'rejected')
  expect(refused?.reason).toMatchObject({ code: 'SET_UP_ELSEWHERE' })
  const centre = openCentre(folder)
  await centre.signIn(administrator)
  expect(await centre.call('people.list', {})).not.toHaveLength(0)
  expect(readdirSync(folder)).not.toContain('setting-up')
  await centre.service.close()
})

it(
  'a set-up killed at any file leaves a folder to begin anew, or a whole centre',
  { timeout: 120_000 },
  async () => {
    const states: string[] = []
    for (let at = 1; ; at++) {
      const folder = newFolder()
      const { stdout } = spawnSync(
        process.execPath,
        [join(import.meta.dirname, '../support/set-up-program.ts'), folder, String(at)],
        { encoding: 'utf8' }
      )
      const centre = openCentre(folder)
      const { state } = await centre.call('setup.state', {})
      states.push(state)
      if (state === 'empty') await newCentreIn(centre)
      await centre.signIn(administrator)
      expect(readdirSync(folder), `killed at ${at}`).not.toContain('setting-up')
      await centre.service.close()
      if (stdout === 'whole') break
    }
    expect(new Set(states)).toEqual(new Set(['empty', 'locked']))
    expect(states.length).toBeGreaterThan(6)
  }
)

it('an erasure that broke off leaves a folder that can be set up', async () => {
  const { folder, service } = await newCentre()
  await service.close()
  writeFileSync(join(folder, 'setting-up'), '')
  const fileSalt = readFileSync(join(folder, 'data.sqlite')).subarray(0, 16)
  writeFileSync(join(folder, 'setting-up.made'), fileSalt.toString('hex'))
  const centre = openCentre(folder)
  expect(await centre.call('setup.state', {})).toMatchObject({ state: 'locked' })
  expect(await centre.refusal('setup.trySample', {})).toMatchObject({ code: 'ALREADY_SET_UP' })
  rmSync(join(folder, 'keyring.json'))
  expect(await centre.call('setup.state', {})).toMatchObject({ state: 'empty' })
})

it('a discarded sample leaves nothing behind', async () => {
  const centre = openCentre()
  const { password, administrator } = await centre.call('setup.trySample', {})
  await centre.call('session.signIn', { name: administrator, password })
  await centre.call('setup.discardSample', {})
  expect(await centre.call('setup.state', {})).toMatchObject({ state: 'empty', sample: false })
  expect(readdirSync(centre.folder)).toEqual([])
})

it('a sample that another program has open is not discarded, and goes on being used here', async () => {
  const centre = openCentre()
  const { password, administrator: name } = await centre.call('setup.trySample', {})
  const other = openCentre(centre.folder)
  for (const one of [centre, other]) await one.call('session.signIn', { name, password })
  const { code, message } = await centre.refusal('setup.discardSample', {})
  expect([code, message.includes('没有删除任何内容')]).toEqual(['OPEN_ELSEWHERE', true])
  expect(readdirSync(centre.folder)).not.toContain('setting-up')
  // Both count their ids from one: neither makes a new one here.
  await centre.call('centre.removeDictionaryValue', { kind: 'channel', value: '信箱' })
  await other.call('centre.removeDictionaryValue', { kind: 'channel', value: '问卷' })
  await other.service.close()
  await centre.call('setup.discardSample', {})
  expect(readdirSync(centre.folder)).toEqual([])
})

it('who has the erased data open still does nothing to the key ring of the new centre', async () => {
  const before = await newCentre()
  await before.signIn(administrator)
  for (const name of ['keyring.json', 'data.sqlite', 'data.sqlite-wal', 'data.sqlite-shm']) {
    rmSync(join(before.folder, name), { force: true })
  }
  const after = await newCentreIn(openCentre(before.folder))
  const ring = readFileSync(join(before.folder, 'keyring.json'))
  const changed = { current: password, next: 'Xinmima-2026' }
  expect((await before.refusal('people.changePassword', changed)).code).toBe('DATABASE_UNREADABLE')
  expect((await before.refusal('session.signIn', { name: administrator, password })).code).toBe(
    'DATABASE_UNREADABLE'
  )
  expect(readFileSync(join(before.folder, 'keyring.json')).equals(ring)).toBe(true)
  await after.signIn(administrator)
})

it('a centre at work is no sample and can not be discarded', async () => {
  const centre = await newCentre()
  await centre.signIn('周管理')
  expect(await centre.refusal('setup.discardSample', {})).toMatchObject({ code: 'NOT_PERMITTED' })
})

it('a key ring that says “sample” makes no sample of a centre at work', async () => {
  const { folder, service } = await newCentre()
  await service.close()
  const file = join(folder, 'keyring.json')
  writeFileSync(file, readFileSync(file, 'utf8').replace('"sample": false', '"sample": true'))
  const centre = openCentre(folder)
  expect(await centre.call('setup.state', {})).toEqual({
    state: 'locked',
    sample: false,
    samplePassword: null
  })
  await centre.signIn('周管理')
  expect(await centre.refusal('setup.discardSample', {})).toMatchObject({ code: 'NOT_PERMITTED' })
  expect(existsSync(join(folder, 'data.sqlite'))).toBe(true)
  expect(await centre.call('centre.read', {})).toMatchObject({ sample: false })
})

it.each([
  ['a cost that no machine can pay', { n: 2 ** 24 }],
  ['a cost that is no power of two', { n: 3 }],
  ['a tag that was cut', { tag: '00' }],
  ['a key that was cut', { wrapped: 'ab' }]
])('a slot with %s is a damaged ring', async (_what, change) => {
  const { folder, service } = await newCentre()
  await service.close()
  const file = join(folder, 'keyring.json')
  const ring = JSON.parse(readFileSync(file, 'utf8')) as { slots: object[] }
  writeFileSync(file, JSON.stringify({ ...ring, slots: ring.slots.map((slot) => ({ ...slot, ...change })) }))
  const centre = openCentre(folder)
  const refusal = await centre.refusal('session.signIn', { name: administrator, password })
  expect(refusal.code).toBe('KEYRING_DAMAGED')
})
