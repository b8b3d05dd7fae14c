import { BitWriter } from './bits.ts'
import { codesOf, tableFor, type HuffmanTable } from './huffman.ts'
import { unitOf, zigzag, type Component, type Jpeg } from './jpeg.ts'
import { marker } from './segments.ts'

/** Told of each symbol of a block: which table it is of, and the bits that follow its code. */
type Emit = (table: number, symbol: number, bits: number, length: number) => void

const direct = (kind: number) => kind
const alternating = (kind: number) => 2 + kind

/** Bits that a value takes: 0 for 0. */
function sizeOf(value: number): number {
  return 32 - Math.clz32(Math.abs(value))
}

function emitValue(emit: Emit, table: number, run: number, value: number): void {
  const size = sizeOf(value)
  emit(table, (run << 4) | size, value < 0 ? value + (1 << size) - 1 : value, size)
}

function emitBlock(
  { coefficients }: Component,
  start: number,
  kind: number,
  previous: number,
  emit: Emit
): void {
  emitValue(emit, direct(kind), 0, (coefficients[start] ?? 0) - previous)
  let zeros = 0
  for (let at = 1; at < 64; at++) {
    const value = coefficients[start + (zigzag[at] ?? 0)] ?? 0
    if (value === 0) {
      zeros += 1
      continue
    }
    for (; zeros > 15; zeros -= 16) emit(alternating(kind), 0xf0, 0, 0)
    emitValue(emit, alternating(kind), zeros, value)
    zeros = 0
  }
  if (zeros > 0) emit(alternating(kind), 0, 0, 0)
}

/** All blocks in the order of one scan; the first channel has tables of its own, the others share theirs. */
function emitPicture(jpeg: Jpeg, emit: Emit): void {
  const unit = unitOf(jpeg)
  const across = Math.ceil(jpeg.width / unit.width)
  const units = across * Math.ceil(jpeg.height / unit.height)
  const previous = jpeg.components.map(() => 0)
  for (let unitAt = 0; unitAt < units; unitAt++) {
    const [left, top] = [unitAt % across, Math.floor(unitAt / across)]
    jpeg.components.forEach((one, index) => {
      for (let block = 0; block < one.across * one.down; block++) {
        const column = left * one.across + (block % one.across)
        const row = top * one.down + Math.floor(block / one.across)
        const start = (row * one.columns + column) * 64
        emitBlock(one, start, index === 0 ? 0 : 1, previous[index] ?? 0, emit)
        previous[index] = one.coefficients[start] ?? 0
      }
    })
  }
}

function segment(code: number, data: readonly number[]): number[] {
  const length = data.length + 2
  return [0xff, code, length >> 8, length & 255, ...data]
}

function quantisationSegment(jpeg: Jpeg): number[] {
  const data = [...jpeg.quantisation].flatMap(([id, { wide, values }]) => [
    (wide ? 16 : 0) | id,
    ...zigzag.flatMap((place) => {
      const value = values[place] ?? 1
      return wide ? [value >> 8, value & 255] : [value & 255]
    })
  ])
  return segment(marker.quantisationTables, data)
}

function frameSegment({ width, height, components, quantisation }: Jpeg): number[] {
  const wide = [...quantisation.values()].some((one) => one.wide)
  const size = [height >> 8, height & 255, width >> 8, width & 255]
  const channels = components.flatMap((one) => [one.id, (one.across << 4) | one.down, one.quantisation])
  return segment(marker.startOfFrame + (wide ? 1 : 0), [8, ...size, components.length, ...channels])
}

function huffmanSegment(tables: readonly HuffmanTable[]): number[] {
  // A grey picture has no symbols for the channels of colour.
  const data = tables.flatMap(({ counts, symbols }, index) =>
    symbols.length > 0 ? [(index < 2 ? 0 : 16) | (index % 2), ...counts, ...symbols] : []
  )
  return segment(marker.huffmanTables, data)
}

function scanSegment({ components }: Jpeg): number[] {
  const channels = components.flatMap((one, index) => [one.id, index === 0 ? 0 : 0x11])
  return segment(marker.startOfScan, [components.length, ...channels, 0, 63, 0])
}

/** Writes a picture of these coefficients: sequential, one scan, with the shortest codes for what is in it. */
export function writeJpeg(jpeg: Jpeg): Uint8Array {
  const frequencies = Array.from({ length: 4 }, () => new Array<number>(256).fill(0))
  emitPicture(jpeg, (table, symbol) => {
    const counted = frequencies[table]
    if (counted) counted[symbol] = (counted[symbol] ?? 0) + 1
  })
  const tables = frequencies.map(tableFor)
  const codes = tables.map(codesOf)
  const out = new BitWriter()
  emitPicture(jpeg, (table, symbol, bits, length) => {
    const own = codes[table]
    out.put(own?.codes[symbol] ?? 0, own?.lengths[symbol] ?? 0)
    if (length > 0) out.put(bits, length)
  })
  const head = [
    ...quantisationSegment(jpeg),
    ...frameSegment(jpeg),
    ...huffmanSegment(tables),
    ...scanSegment(jpeg)
  ]
  const start = Uint8Array.of(0xff, marker.startOfImage)
  const end = Uint8Array.of(0xff, marker.endOfImage)
  return new Uint8Array(Buffer.concat([start, ...jpeg.colour, Uint8Array.from(head), out.bytes(), end]))
}
