import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  type DecipherGCM
} from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 as hashOf } from '../digest/digest.ts'
import { isThere, makeFolder, writeFileWhole } from '../durable-file.ts'
import type { Home } from '../home.ts'

const ivLength = 12
const tagLength = 16

/** How much of a file is looked over in one go. */
const pieceSize = 1024 * 1024

/** Whether all that was deciphered is what was once enciphered under the key. */
function isWhole(decipher: DecipherGCM): boolean {
  try {
    decipher.final()
    return true
  } catch {
    return false
  }
}

/**
 * Encrypted files addressed by their content: the same file is kept once, and its name tells nothing. Where the data
 * folder is gone or another, nothing is written, taken away or missed.
 */
export interface Vault {
  /**
   * Keeps the bytes, also in place of a stored file that was damaged or swapped; whole on the disk when this returns.
   * Answers whether it wrote: the same file may lie there already.
   */
  put(bytes: Uint8Array, sha256: string): boolean
  /** Takes the file away; nothing where there is none. */
  drop(sha256: string): void
  /** The bytes of that hash, or null where the file is missing, was changed or stands in another's place. */
  get(sha256: string): Uint8Array<ArrayBuffer> | null
  /** Whether it would be given; read piece by piece, so that nobody waits for it and nothing of it is kept. */
  holds(sha256: string): Promise<boolean>
}

/**
 * The vault in a folder of the data folder, under keys derived from the database's. It makes its own folders and never
 * the one they lie in.
 */
export function openVault(folder: string, databaseKey: Buffer, mustBeHome: Home): Vault {
  const derived = (purpose: string) => Buffer.from(hkdfSync('sha256', databaseKey, '', purpose, 32))
  const contentKey = derived('kuaichu attachment content')
  const nameKey = derived('kuaichu attachment name')
  const place = (sha256: string) => {
    const name = createHmac('sha256', nameKey).update(sha256).digest('hex')
    return { folder: join(folder, name.slice(0, 2)), file: join(folder, name.slice(0, 2), name) }
  }
  /** What the file holds, whosever it is: a file moved to another's name still opens. */
  const opened = (file: string): Uint8Array<ArrayBuffer> | null => {
    if (!isThere(file)) return null
    const stored = readFileSync(file)
    if (stored.length < ivLength + tagLength) return null
    const decipher = createDecipheriv('aes-256-gcm', contentKey, stored.subarray(0, ivLength))
    decipher.setAuthTag(stored.subarray(ivLength, ivLength + tagLength))
    try {
      return Buffer.concat([decipher.update(stored.subarray(ivLength + tagLength)), decipher.final()])
    } catch {
      return null
    }
  }
  const get = (sha256: string) => {
    mustBeHome()
    const bytes = opened(place(sha256).file)
    return bytes && hashOf(bytes) === sha256 ? bytes : null
  }
  const holds = async (sha256: string): Promise<boolean> => {
    const { file } = place(sha256)
    mustBeHome()
    if (!isThere(file)) return false
    const handle = await open(file)
    try {
      const head = Buffer.alloc(ivLength + tagLength)
      if ((await handle.read(head, 0, head.length, 0)).bytesRead < head.length) return false
      const decipher = createDecipheriv('aes-256-gcm', contentKey, head.subarray(0, ivLength))
      decipher.setAuthTag(head.subarray(ivLength))
      const hash = createHash('sha256')
      const pieces = handle.createReadStream({
        start: head.length,
        autoClose: false,
        highWaterMark: pieceSize
      })
      for await (const piece of pieces) hash.update(decipher.update(piece as Buffer))
      return isWhole(decipher) && hash.digest('hex') === sha256
    } finally {
      await handle.close()
    }
  }
  return {
    holds,
    put(bytes, sha256) {
      if (get(sha256)) return false
      const { folder: shelf, file } = place(sha256)
      makeFolder(folder)
      makeFolder(shelf)
      const iv = randomBytes(ivLength)
      const cipher = createCipheriv('aes-256-gcm', contentKey, iv)
      const body = Buffer.concat([cipher.update(bytes), cipher.final()])
      writeFileWhole(file, Buffer.concat([iv, cipher.getAuthTag(), body]))
      return true
    },
    drop(sha256) {
      mustBeHome()
      rmSync(place(sha256).file, { force: true })
    },
    get
  }
}
