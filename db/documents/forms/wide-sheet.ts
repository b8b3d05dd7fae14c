import { chineseDay, type Moment } from '../../calendar/moment.ts'
import type { Cell, Paragraph, Piece, Row } from '../layout/blocks.ts'
import { label } from '../layout/cells.ts'
import { SHEETS } from '../layout/geometry.ts'
import { sheetMargin } from '../layout/sheet-text.ts'
import { layoutVolume } from '../layout/lay-out-volume.ts'
import { toDocx } from '../layout/to-docx.ts'

/** A list as one table over the long side of the paper. */
export interface WideSheet {
  title: string
  /** Below the title: whose, of which day, of what; stands on every page. */
  told: readonly string[]
  at: Moment
  paper: keyof typeof SHEETS
  /** Widths in twips; 序号 is the first. */
  columns: readonly { title: string; width: number }[]
  rows: readonly (readonly string[])[]
  /** What its last row says of all. */
  totals: string
  after?: readonly string[]
}

/** What a file of it says of itself. */
export interface SheetFile {
  author: string
  /** Every page is marked 样例. */
  sample: boolean
}

const lowest = 300
const line = (text: string): Paragraph => ({ kind: 'paragraph', style: 'note', text })

function cell(text: string): Cell {
  return { role: 'value', vAlign: 'center', items: [{ kind: 'paragraph', style: 'sheetBody', text }] }
}

/** The table with its heads on every page and the totals in its last row. */
function wideSheet({ title, told, at, paper, columns, rows, totals, after = [] }: WideSheet): Piece {
  const head: Row = {
    repeat: true,
    minHeight: lowest,
    cells: columns.map((column) => label(column.title, 1, 'sheetLabel'))
  }
  const body = rows.map((texts): Row => ({ minHeight: lowest, cells: texts.map(cell) }))
  const last: Row = { minHeight: lowest, cells: [{ ...cell(totals), span: columns.length }] }
  const [first = '', ...more] = told
  return {
    ...{ key: 'sheet', title, geometry: SHEETS[paper], continuationTitle: null },
    footer: `${title}　${chineseDay(at)}`,
    again: [`${title}（续）　${first}`, ...more].map(line),
    blocks: [
      { kind: 'title', text: title },
      ...told.map(line),
      {
        kind: 'table',
        columns: columns.map(({ width }) => width),
        margin: sheetMargin,
        rows: [head, ...body, last]
      },
      ...after.map(line)
    ]
  }
}

/** The Word file of a wide sheet, and how many pages it has. */
export async function writeWideSheet(
  sheet: WideSheet,
  { author, sample }: SheetFile
): Promise<{ bytes: Uint8Array<ArrayBuffer>; pages: number }> {
  const laid = layoutVolume({
    ...{ title: sheet.title, author, pieces: [wideSheet(sheet)] },
    ...{ numbering: { edge: 'bottom', corner: 'right' }, front: () => [], back: () => [] },
    ...(sample ? { mark: '样例' } : {})
  })
  return { bytes: await toDocx(laid), pages: laid.pieces[0]?.pages.length ?? 0 }
}
