import type { CaseFile } from '../case-file/case-file.ts'
import type { Settings } from '../centre/centre.ts'

/** All that a volume is made of; the same data always makes the same bytes. */
export interface VolumeData {
  file: CaseFile
  settings: Settings
  /** Marks every page 样例. */
  sample: boolean
  /** Attached pictures (JPEG or PNG) by attachment id; other files are listed, not printed. */
  pictures: ReadonlyMap<string, Uint8Array>
  /** Signature pictures (PNG) by signature id. */
  signaturePictures: ReadonlyMap<string, Uint8Array>
}
