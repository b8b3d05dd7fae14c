import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'

/** A file's integrity in the form package registries write it: `sha512-` and base64. */
export async function integrityOf(file: string): Promise<string> {
  const hash = createHash('sha512')
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer)
  return `sha512-${hash.digest('base64')}`
}
