import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeFileWhole } from '../durable-file.ts'

const ivLength = 12
const tagLength = 16

/** Encrypted files addressed by their content: the same file is kept once, and its name tells nothing. */
export interface Vault {
  /** Keeps the bytes; whole on the disk when this returns. */
  put(bytes: Uint8Array, sha256: string): void
  /** The bytes, or null where the file is missing or was changed. */
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
  return {
    put(bytes, sha256) {
      const { folder: home, file } = place(sha256)
      if (existsSync(file)) return
      mkdirSync(home, { recursive: true })
      const iv = randomBytes(ivLength)
      const cipher = createCipheriv('aes-256-gcm', contentKey, iv)
      const body = Buffer.concat([cipher.update(bytes), cipher.final()])
      writeFileWhole(file, Buffer.concat([iv, cipher.getAuthTag(), body]))
    },
    get(sha256) {
      const { file } = place(sha256)
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
  }
}
