import { crc32, deflateSync } from 'node:zlib'
import type { Ink } from '../signoff/signoff.ts'

const width = 360
const height = 140

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** Grey, 8 bits, one byte a pixel. */
function greyPng(pixels: Uint8Array): Uint8Array<ArrayBuffer> {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const rows = Buffer.alloc(height * (width + 1))
  for (let y = 0; y < height; y++) rows.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1)
  const magic = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const parts = [
    magic,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0))
  ]
  return new Uint8Array(Buffer.concat(parts))
}

function dot(pixels: Uint8Array, x: number, y: number): void {
  for (let down = -2; down <= 2; down++) {
    for (let right = -2; right <= 2; right++) {
      const [column, line] = [Math.round(x) + right, Math.round(y) + down]
      if (column >= 0 && column < width && line >= 0 && line < height) pixels[line * width + column] = 40
    }
  }
}

/** One flourish a character, bent by the character itself: every invented name has a hand of its own. */
function strokeOf(character: string, index: number, count: number): Ink['strokes'][number] {
  const code = character.codePointAt(0) ?? 0
  const middle = (width * (index + 0.5)) / count
  const wide = Math.min(width / count, 90) * 0.42
  return Array.from({ length: 40 }, (_, step) => {
    const turn = (step / 39) * Math.PI * (2 + (code % 3))
    return {
      x: middle + Math.sin(turn * (1 + (code % 2))) * wide,
      y: height / 2 + Math.cos(turn + (code % 7)) * height * 0.3,
      t: (index * 40 + step) * 12,
      p: 0.5
    }
  })
}

/** An invented signature under an invented name; the same name always signs alike. */
export function sampleInk(name: string): Ink {
  const characters = [...name]
  const strokes = characters.map((character, index) => strokeOf(character, index, characters.length))
  const pixels = new Uint8Array(width * height).fill(255)
  for (const stroke of strokes) {
    stroke.slice(1).forEach((point, index) => {
      const before = stroke[index] ?? point
      for (let part = 0; part <= 8; part++) {
        dot(
          pixels,
          before.x + ((point.x - before.x) * part) / 8,
          before.y + ((point.y - before.y) * part) / 8
        )
      }
    })
  }
  return { strokes, png: greyPng(pixels) }
}
