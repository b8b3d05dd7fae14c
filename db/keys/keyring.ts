import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  randomBytes,
  scrypt,
  timingSafeEqual
} from 'node:crypto'
import { dirname } from 'node:path'
import { z } from 'zod'
import { looked } from '../data-files.ts'
import { problem } from '../errors.ts'
import { readIfThere, writeFileWhole } from '../durable-file.ts'

/**
 * The key slots: the database's random key, wrapped once for every account by a key derived from its
 * password, and once by the recovery code. No password and no name is stored; a slot is found by a keyed
 * hash of the name, so that the file tells nobody who works here.
 */

/** What one derivation costs: scrypt N (a power of two); r = 8, p = 1. */
export interface KeyCost {
  n: number
}

/** 32 MiB and about 0.1 s on an office PC; paid at every sign-in and every signature. */
export const usualCost: KeyCost = { n: 2 ** 15 }

const hex = z.string().regex(/^([0-9a-f]{2})+$/)
/** 1 GiB of memory at the most: what asks for more was not written by this program. */
const largestCost = 2 ** 20
const wrappedKeySchema = z.object({
  salt: hex,
  n: z
    .number()
    .int()
    .min(2)
    .max(largestCost)
    .refine((n) => Number.isInteger(Math.log2(n))),
  iv: hex.length(24),
  wrapped: hex.length(64),
  tag: hex.length(32)
})
type WrappedKey = z.infer<typeof wrappedKeySchema>
const keyringSchema = z.object({
  format: z.literal(1),
  salt: hex,
  sample: z.boolean(),
  slots: z.array(wrappedKeySchema.extend({ id: hex.length(64) })),
  recovery: wrappedKeySchema
})
export type Keyring = z.infer<typeof keyringSchema>

/** 32 letters and digits that can't be taken for one another (Crockford). */
const recoveryAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const recoveryLength = 32

function derive(secret: string, salt: Buffer, n: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(secret.normalize('NFC'), salt, 32, { N: n, r: 8, p: 1, maxmem: 256 * n * 8 }, (error, key) => {
      if (error) reject(error)
      else resolve(key)
    })
  })
}

async function wrap(key: Buffer, secret: string, cost: KeyCost): Promise<WrappedKey> {
  const salt = randomBytes(16)
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', await derive(secret, salt, cost.n), iv)
  const wrapped = Buffer.concat([cipher.update(key), cipher.final()])
  return {
    salt: salt.toString('hex'),
    n: cost.n,
    iv: iv.toString('hex'),
    wrapped: wrapped.toString('hex'),
    tag: cipher.getAuthTag().toString('hex')
  }
}

/** The key in the slot, or null where the secret is not the one it was wrapped with. */
async function unwrap(slot: WrappedKey, secret: string): Promise<Buffer | null> {
  const secretKey = await derive(secret, Buffer.from(slot.salt, 'hex'), slot.n)
  const decipher = createDecipheriv('aes-256-gcm', secretKey, Buffer.from(slot.iv, 'hex'))
  decipher.setAuthTag(Buffer.from(slot.tag, 'hex'))
  try {
    return Buffer.concat([decipher.update(Buffer.from(slot.wrapped, 'hex')), decipher.final()])
  } catch {
    return null
  }
}

function slotId(keyring: Pick<Keyring, 'salt'>, name: string): string {
  return createHmac('sha256', Buffer.from(keyring.salt, 'hex')).update(name.normalize('NFC')).digest('hex')
}

/** Eight groups of four, 160 bits. */
export function newRecoveryCode(): string {
  const characters = [...randomBytes(recoveryLength)].map((byte) => recoveryAlphabet[byte % 32])
  return characters.join('').replace(/(.{4})(?!$)/g, '$1-')
}

/** A recovery code as typed: case, spaces and dashes don't matter, O is 0, I and L are 1. */
function readRecoveryCode(code: string): string {
  return code
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
}

/** A new key ring around a new random key. */
export async function createKeyring(
  cost: KeyCost,
  sample: boolean
): Promise<{ keyring: Keyring; key: Buffer; recoveryCode: string }> {
  const key = randomBytes(32)
  const recoveryCode = newRecoveryCode()
  const keyring: Keyring = {
    format: 1,
    salt: randomBytes(16).toString('hex'),
    sample,
    slots: [],
    recovery: await wrap(key, readRecoveryCode(recoveryCode), cost)
  }
  return { keyring, key, recoveryCode }
}

/** The ring with a slot for the account, in place of the one it had. */
export async function withSlot(
  keyring: Keyring,
  key: Buffer,
  name: string,
  password: string,
  cost: KeyCost
): Promise<Keyring> {
  const id = slotId(keyring, name)
  const slot = { id, ...(await wrap(key, password, cost)) }
  return { ...keyring, slots: [...keyring.slots.filter((one) => one.id !== id), slot] }
}

/** What wraps the key for the account; undefined where nothing does. */
export function slotOf(keyring: Keyring, name: string): Keyring['slots'][number] | undefined {
  const id = slotId(keyring, name)
  return keyring.slots.find((one) => one.id === id)
}

/** The ring without the account's slot: its password no longer opens anything. */
export function withoutSlot(keyring: Keyring, name: string): Keyring {
  const id = slotId(keyring, name)
  return { ...keyring, slots: keyring.slots.filter((one) => one.id !== id) }
}

/** The database key, or null; an unknown name costs as much time as a wrong password. */
export async function openWithPassword(
  keyring: Keyring,
  name: string,
  password: string
): Promise<Buffer | null> {
  const id = slotId(keyring, name)
  const slot = keyring.slots.find((one) => timingSafeEqual(Buffer.from(one.id), Buffer.from(id)))
  if (slot) return unwrap(slot, password)
  await unwrap(keyring.recovery, password)
  return null
}

/** Whether the password opens the ring under one of these names. */
export async function opensForOneOf(
  ring: Keyring,
  names: readonly string[],
  password: string
): Promise<boolean> {
  for (const name of names) {
    const key = hasSlot(ring, name) ? await openWithPassword(ring, name, password) : null
    key?.fill(0)
    if (key) return true
  }
  return false
}

export async function openWithRecoveryCode(keyring: Keyring, code: string): Promise<Buffer | null> {
  return unwrap(keyring.recovery, readRecoveryCode(code))
}

/**
 * The ring in the file, or null where there is no file. A file that is there but can't be read is not taken for none.
 *
 * @throws FOLDER_UNREADABLE when the system refuses to read it
 * @throws KEYRING_DAMAGED when the file can't be read as a ring; it is left as it is
 */
export function readKeyring(file: string): Keyring | null {
  const bytes = looked(readIfThere, file)
  if (bytes === null) return null
  try {
    return keyringSchema.parse(JSON.parse(bytes.toString('utf8')))
  } catch {
    throw problem('KEYRING_DAMAGED', dirname(file))
  }
}

/** Whether the account has a slot: without one no password of its opens anything. */
export function hasSlot(keyring: Keyring, name: string): boolean {
  return slotOf(keyring, name) !== undefined
}

/** Writes the ring whole; throws only where the older one is still there: what came after the renaming doesn't count. */
export function writeKeyring(file: string, keyring: Keyring): void {
  const bytes = Buffer.from(JSON.stringify(keyring, null, 1))
  try {
    writeFileWhole(file, bytes)
  } catch (error) {
    if (!looked(readIfThere, file)?.equals(bytes)) throw error
  }
}
