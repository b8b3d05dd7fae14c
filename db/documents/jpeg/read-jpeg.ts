import { BitReader } from './bits.ts'
import { lookupOf, type Lookup } from './huffman.ts'
import { unitOf, zigzag, type Component, type Jpeg } from './jpeg.ts'
import { isFrame, marker, readFrame, segmentsOf, type Frame, type Segment } from './segments.ts'
import { blockReader, type ScanPart } from './scan-blocks.ts'

interface Tables {
  direct: Lookup[]
  alternating: Lookup[]
}

function readQuantisation(data: Uint8Array, into: Jpeg['quantisation']): void {
  for (let at = 0; at < data.length;) {
    const head = data[at++] ?? 0
    const wide = head >> 4 !== 0
    const values = new Array<number>(64).fill(1)
    for (const place of zigzag) {
      const high = wide ? (data[at++] ?? 0) << 8 : 0
      values[place] = high | (data[at++] ?? 0)
    }
    into.set(head & 15, { wide, values })
  }
}

function readHuffman(data: Uint8Array, { direct, alternating }: Tables): void {
  for (let at = 0; at + 17 <= data.length;) {
    const head = data[at] ?? 0
    const counts = [...data.subarray(at + 1, at + 17)]
    const total = counts.reduce((sum, count) => sum + count, 0)
    const symbols = [...data.subarray(at + 17, at + 17 + total)]
    const tables = head >> 4 === 0 ? direct : alternating
    tables[head & 15] = lookupOf({ counts, symbols })
    at += 17 + total
  }
}

/** The channels of a frame, empty. A channel that is alone has one block a unit, whatever its factors say (T.81 A.2.2). */
function componentsOf({ width, height, components: named }: Frame): Component[] {
  const components = named.length === 1 ? named.map((one) => ({ ...one, across: 1, down: 1 })) : named
  const unit = unitOf({ components })
  const units = { across: Math.ceil(width / unit.width), down: Math.ceil(height / unit.height) }
  return components.map((one) => {
    const columns = units.across * one.across
    const rows = units.down * one.down
    return { ...one, columns, rows, coefficients: new Int16Array(columns * rows * 64) }
  })
}

interface Scan {
  components: Component[]
  part: ScanPart
}

function readScanHead(data: Uint8Array, frame: Frame, all: Component[], tables: Tables): Scan {
  const count = data[0] ?? 0
  const named = Array.from({ length: count }, (_, index) => {
    const which = data[2 + index * 2] ?? 0
    const component = all.find((one) => one.id === data[1 + index * 2])
    const own = { direct: tables.direct[which >> 4], alternating: tables.alternating[which & 15] }
    return component ? [{ component, ...own }] : []
  }).flat()
  const at = 1 + count * 2
  const approximation = data[at + 2] ?? 0
  return {
    components: named.map((one) => one.component),
    part: {
      progressive: frame.process === 2,
      first: data[at] ?? 0,
      last: frame.process === 2 ? (data[at + 1] ?? 0) : 63,
      before: approximation >> 4,
      shift: approximation & 15,
      tables: new Map(named.map(({ component, ...own }) => [component, own]))
    }
  }
}

function readScan(
  { components, part }: Scan,
  frame: Frame,
  whole: Pick<Jpeg, 'components'>,
  bits: BitReader,
  restartEvery: number
): void {
  const reader = blockReader(part, bits)
  const unit = unitOf(whole)
  let done = 0
  const beforeUnit = () => {
    if (restartEvery > 0 && done > 0 && done % restartEvery === 0) {
      bits.restart()
      reader.restart()
    }
    done += 1
  }
  const [only] = components
  if (only && components.length === 1) {
    // Alone, a channel has only the blocks that the picture touches.
    const columns = Math.ceil((frame.width * only.across) / unit.width)
    const rows = Math.ceil((frame.height * only.down) / unit.height)
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        beforeUnit()
        reader.read(only, (row * only.columns + column) * 64)
      }
    }
    return
  }
  const across = Math.ceil(frame.width / unit.width)
  const down = Math.ceil(frame.height / unit.height)
  for (let unitAt = 0; unitAt < across * down; unitAt++) {
    beforeUnit()
    const [left, top] = [unitAt % across, Math.floor(unitAt / across)]
    for (const one of components) {
      for (let block = 0; block < one.across * one.down; block++) {
        const column = left * one.across + (block % one.across)
        const row = top * one.down + Math.floor(block / one.across)
        reader.read(one, (row * one.columns + column) * 64)
      }
    }
  }
}

/** Which segments say how the colours are meant; what else a camera notes down speaks of the picture as it lay. */
const colourSegments = new Map<number, string>([
  [marker.jfif, 'JFIF'],
  [marker.colourProfile, 'ICC_PROFILE'],
  [marker.adobe, 'Adobe']
])

function tellsColour({ marker: code, data }: Segment): boolean {
  const name = colourSegments.get(code)
  return name !== undefined && String.fromCharCode(...data.subarray(0, name.length)) === name
}

/** More pixels would need more memory than a PC at a counter can spare. */
const mostPixels = 120e6

/** Whether the coefficients of such a picture can be read here: 8 bits, baseline to progressive, one to four channels. */
export function canReadFrame({ process, precision, width, height, components }: Frame): boolean {
  if (width * height > mostPixels) return false
  const blocks = components.reduce((sum, one) => sum + one.across * one.down, 0)
  const sound = components.every(
    (one) => one.across >= 1 && one.across <= 4 && one.down >= 1 && one.down <= 4
  )
  return process <= 2 && precision === 8 && components.length >= 1 && blocks <= 10 && sound
}

/** Takes a picture apart into its coefficients; what is damaged in it comes out wrong. Throws a RangeError where the file is cut short or is another kind. */
export function readJpeg(bytes: Uint8Array): Jpeg {
  const tables: Tables = { direct: [], alternating: [] }
  const jpeg: Jpeg = { width: 0, height: 0, components: [], quantisation: new Map(), colour: [] }
  let frame: Frame | null = null
  let restartEvery = 0
  for (const segment of segmentsOf(bytes)) {
    const { marker: code, data, end } = segment
    if (code === marker.quantisationTables) readQuantisation(data, jpeg.quantisation)
    else if (code === marker.huffmanTables) readHuffman(data, tables)
    else if (code === marker.restartInterval) restartEvery = ((data[0] ?? 0) << 8) | (data[1] ?? 0)
    else if (tellsColour(segment)) {
      jpeg.colour.push(bytes.slice(end - data.length - 4, end))
    } else if (isFrame(code) && !frame) {
      frame = readFrame(segment)
      if (!canReadFrame(frame)) throw new RangeError('another kind of JPEG')
      Object.assign(jpeg, { width: frame.width, height: frame.height, components: componentsOf(frame) })
    } else if (code === marker.startOfScan && frame) {
      const scan = readScanHead(data, frame, jpeg.components, tables)
      readScan(scan, frame, jpeg, new BitReader(bytes, end), restartEvery)
    }
  }
  return jpeg
}
