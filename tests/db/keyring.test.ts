import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  createKeyring,
  newRecoveryCode,
  openWithPassword,
  openWithRecoveryCode,
  readKeyring,
  withoutSlot,
  withSlot,
  writeKeyring
} from '../../db/keys/keyring.ts'
import { keyCost, newFolder, password } from '../support/centre.ts'

async function ringFor(...names: string[]) {
  const { keyring, key, recoveryCode } = await createKeyring(keyCost, false)
  let ring = keyring
  for (const name of names) ring = await withSlot(ring, key, name, password, keyCost)
  return { ring, key, recoveryCode }
}

describe('the key ring', () => {
  it('gives every account the same key for its own password', async () => {
    const { ring, key } = await ringFor('何秋菊', '罗建国')
    expect(await openWithPassword(ring, '何秋菊', password)).toEqual(key)
    expect(await openWithPassword(ring, '罗建国', password)).toEqual(key)
  })

  it.each([
    ['何秋菊', 'Shiyong-2027'],
    ['何秋菊', ''],
    ['何秋菊', `${password} `],
    ['何秋', password],
    ['', password]
  ])('gives %j with %j nothing', async (name, wrong) => {
    const { ring } = await ringFor('何秋菊')
    expect(await openWithPassword(ring, name, wrong)).toBeNull()
  })

  it('takes a password typed on another keyboard for the same', async () => {
    const { keyring, key } = await createKeyring(keyCost, false)
    const ring = await withSlot(keyring, key, '何秋菊', 'Pa\u00df-\u00e9\u00e92026', keyCost)
    expect(await openWithPassword(ring, '何秋菊', 'Pa\u00df-e\u0301e\u03012026')).toEqual(key)
  })

  it('opens with the new password only once it is changed', async () => {
    const { ring, key } = await ringFor('何秋菊', '罗建国')
    const changed = await withSlot(ring, key, '何秋菊', 'Xinmima-2026', keyCost)
    expect(changed.slots).toHaveLength(2)
    expect(await openWithPassword(changed, '何秋菊', 'Xinmima-2026')).toEqual(key)
    expect(await openWithPassword(changed, '何秋菊', password)).toBeNull()
    expect(await openWithPassword(changed, '罗建国', password)).toEqual(key)
  })

  it('opens no more for an account whose slot is taken out', async () => {
    const { ring, key } = await ringFor('何秋菊', '罗建国')
    const revoked = withoutSlot(ring, '何秋菊')
    expect(await openWithPassword(revoked, '何秋菊', password)).toBeNull()
    expect(await openWithPassword(revoked, '罗建国', password)).toEqual(key)
  })

  it('knows nothing of another centre’s slots', async () => {
    const [ours, theirs] = [await ringFor('何秋菊'), await ringFor('何秋菊')]
    const mixed = { ...ours.ring, slots: theirs.ring.slots }
    expect(await openWithPassword(mixed, '何秋菊', password)).toBeNull()
  })

  it('opens nothing with a slot that was written over', async () => {
    const { ring } = await ringFor('何秋菊')
    const bent = ring.slots.map((slot) => ({
      ...slot,
      wrapped: slot.wrapped.replace(/^./, (c) => (c === '0' ? '1' : '0'))
    }))
    expect(await openWithPassword({ ...ring, slots: bent }, '何秋菊', password)).toBeNull()
  })

  it('lies on the disk without a name, a password, the code or the key', async () => {
    const file = join(newFolder(), 'keyring.json')
    const { ring, key, recoveryCode } = await ringFor('何秋菊', '罗建国')
    writeKeyring(file, ring)
    const text = readFileSync(file, 'utf8')
    const secrets = [
      '何秋菊',
      '罗建国',
      password,
      recoveryCode,
      recoveryCode.replaceAll('-', ''),
      key.toString('hex')
    ]
    for (const secret of secrets) expect(text).not.toContain(secret)
    const read = readKeyring(file)
    expect(read && (await openWithPassword(read, '罗建国', password))).toEqual(key)
  })
})

/** A code that holds what people mistype. */
async function ringWithTypableCode() {
  for (;;) {
    const made = await ringFor()
    if (/0.*1|1.*0/.test(made.recoveryCode)) return made
  }
}

describe('the recovery code', () => {
  it('is eight groups of four that nobody can misread', () => {
    const codes = Array.from({ length: 50 }, newRecoveryCode)
    for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/)
    expect(new Set(codes).size).toBe(codes.length)
  })

  it.each([
    ['as printed', (code: string) => code],
    ['in small letters', (code: string) => code.toLowerCase()],
    ['without dashes', (code: string) => code.replaceAll('-', '')],
    ['with spaces', (code: string) => ` ${code.replaceAll('-', ' ')}\n`],
    ['with long dashes', (code: string) => code.replaceAll('-', '—')],
    ['with O for 0', (code: string) => code.replaceAll('0', 'O')],
    ['with o for 0', (code: string) => code.replaceAll('0', 'o')],
    ['with I for 1', (code: string) => code.replaceAll('1', 'I')],
    ['with l for 1', (code: string) => code.replaceAll('1', 'l')]
  ])('opens when typed %s', async (_how, typed) => {
    const { ring, key, recoveryCode } = await ringWithTypableCode()
    expect(await openWithRecoveryCode(ring, typed(recoveryCode))).toEqual(key)
  })

  it.each([
    ['a group left out', (code: string) => code.slice(5)],
    ['two groups swapped', (code: string) => code.slice(5, 10) + code.slice(0, 5) + code.slice(10)],
    ['one letter wrong', (code: string) => (code.startsWith('Z') ? 'Y' : 'Z') + code.slice(1)],
    ['nothing', () => '']
  ])('opens nothing with %s', async (_how, typed) => {
    const { ring, recoveryCode } = await ringFor()
    expect(await openWithRecoveryCode(ring, typed(recoveryCode))).toBeNull()
  })
})
