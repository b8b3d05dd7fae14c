export const marker = {
  startOfFrame: 0xc0,
  huffmanTables: 0xc4,
  startOfImage: 0xd8,
  endOfImage: 0xd9,
  startOfScan: 0xda,
  quantisationTables: 0xdb,
  restartInterval: 0xdd,
  colourProfile: 0xe2,
  adobe: 0xee,
  jfif: 0xe0
} as const

/** A part of the file between two markers; `data` is what its length covers. */
export interface Segment {
  marker: number
  data: Uint8Array
  /** Where what follows it begins: the next marker, or after a scan's head its coded data. */
  end: number
}

/** The next marker at or after a place; coded data and fill bytes are passed over. -1 where there is none. */
function nextMarker(bytes: Uint8Array, from: number): number {
  for (
    let at = bytes.indexOf(0xff, from);
    at >= 0 && at + 1 < bytes.length;
    at = bytes.indexOf(0xff, at + 1)
  ) {
    const code = bytes[at + 1] ?? 0
    const isRestart = code >= 0xd0 && code <= 0xd7
    if (code !== 0 && code !== 0xff && !isRestart) return at
  }
  return -1
}

/** The segments of a JPEG, one after the other, up to and with the end of the image. Throws where one is cut off. */
export function* segmentsOf(bytes: Uint8Array): Generator<Segment> {
  for (let at = nextMarker(bytes, 2); at >= 0;) {
    const code = bytes[at + 1] ?? 0
    if (code === marker.endOfImage) {
      yield { marker: code, data: new Uint8Array(), end: at + 2 }
      return
    }
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)
    const end = at + 2 + length
    if (length < 2 || end > bytes.length) break
    yield { marker: code, data: bytes.subarray(at + 4, end), end }
    at = nextMarker(bytes, end)
  }
  throw new RangeError('the file ends within the picture')
}

/** The frame's head: how it is coded and how large it is. */
export interface Frame {
  /** Which kind of coding: 0 baseline, 1 extended, 2 progressive. */
  process: number
  precision: number
  width: number
  height: number
  components: { id: number; across: number; down: number; quantisation: number }[]
}

export function isFrame(code: number): boolean {
  return code >= 0xc0 && code <= 0xcf && code !== 0xc4 && code !== 0xc8 && code !== 0xcc
}

export function readFrame({ marker: code, data }: Segment): Frame {
  const at = (index: number) => data[index] ?? 0
  return {
    process: code - marker.startOfFrame,
    precision: at(0),
    height: (at(1) << 8) | at(2),
    width: (at(3) << 8) | at(4),
    components: Array.from({ length: at(5) }, (_, index) => {
      const start = 6 + index * 3
      return {
        id: at(start),
        across: at(start + 1) >> 4,
        down: at(start + 1) & 15,
        quantisation: at(start + 2)
      }
    })
  }
}

/** The frame of a JPEG that has all its parts to the end, or null: programs show a picture cut short half, grey or not at all. */
export function frameOfWhole(bytes: Uint8Array): Frame | null {
  try {
    let frame: Frame | null = null
    for (const segment of segmentsOf(bytes)) if (isFrame(segment.marker)) frame ??= readFrame(segment)
    return frame
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
