import { readJpeg } from '../jpeg/read-jpeg.ts'
import { turnJpeg } from '../jpeg/turn-jpeg.ts'
import { writeJpeg } from '../jpeg/write-jpeg.ts'
import type { Picture } from './picture.ts'

/** An image that needs no more turning, and which part of it is the picture, in percent left out at its edges. */
interface Upright {
  bytes: Uint8Array
  crop: { left: number; top: number } | null
}

/**
 * The picture as it must lie in the file. Programs differ in whether they heed a camera's note of how it was held, so the picture
 * itself is turned and the note left out.
 */
export function uprightImage({ bytes, orientation }: Picture): Upright {
  if (orientation === 1) return { bytes, crop: null }
  const { jpeg, left, top } = turnJpeg(readJpeg(bytes), orientation)
  const crop = { left: (left / jpeg.width) * 100, top: (top / jpeg.height) * 100 }
  return { bytes: writeJpeg(jpeg), crop: left + top > 0 ? crop : null }
}
