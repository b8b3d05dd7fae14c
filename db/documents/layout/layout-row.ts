import type { Cell, CellItem, CellMargin, Row, Text } from './blocks.ts'
import { heightOf, type LaidCell, type LaidCellItem, type LaidParagraph, type LaidRow } from './laid.ts'
import { layoutMarks, layoutParagraph, layoutSignature, splitParagraph } from './layout-text.ts'
import { fitPicture } from './picture.ts'
import { TEXT_STYLES } from './text-styles.ts'

/** That of a form. */
export const CELL_MARGIN: CellMargin = { side: 90, vertical: 40 }
/** What borders may add to a row's height. */
export const BORDER = 12
const MIN_ROW_HEIGHT = 560
export const BLANK_BELOW = '（以下空白）'

export interface MeasuredCell extends LaidCell {
  readonly source: Cell
  readonly blankBelow: boolean
}

export interface MeasuredRow {
  readonly cells: readonly MeasuredCell[]
  readonly minHeight: number
  readonly flow: boolean
  readonly margin: CellMargin
}

export function layoutCellItem(item: CellItem, width: number, maxHeight: number): LaidCellItem[] {
  switch (item.kind) {
    case 'paragraph':
      return layoutParagraph(item, width)
    case 'signature':
      return layoutSignature(item, width)
    case 'picture': {
      const picture = fitPicture(item.picture, width, maxHeight, false)
      return [layoutMarks('signatureNote', [], [picture], item.align ?? 'center', 0)]
    }
    case 'spacer':
      return [{ kind: 'space', height: Math.min(item.height, maxHeight) }]
    case 'blankBelow':
      return []
  }
}

/** `maxHeight` bounds pictures: what a page of its own can hold. */
export function measureCell(
  cell: Cell,
  width: number,
  maxHeight: number,
  margin: CellMargin = CELL_MARGIN
): MeasuredCell {
  const inner = width - 2 * margin.side
  const items = cell.items.flatMap((item) => layoutCellItem(item, inner, maxHeight))
  return {
    source: cell,
    width,
    span: cell.span ?? 1,
    vAlign: cell.vAlign ?? (cell.role === 'label' ? 'center' : 'top'),
    items,
    blankBelow: cell.items.some((item) => item.kind === 'blankBelow')
  }
}

export function measureRow(
  row: Row,
  columns: readonly number[],
  maxHeight: number,
  margin: CellMargin = CELL_MARGIN
): MeasuredRow {
  let column = 0
  const cells = row.cells.map((cell) => {
    const span = cell.span ?? 1
    const width = columns.slice(column, column + span).reduce((sum, part) => sum + part, 0)
    column += span
    return measureCell(cell, width, maxHeight, margin)
  })
  if (column !== columns.length) {
    throw new Error(`A row covers ${column} columns of a table with ${columns.length}.`)
  }
  return { cells, minHeight: row.minHeight ?? MIN_ROW_HEIGHT, flow: row.flow ?? false, margin }
}

export function contentHeightOf(items: readonly LaidCellItem[], margin: CellMargin = CELL_MARGIN): number {
  return heightOf(items) + 2 * margin.vertical
}

export function rowHeight(row: MeasuredRow): number {
  const { cells, minHeight, margin } = row
  return Math.max(minHeight, ...cells.map(({ items }) => contentHeightOf(items, margin))) + BORDER
}

function withBlankBelow(cell: MeasuredCell, height: number): readonly LaidCellItem[] {
  const line = TEXT_STYLES.formBody.pitch
  if (!cell.blankBelow || contentHeightOf(cell.items) + line > height) return cell.items
  return [
    ...cell.items,
    ...layoutParagraph(
      { kind: 'paragraph', style: 'formBody', text: BLANK_BELOW, align: 'center' },
      cell.width
    )
  ]
}

export function finishRow(row: MeasuredRow): LaidRow {
  const height = rowHeight(row)
  return {
    height,
    cells: row.cells.map((cell) => ({
      width: cell.width,
      span: cell.span,
      vAlign: cell.vAlign,
      items: withBlankBelow(cell, height - BORDER)
    }))
  }
}

/** How much of a cell fits into a height: whole items, then whole lines of the next. */
function splitItems(items: readonly LaidCellItem[], height: number): [LaidCellItem[], LaidCellItem[]] {
  let left = height
  for (const [index, item] of items.entries()) {
    if (item.height <= left) {
      left -= item.height
      continue
    }
    const head = items.slice(0, index)
    const rest = items.slice(index + 1)
    const lines = item.kind === 'paragraph' ? Math.floor(left / TEXT_STYLES[item.style].pitch) : 0
    if (item.kind === 'paragraph' && lines > 0 && lines < item.ends.length) {
      const [first, second] = splitParagraph(item, lines)
      return [
        [...head, first],
        [second, ...rest]
      ]
    }
    return [head, [item, ...rest]]
  }
  return [[...items], []]
}

function continuedText(text: Text): string {
  const plain = typeof text === 'string' ? text : text.map((run) => run.text).join('')
  return plain === '' || plain.endsWith('（续）') ? plain : `${plain}（续）`
}

/** A label as it is repeated on the next page. */
export function continuedCell(cell: Cell): Cell {
  const last = cell.items.findLastIndex((item) => item.kind === 'paragraph')
  const items = cell.items.map((item, index) =>
    item.kind === 'paragraph' && index === last ? { ...item, text: continuedText(item.text) } : item
  )
  return { ...cell, items }
}

/**
 * Divides a row so that its first part is at most `available` high. Null where no line of what has to go on fits there.
 * A label stays whole and is repeated with “（续）”.
 */
export function splitRow(
  row: MeasuredRow,
  available: number,
  maxHeight: number
): [MeasuredRow, MeasuredRow] | null {
  const room = available - BORDER - 2 * row.margin.vertical
  const heads: MeasuredCell[] = []
  const tails: MeasuredCell[] = []
  let moved = false
  for (const cell of row.cells) {
    if (cell.source.role === 'label' && heightOf(cell.items) <= room) {
      heads.push(cell)
      tails.push(measureCell(continuedCell(cell.source), cell.width, maxHeight, row.margin))
      continue
    }
    const [head, tail] = splitItems(cell.items, room)
    if (head.length === 0 && tail.length > 0) return null
    moved ||= tail.length > 0
    heads.push({ ...cell, items: head, blankBelow: false })
    tails.push({ ...cell, items: tail })
  }
  if (!moved) return null
  // The height asked for belongs to the row as a whole.
  const minHeight = Math.max(MIN_ROW_HEIGHT, row.minHeight - available)
  return [
    { ...row, cells: heads, minHeight: 0 },
    { ...row, cells: tails, minHeight }
  ]
}

export function linesIn(items: readonly LaidCellItem[]): number {
  return items
    .filter((item): item is LaidParagraph => item.kind === 'paragraph')
    .reduce((sum, item) => sum + item.ends.length, 0)
}
