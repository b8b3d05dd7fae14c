import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 as hashOf } from '../digest/digest.ts'
import { writeFileWhole } from '../durable-file.ts'

const ivLength = 12
const tagLength = 16

/** Encrypted files addressed by their content: the same file is kept once, and its name tells nothing. */
export interface Vault {
  /** Keeps the bytes, also in place of a stored file that was damaged or swapped; whole on the disk when this returns. */
  put(bytes: Uint8Array, sha256: string): void
  /** The bytes of that hash, or null where the file is missing, was changed or stands in another's place. */
  get(sha256: string): Uint8Array<ArrayBuffer> | null
}

/** The vault in a folder, under keys derived from the database's. */
export function openVault(folder: string, databaseKey: Buffer): Vault {
  const derived = (purpose: string) => Buffer.from(hkdfSync('sha256', databaseKey, '', purpose, 32))
  const contentKey = derived('kuaichu attachment content')
  const nameKey = derived('kuaichu attachment name')
  const place = (sha256: string) => {
    const name = createHmac('sha256', nameKey).update(sha256).digest('hex')
    return { folder: join(folder, name.slice(0, 2)), file: join(folder, name.slice(0, 2), name) }
  }
  /** What the file holds, whosever it is: a file moved to another's name still opens. */
  const opened = (file: string): Uint8Array<ArrayBuffer> | null => {
    if (!existsSync(file)) return null
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
    const bytes = opened(place(sha256).file)
    return bytes && hashOf(bytes) === sha256 ? bytes : null
  }
  return {
    put(bytes, sha256) {
      if (get(sha256)) return
      const { folder: home, file } = place(sha256)
      mkdirSync(home, { recursive: true })
      const iv = randomBytes(ivLength)
      const cipher = createCipheriv('aes-256-gcm', contentKey, iv)
      const body = Buffer.concat([cipher.update(bytes), cipher.final()])
      writeFileWhole(file, Buffer.concat([iv, cipher.getAuthTag(), body]))
    },
    get
  }
}
