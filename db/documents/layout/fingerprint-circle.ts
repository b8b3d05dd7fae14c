import { crc32 } from 'node:zlib'
import { zlibSync } from 'fflate/browser'
import { mm } from './geometry.ts'
import type { Picture } from './picture.ts'

/**
 * The dashed circle of 25 mm in which a fingerprint is put. An image, because every word processor shows an image in line the same
 * way, which can't be said of shapes.
 */

const DIAMETER_MM = 25
/** 300 dots per inch. */
const PIXELS = Math.round((DIAMETER_MM * 300) / 25.4)
const STROKE = 3
const DASHES = 36

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, data.length)
  bytes.set(new TextEncoder().encode(type), 4)
  bytes.set(data, 8)
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)))
  return bytes
}

/** Greyscale PNG, 8 bits a pixel. */
function png(size: number, shade: (x: number, y: number) => number): Uint8Array {
  const header = new Uint8Array(13)
  const view = new DataView(header.buffer)
  view.setUint32(0, size)
  view.setUint32(4, size)
  header.set([8, 0, 0, 0, 0], 8)
  const rows = new Uint8Array(size * (size + 1))
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) rows[y * (size + 1) + 1 + x] = shade(x, y)
  }
  const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
  const parts = [
    signature,
    chunk('IHDR', header),
    chunk('IDAT', zlibSync(rows, { level: 9 })),
    chunk('IEND', new Uint8Array())
  ]
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let offset = 0
  for (const part of parts) {
    bytes.set(part, offset)
    offset += part.length
  }
  return bytes
}

function shadeOfCircle(x: number, y: number): number {
  const centre = (PIXELS - 1) / 2
  const distance = Math.hypot(x - centre, y - centre)
  const turn = Math.atan2(y - centre, x - centre) / (2 * Math.PI) + 0.5
  const inDash = (turn * DASHES) % 1 < 0.6
  const inStroke = Math.abs(distance - (centre - STROKE)) <= STROKE / 2
  return inDash && inStroke ? 0x60 : 0xff
}

let drawn: Uint8Array | null = null

export function fingerprintCircle(): Picture {
  drawn ??= png(PIXELS, shadeOfCircle)
  return {
    bytes: drawn,
    format: 'png',
    width: mm(DIAMETER_MM),
    height: mm(DIAMETER_MM),
    orientation: 1,
    description: '捺印处'
  }
}
