import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { newCentre, openCentre } from '../support/centre.ts'

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

it('data whose key ring is lost is set aside by a new set-up, not deleted', async () => {
  const { folder, service } = await newCentre()
  await service.close()
  const before = readFileSync(join(folder, 'data.sqlite'))
  rmSync(join(folder, 'keyring.json'))
  const centre = openCentre(folder)
  await centre.call('setup.trySample', {})
  expect(readFileSync(join(folder, 'set-aside-1/data.sqlite')).equals(before)).toBe(true)
  await centre.service.close()
})

it('a discarded sample leaves nothing behind', async () => {
  const centre = openCentre()
  const { password, administrator } = await centre.call('setup.trySample', {})
  await centre.call('session.signIn', { name: administrator, password })
  await centre.call('setup.discardSample', {})
  expect(await centre.call('setup.state', {})).toMatchObject({ state: 'empty', sample: false })
  expect(readdirSync(centre.folder)).toEqual([])
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
  expect(await centre.call('setup.state', {})).toMatchObject({ sample: true })
  await centre.signIn('周管理')
  expect(await centre.refusal('setup.discardSample', {})).toMatchObject({ code: 'NOT_PERMITTED' })
  expect(existsSync(join(folder, 'data.sqlite'))).toBe(true)
  expect(await centre.call('centre.read', {})).toMatchObject({ sample: false })
})
