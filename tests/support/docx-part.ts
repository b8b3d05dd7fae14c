import { strFromU8, unzipSync } from 'fflate'

/** One part of a Word file as text, such as `word/document.xml`. */
export function partOf(bytes: Uint8Array, name: string): string {
  const part = unzipSync(bytes)[name]
  if (part === undefined) throw new Error(`${name} is missing.`)
  return strFromU8(part)
}
