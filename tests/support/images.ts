import { crc32, deflateSync } from 'node:zlib'

/** PNG images for tests, drawn pixel by pixel. */

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
