import type { VolumeData } from './volume-data.ts'
import type { CatalogueEntry } from './volume.ts'

/** A volume laid out, page numbers known; `toBytes` writes it as one Word file. */
export interface ComposedVolume {
  pieces: CatalogueEntry[]
  pageCount: number
  missing: string[]
  toBytes: () => Promise<Uint8Array<ArrayBuffer>>
}

export function composeVolume(_data: VolumeData): ComposedVolume {
  return { pieces: [], pageCount: 0, missing: [], toBytes: () => Promise.resolve(new Uint8Array()) }
}
