const HEADER = 6
const ENTRY = 16

/** A Windows icon file from PNGs of square pictures, each with its width of at most 256. */
export function icoOf(pngs: [size: number, png: Buffer][]): Buffer {
  const header = Buffer.alloc(HEADER)
  header.writeUInt16LE(1, 2) // an icon, not a cursor
  header.writeUInt16LE(pngs.length, 4)
  let offset = HEADER + ENTRY * pngs.length
  const entries = pngs.map(([size, png]) => {
    const entry = Buffer.alloc(ENTRY)
    entry.writeUInt8(size % 256, 0) // 0 stands for 256
    entry.writeUInt8(size % 256, 1)
    entry.writeUInt16LE(1, 4) // colour planes
    entry.writeUInt16LE(32, 6) // bits a pixel
    entry.writeUInt32LE(png.length, 8)
    entry.writeUInt32LE(offset, 12)
    offset += png.length
    return entry
  })
  return Buffer.concat([header, ...entries, ...pngs.map(([, png]) => png)])
}
