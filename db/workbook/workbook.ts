import type { CellObject, WorkSheet } from '@e965/xlsx'
import { addDays, dayOf, daysBetween, type Day, type Moment } from '../calendar/moment.ts'

/** What a cell holds: text as it is, a number, or a day or a minute that a spreadsheet knows as one. */
export type Cell = string | number | { day: Day } | { moment: Moment }

/** A sheet to be written: a row of titles, each with the width of its column in characters, and the rows below. */
export interface Sheet {
  name: string
  columns: readonly { title: string; width: number }[]
  rows: readonly (readonly Cell[])[]
}

/** A sheet that was read: each row by the number that the program of the reader shows, each cell as text. */
export interface ReadSheet {
  name: string
  rows: { row: number; cells: ReadCell[] }[]
}

interface ReadCell {
  text: string
  /** It holds a formula: what it shows may not be what was meant. */
  formula: boolean
}

const blank: ReadCell = { text: '', formula: false }

/** No list has more columns; what stands further out is left alone. */
const widest = 256

/** Day 0 of spreadsheets, for every day since March 1900. */
const epoch: Day = '1899-12-30'
/** What files of old Macs count less. */
const macDays = 1462

const dayFormat = 'yyyy-mm-dd'
const minuteFormat = 'yyyy-mm-dd hh:mm'
/** Cells of this format stay text when somebody edits them: a telephone keeps its zero, `=` and `+` stay letters. */
const textFormat = '@'

// A text that looks like an escaped character of the format is escaped, or it would be read as that character.
const escaped = (text: string) => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')

/** How much of its day has gone by at a moment, to the minute. */
function partOfDay(moment: Moment): number {
  return (Number(moment.slice(11, 13)) * 60 + Number(moment.slice(14, 16))) / 1440
}

function cellOf(cell: Cell): CellObject {
  if (typeof cell === 'string') return { t: 's', v: escaped(cell), z: textFormat }
  if (typeof cell === 'number') return { t: 'n', v: cell }
  if ('day' in cell) return { t: 'n', v: daysBetween(epoch, cell.day), z: dayFormat }
  return { t: 'n', v: daysBetween(epoch, dayOf(cell.moment)) + partOfDay(cell.moment), z: minuteFormat }
}

/** The bytes of an `.xlsx` file. Nothing in it is a formula, whatever a text begins with. */
export async function writeWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const { utils, write } = await import('@e965/xlsx')
  const book = utils.book_new()
  for (const { name, columns, rows } of sheets) {
    const lines: (readonly Cell[])[] = [columns.map(({ title }) => title), ...rows]
    // Row by row: found by their addresses, the cells of ten thousand rows took twice as long to be written.
    const sheet: WorkSheet = {
      '!data': lines.map((line) => line.map(cellOf)),
      '!cols': columns.map(({ width }) => ({ wch: width })),
      '!ref': utils.encode_range({ r: 0, c: 0 }, { r: lines.length - 1, c: columns.length - 1 })
    }
    utils.book_append_sheet(book, sheet, name)
  }
  const options = { type: 'array', bookType: 'xlsx', bookSST: true, compression: true } as const
  return new Uint8Array(write(book, options) as ArrayBuffer)
}

/** The files that are read: `.xlsx` and its kin are zip archives, `.xls` are compound files. */
const beginnings = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0]
]

/** Lists of a township are a few hundred lines; more is some other file, or one made to hurt. */
const largest = 1024 * 1024
const largestUnpacked = 8 * 1024 * 1024

/** How large the parts of a zip archive say they are; nothing is unpacked. */
async function unpackedSize(bytes: Uint8Array): Promise<number> {
  if (bytes[0] !== 0x50) return bytes.length
  // As for Word files: the build for Node would bring a `require` along.
  const { unzipSync } = await import('fflate/browser')
  let size = 0
  unzipSync(bytes, {
    filter: ({ originalSize }) => {
      size += originalSize
      return false
    }
  })
  return size
}

/** The sheets of a spreadsheet file; null where the bytes are none, or far more than any list. */
export async function readWorkbook(bytes: Uint8Array): Promise<ReadSheet[] | null> {
  if (bytes.length > largest) return null
  if (!beginnings.some((begin) => begin.every((byte, at) => bytes[at] === byte))) return null
  try {
    if ((await unpackedSize(bytes)) > largestUnpacked) return null
  } catch {
    return null
  }
  const { read, utils, ...more } = await import('@e965/xlsx')
  // Its types leave this part open.
  const formats = more.SSF as { is_date: (format: string) => boolean }
  const textOf = (cell: CellObject, shift: number): string => {
    if (cell.v === undefined) return ''
    if (typeof cell.v !== 'number') return cell.t === 'e' ? (cell.w ?? '') : String(cell.v)
    const day = typeof cell.z === 'string' && formats.is_date(cell.z)
    return day ? addDays(epoch, Math.floor(cell.v) + shift) : String(cell.v)
  }
  try {
    const book = read(bytes, { type: 'array', cellNF: true, cellHTML: false })
    const shift = book.Workbook?.WBProps?.date1904 === true ? macDays : 0
    return book.SheetNames.map((name) => {
      const rows = new Map<number, (ReadCell | undefined)[]>()
      // By the cells that are there: the range that a file names may be a million empty rows.
      for (const [address, cell] of Object.entries(book.Sheets[name] ?? {})) {
        const { r, c } = utils.decode_cell(address)
        if (address.startsWith('!') || c >= widest) continue
        const { f } = cell as CellObject
        const read = { text: textOf(cell as CellObject, shift), formula: f !== undefined }
        const cells = rows.get(r) ?? []
        cells[c] = read
        if (read.text !== '' || read.formula) rows.set(r, cells)
      }
      const filled = [...rows].toSorted(([one], [other]) => one - other)
      return {
        name,
        rows: filled.map(([r, cells]) => ({ row: r + 1, cells: Array.from(cells, (cell) => cell ?? blank) }))
      }
    })
  } catch {
    return null
  }
}
