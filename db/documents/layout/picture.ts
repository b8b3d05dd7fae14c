import { imageSize } from 'image-size'
import { canReadFrame } from '../jpeg/read-jpeg.ts'
import { frameOfWhole } from '../jpeg/segments.ts'
import { swapsSides } from '../jpeg/turn-jpeg.ts'

/** An image and the size it is shown in, in twips. */
export interface Picture {
  readonly bytes: Uint8Array
  readonly format: 'png' | 'jpeg' | 'gif' | 'bmp'
  readonly width: number
  readonly height: number
  /** How the camera was held, 1 to 8 as Exif counts; width and height are those of the picture set upright. */
  readonly orientation: number
  /** For people who can't see it (wp:docPr descr). */
  readonly description: string
}

const FORMATS: Readonly<Record<string, Picture['format']>> = {
  png: 'png',
  jpg: 'jpeg',
  gif: 'gif',
  bmp: 'bmp'
}

const pngSignature = 8
/** Length, name and check sum around the data of a chunk. */
const chunkFrame = 12

/** Whether a PNG goes on to its last chunk. */
function isWholePng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = pngSignature; at + chunkFrame <= bytes.length;) {
    if (String.fromCharCode(...bytes.subarray(at + 4, at + 8)) === 'IEND') return true
    at += chunkFrame + view.getUint32(at)
  }
  return false
}

/**
 * How a JPEG must be turned, or null where it is cut short. What no program but a few can read, and can't be turned here, is shown as
 * it lies.
 */
function orientationOf(bytes: Uint8Array, told: number): number | null {
  const frame = frameOfWhole(bytes)
  if (frame === null) return null
  return told >= 1 && told <= 8 && canReadFrame(frame) ? told : 1
}

/** Reads an image at 96 dpi, or null where the bytes aren't one, and whole, that Word can show. */
export function readPicture(bytes: Uint8Array, description: string): Picture | null {
  try {
    const size = imageSize(bytes)
    const format = FORMATS[size.type ?? '']
    if (format === undefined || size.width <= 0 || size.height <= 0) return null
    if (format === 'png' && !isWholePng(bytes)) return null
    const orientation = format === 'jpeg' ? orientationOf(bytes, size.orientation ?? 1) : 1
    if (orientation === null) return null
    const [width, height] = swapsSides(orientation) ? [size.height, size.width] : [size.width, size.height]
    return { bytes, format, width: width * 15, height: height * 15, orientation, description }
  } catch {
    // image-size throws whatever its parser trips over; all of it means “not an image”.
    return null
  }
}

/** The same picture, as large as the box allows, its proportions kept. `enlarge` lets it grow beyond its own size. */
export function fitPicture(picture: Picture, maxWidth: number, maxHeight: number, enlarge: boolean): Picture {
  const scale = Math.min(maxWidth / picture.width, maxHeight / picture.height, enlarge ? Infinity : 1)
  return {
    ...picture,
    width: Math.max(1, Math.floor(picture.width * scale)),
    height: Math.max(1, Math.floor(picture.height * scale))
  }
}
