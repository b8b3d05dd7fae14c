import type { BitReader } from './bits.ts'
import type { Lookup } from './huffman.ts'
import { zigzag, type Component } from './jpeg.ts'

/** What one scan brings of each block: which frequencies, and which of their bits. */
export interface ScanPart {
  progressive: boolean
  first: number
  last: number
  /** The bits that an earlier scan brought; 0 in the first. */
  before: number
  /** How many lower bits are still to come. */
  shift: number
  tables: ReadonlyMap<Component, { direct: Lookup | undefined; alternating: Lookup | undefined }>
}

export interface BlockReader {
  /** Reads what the scan has of the block whose coefficients start there. */
  read: (component: Component, start: number) => void
  restart: () => void
}

const noTable = new Uint16Array(65_536)
const sixteenZeros = 0xf0

/** Reads blocks of a scan one after the other: sequential (T.81 F.2) or progressive (G.2). */
export function blockReader(part: ScanPart, bits: BitReader): BlockReader {
  const { first, last, shift, before } = part
  const previous = new Map<Component, number>()
  let emptyBlocks = 0

  const readDirect = (component: Component, start: number, table: Lookup) => {
    const value = (previous.get(component) ?? 0) + bits.value(bits.symbol(table) & 15)
    previous.set(component, value)
    component.coefficients[start] = value << shift
  }

  const readAlternating = ({ coefficients }: Component, start: number, from: number, table: Lookup) => {
    for (let at = from; at <= last; at++) {
      const symbol = bits.symbol(table)
      const [run, size] = [symbol >> 4, symbol & 15]
      if (size === 0 && symbol !== sixteenZeros) {
        // The end of this block, and in a progressive scan of so many that follow.
        emptyBlocks = (1 << run) - 1 + (run > 0 ? bits.bits(run) : 0)
        return
      }
      at += run
      if (size > 0 && at <= last) coefficients[start + (zigzag[at] ?? 0)] = bits.value(size) * (1 << shift)
    }
  }

  /** One more bit for a coefficient that is there already. */
  const correct = (coefficients: Int16Array, place: number) => {
    const value = coefficients[place] ?? 0
    if (bits.bit() === 1) coefficients[place] = value + (value > 0 ? 1 << shift : -(1 << shift))
  }

  const refine = ({ coefficients }: Component, start: number, table: Lookup) => {
    let at = first
    while (at <= last && emptyBlocks === 0) {
      const symbol = bits.symbol(table)
      const [run, size] = [symbol >> 4, symbol & 15]
      if (size === 0 && symbol !== sixteenZeros) {
        emptyBlocks = (1 << run) + (run > 0 ? bits.bits(run) : 0)
        break
      }
      const value = size === 0 ? 0 : bits.bit() === 1 ? 1 << shift : -(1 << shift)
      let zeros = run
      for (; at <= last; at++) {
        const place = start + (zigzag[at] ?? 0)
        if (coefficients[place] !== 0) correct(coefficients, place)
        else if (zeros === 0) {
          if (value !== 0) coefficients[place] = value
          at += 1
          break
        } else zeros -= 1
      }
    }
    if (emptyBlocks === 0) return
    emptyBlocks -= 1
    for (; at <= last; at++) {
      const place = start + (zigzag[at] ?? 0)
      if (coefficients[place] !== 0) correct(coefficients, place)
    }
  }

  const read = (component: Component, start: number) => {
    const own = part.tables.get(component)
    const direct = own?.direct ?? noTable
    const alternating = own?.alternating ?? noTable
    if (!part.progressive) {
      readDirect(component, start, direct)
      readAlternating(component, start, 1, alternating)
      emptyBlocks = 0
    } else if (first === 0) {
      if (before === 0) readDirect(component, start, direct)
      else if (bits.bit() === 1)
        component.coefficients[start] = (component.coefficients[start] ?? 0) | (1 << shift)
    } else if (before !== 0) refine(component, start, alternating)
    else if (emptyBlocks > 0) emptyBlocks -= 1
    else readAlternating(component, start, first, alternating)
  }

  return {
    read,
    restart() {
      previous.clear()
      emptyBlocks = 0
    }
  }
}
