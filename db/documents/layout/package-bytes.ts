import { zipSync, type Zippable } from 'fflate'

/** A part of the package: its name and content. */
export interface Part {
  readonly name: string
  readonly content: string | Uint8Array
}

/**
 * Zip entries need a date. fflate writes the local reading of the one it gets, so this is built from local parts: the same bytes in
 * every time zone.
 */
const ENTRY_DATE = new Date(2000, 0, 1)

/** The package as a zip; the same parts make the same bytes. Images are compressed already and only stored. */
export function packageBytes(parts: readonly Part[]): Uint8Array {
  const encoder = new TextEncoder()
  const files: Zippable = {}
  for (const { name, content } of parts) {
    files[name] =
      typeof content === 'string'
        ? [encoder.encode(content), { level: 6, mtime: ENTRY_DATE }]
        : [content, { level: 0, mtime: ENTRY_DATE }]
  }
  return zipSync(files)
}
