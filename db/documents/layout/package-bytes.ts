import { zipSync, type Zippable } from 'fflate'

/** A part of the package: its name and content. */
export interface Part {
  readonly name: string
  readonly content: string | Uint8Array
}

/** The package as a zip; the same parts make the same bytes. Images are compressed already and only stored. */
export function packageBytes(parts: readonly Part[]): Uint8Array {
  const encoder = new TextEncoder()
  // fflate writes the local reading of a date: built from local parts, it is the same in every time zone.
  const date = new Date(2000, 0, 1)
  const files: Zippable = {}
  for (const { name, content } of parts) {
    files[name] =
      typeof content === 'string'
        ? [encoder.encode(content), { level: 6, mtime: date }]
        : [content, { level: 0, mtime: date }]
  }
  return zipSync(files)
}
