import { imageSize } from 'image-size'

/** An image and the size it is shown in, in twips. */
export interface Picture {
  readonly bytes: Uint8Array
  readonly format: 'png' | 'jpeg' | 'gif' | 'bmp'
  readonly width: number
  readonly height: number
  /** For people who can't see it (wp:docPr descr). */
  readonly description: string
}

const FORMATS: Readonly<Record<string, Picture['format']>> = {
  png: 'png',
  jpg: 'jpeg',
  gif: 'gif',
  bmp: 'bmp'
}

/** Reads an image at 96 dpi, or null where the bytes aren't one that Word can show. */
export function readPicture(bytes: Uint8Array, description: string): Picture | null {
  try {
    const size = imageSize(bytes)
    const format = FORMATS[size.type ?? '']
    if (format === undefined || size.width <= 0 || size.height <= 0) return null
    return { bytes, format, width: size.width * 15, height: size.height * 15, description }
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
