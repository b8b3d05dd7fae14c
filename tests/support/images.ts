import { readFileSync } from 'node:fs'
import { crc32, deflateSync } from 'node:zlib'

/** Images for tests: PNG drawn pixel by pixel, and a photo as a phone makes it. */

type Paint = (x: number, y: number) => readonly [red: number, green: number, blue: number]

function chunk(type: string, data: Uint8Array): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(data.length)
  head.write(type, 4, 'latin1')
  const tail = Buffer.alloc(4)
  tail.writeUInt32BE(crc32(Buffer.concat([head.subarray(4), data])))
  return Buffer.concat([head, data, tail])
}

function png(width: number, height: number, paint: Paint): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const rows = Buffer.alloc(height * (width * 3 + 1))
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) rows.set(paint(x, y), y * (width * 3 + 1) + 1 + x * 3)
  }
  const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
  const parts = [chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', new Uint8Array())]
  return new Uint8Array(Buffer.concat([signature, ...parts]))
}

/** A wavy line on white, like a signature. */
export function signaturePng(width = 600, height = 230): Uint8Array {
  return png(width, height, (x, y) => {
    const line = height / 2 + Math.sin(x / 31) * height * 0.3 + Math.sin(x / 7) * height * 0.08
    return Math.abs(y - line) < 4 ? [20, 20, 60] : [255, 255, 255]
  })
}

/** Something with a foreground and a background; `seed` makes each one differ. */
export function photoPng(width: number, height: number, seed: number): Uint8Array {
  return png(width, height, (x, y) => {
    const inside = Math.hypot((x - width / 2) / width, (y - height / 2) / height) < 0.35
    return inside ? [90, 130, (170 + seed * 17) % 256] : [(120 + seed * 29) % 256, 150, 90]
  })
}

const quarters = {
  red: [220, 30, 30],
  green: [30, 160, 60],
  blue: [40, 60, 210],
  yellow: [235, 200, 40]
} as const
export type Quarter = keyof typeof quarters

/** The colour that a pixel shows; null for anything else. */
export function quarterOf(red: number, green: number, blue: number): Quarter | null {
  const near = (colour: readonly number[]) =>
    Math.abs(red - (colour[0] ?? 0)) +
      Math.abs(green - (colour[1] ?? 0)) +
      Math.abs(blue - (colour[2] ?? 0)) <
    60
  return (Object.keys(quarters) as Quarter[]).find((name) => near(quarters[name])) ?? null
}

/**
 * A photo of 120 by 72 pixels, its sides no multiples of what JPEG codes together, with a quarter of each colour: red and green
 * above blue and yellow, as it lies in the file. The camera notes that it was held so.
 */
export function photoHeld(
  orientation: number,
  coding: 'quarters' | 'quarters-progressive' = 'quarters'
): Uint8Array {
  const jpeg = readFileSync(new URL(`../fixtures/pictures/${coding}.jpg`, import.meta.url))
  const note = Buffer.alloc(36)
  note.writeUInt16BE(0xffe1, 0)
  note.writeUInt16BE(34, 2)
  note.write('Exif\0\0II*\0', 4, 'latin1')
  note.writeUInt32LE(8, 14)
  note.writeUInt16LE(1, 18)
  for (const [at, value] of [0x0112, 3, 1, 0, orientation].entries()) note.writeUInt16LE(value, 20 + at * 2)
  return new Uint8Array(Buffer.concat([jpeg.subarray(0, 2), note, jpeg.subarray(2)]))
}

/** What such a photo shows once set upright (Exif 2.32, tag 0x0112), line by line from the top. */
export const heldUpright: Record<number, { quarters: readonly Quarter[]; wide: boolean }> = {
  1: { quarters: ['red', 'green', 'blue', 'yellow'], wide: true },
  2: { quarters: ['green', 'red', 'yellow', 'blue'], wide: true },
  3: { quarters: ['yellow', 'blue', 'green', 'red'], wide: true },
  4: { quarters: ['blue', 'yellow', 'red', 'green'], wide: true },
  5: { quarters: ['red', 'blue', 'green', 'yellow'], wide: false },
  6: { quarters: ['blue', 'red', 'yellow', 'green'], wide: false },
  7: { quarters: ['yellow', 'green', 'blue', 'red'], wide: false },
  8: { quarters: ['green', 'yellow', 'red', 'blue'], wide: false }
}
