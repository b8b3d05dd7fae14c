import { PNG } from 'pngjs'
import {
  boundsOf,
  inPicture,
  penPath,
  penWidths,
  pictureScale,
  pictureSize,
  type Bounds,
  type Place
} from '../signoff/ink.ts'
import { inkLength, minimumInk, type Ink, type Strokes } from '../signoff/signoff.ts'

export type InkFault = 'INK_TOO_LITTLE' | 'INK_TOO_LARGE' | 'INK_NOT_DRAWN'

/** The largest picture that is looked at, in pixels: beyond the place to sign on the largest screen. */
const largestPicture = 16_000_000

/** The longest path of ink, in CSS pixels; a name takes some thousands. */
const longestInk = 200_000

/** How much of the pen's path must be inked: rounding takes a point at its edge. */
const inkedPath = 0.95

/** How much of the ink may lie where no pen was: the blur of an edge. */
const strayInk = 0.01

/** How far from the middle of the path ink may lie, in pixels of the picture: the widest pen, and the blur of its edge. */
const reach = Math.ceil((penWidths.maxWidth + 0.5) * pictureScale)

interface Mask {
  width: number
  height: number
  /** One byte a pixel, 1 where it is set. */
  at: Uint8Array
}

const magic = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** Signature, first chunk with its frame. */
const headerLength = 33

/** Width and height as a PNG's header says; null where it isn't one, or is as no canvas writes it: interlaced, of deeper colours. */
function headerOf(png: Uint8Array): { width: number; height: number } | null {
  if (png.length < headerLength || magic.some((byte, index) => png[index] !== byte)) return null
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  if (view.getUint8(24) > 8 || view.getUint8(28) !== 0) return null
  return { width: view.getUint32(16), height: view.getUint32(20) }
}

/** Where a picture of that size is dark; null where it is none. Its size is asked first: a small file may claim any. */
function darkOf(png: Uint8Array, { width, height }: { width: number; height: number }): Mask | null {
  const header = headerOf(png)
  if (header?.width !== width || header.height !== height) return null
  try {
    const { data } = PNG.sync.read(Buffer.from(png.buffer, png.byteOffset, png.byteLength))
    const at = new Uint8Array(width * height)
    for (let pixel = 0, byte = 0; pixel < at.length; pixel += 1, byte += 4) {
      const light = (data[byte] ?? 0) + (data[byte + 1] ?? 0) + (data[byte + 2] ?? 0)
      if ((data[byte + 3] ?? 0) >= 128 && light < 384) at[pixel] = 1
    }
    return { width, height, at }
  } catch {
    // The decoder throws whatever it trips over; all of it means “no picture”.
    return null
  }
}

const isSet = ({ width, height, at }: Mask, x: number, y: number) =>
  x >= 0 && y >= 0 && x < width && y < height && at[y * width + x] === 1

/** The rows of a round brush, each with half its width. */
const brush = Array.from({ length: 2 * reach + 1 }, (_, row) => {
  const down = row - reach
  return { down, half: Math.floor(Math.sqrt(reach * reach - down * down)) }
})

/** Where a pen that ran along the path can have left ink. */
function reachable(path: readonly Place[], { width, height }: { width: number; height: number }): Mask {
  const at = new Uint8Array(width * height)
  let last: Place | null = null
  for (const { x, y } of path) {
    // A brush so much wider than the step leaves nothing out.
    if (last && Math.hypot(x - last.x, y - last.y) < 2) continue
    last = { x, y }
    for (const { down, half } of brush) {
      const row = Math.round(y) + down
      if (row < 0 || row >= height) continue
      const from = Math.max(0, Math.round(x) - half)
      const to = Math.max(from, Math.min(width, Math.round(x) + half + 1))
      at.fill(1, row * width + from, row * width + to)
    }
  }
  return { width, height, at }
}

function countOf(mask: Mask, but?: Mask): number {
  let count = 0
  for (let pixel = 0; pixel < mask.at.length; pixel += 1) {
    if (mask.at[pixel] === 1 && but?.at[pixel] !== 1) count += 1
  }
  return count
}

/** A wide curve may leave the picture between two points, which all lie in it. */
const isInside = ({ x, y }: Place, { width, height }: { width: number; height: number }) =>
  x >= 0 && y >= 0 && x < width && y < height

function pathIn(box: Bounds, strokes: Strokes): Place[] {
  return strokes.flatMap((stroke) => penPath(stroke).map((place) => inPicture(box, place)))
}

/**
 * What is wrong with a drawn signature: too little of it, more than any place to sign holds, or a picture that doesn't
 * show the strokes – nothing, something else, something more. Null where nothing is.
 */
export function inkFault({ strokes, png }: Ink): InkFault | null {
  const length = inkLength(strokes)
  const box = boundsOf(strokes.flat())
  if (!box || length < minimumInk) return 'INK_TOO_LITTLE'
  const size = pictureSize(box)
  if (length > longestInk || size.width * size.height > largestPicture) return 'INK_TOO_LARGE'
  const dark = darkOf(png, size)
  if (!dark) return 'INK_NOT_DRAWN'
  const path = pathIn(box, strokes)
  const inside = path.filter((place) => isInside(place, size))
  const inked = inside.filter(({ x, y }) => isSet(dark, Math.floor(x), Math.floor(y))).length
  const stray = countOf(dark, reachable(path, size))
  if (inked < inside.length * inkedPath || stray > countOf(dark) * strayInk) return 'INK_NOT_DRAWN'
  return null
}
