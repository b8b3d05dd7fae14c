import type { CellMargin, Run } from './blocks.ts'
import type { Picture } from './picture.ts'
import type { Align, TextStyleName } from './text-styles.ts'

/** What pagination makes of blocks: pages of items whose heights are known. Lengths are twips. */

export interface LaidParagraph {
  readonly kind: 'paragraph'
  readonly style: TextStyleName
  readonly runs: readonly Run[]
  readonly align: Align
  readonly indentLeft: number
  readonly indentRight: number
  readonly firstLine: number
  /** Where each computed line ends in the text of the runs. */
  readonly ends: readonly number[]
  /** The lines are centred ones broken for balance: written as they are. */
  readonly fixedLines: boolean
  readonly after: number
  readonly height: number
}

/** Words and pictures standing on one line, as high as the highest. */
export interface LaidMarks {
  readonly kind: 'marks'
  readonly style: TextStyleName
  readonly label: readonly Run[]
  readonly pictures: readonly Picture[]
  readonly align: Align
  /** Height of the line itself. */
  readonly line: number
  readonly above: number
  readonly below: number
  readonly height: number
}

export interface LaidSpace {
  readonly kind: 'space'
  readonly height: number
  /** Draws a line at its foot, in eighths of a point. */
  readonly rule?: number
}

export type LaidCellItem = LaidParagraph | LaidMarks | LaidSpace

export interface LaidCell {
  readonly width: number
  readonly span: number
  readonly merge?: 'start' | 'continue'
  readonly vAlign: 'top' | 'center' | 'bottom'
  readonly items: readonly LaidCellItem[]
}

export interface LaidRow {
  /** A head, which a program repeats where it breaks the table by itself. */
  readonly head?: true
  readonly height: number
  readonly cells: readonly LaidCell[]
}

export interface LaidTable {
  readonly kind: 'table'
  readonly columns: readonly number[]
  readonly borders: 'all' | 'none'
  readonly margin: CellMargin
  readonly rows: readonly LaidRow[]
  readonly height: number
}

export type LaidItem = LaidCellItem | LaidTable

export interface LaidPage {
  readonly items: readonly LaidItem[]
}

export function heightOf(items: readonly { readonly height: number }[]): number {
  return items.reduce((sum, item) => sum + item.height, 0)
}
