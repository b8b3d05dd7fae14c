import type { Cell, Row, RowGroup, Table } from '../layout/blocks.ts'
import { label, row, value } from '../layout/cells.ts'

/**
 * The grid that the boxed forms share, in twips: a column of labels, then label and value twice. 9,072 twips
 * are the width of a form's page.
 */
const gridColumns = [1300, 1200, 2286, 1200, 3086] as const

export function grid(rows: (Row | RowGroup)[]): Table {
  return { kind: 'table', columns: gridColumns, rows }
}

/** Two labelled values side by side. */
export function pair(left: string, leftText: string, right: string, rightText: string): Row {
  return row(label(left), value(leftText, 2), label(right), value(rightText))
}

/** One labelled value over the whole width. */
export function whole(name: string, text: string): Row {
  return row(label(name), value(text, 4))
}

/** Labelled values beside a label that covers them all. */
export function group(name: string, rows: Row[]): RowGroup {
  return { group: label(name), rows }
}

export function innerPair(left: string, leftText: string, right: string, rightText: string): Row {
  return row(label(left), value(leftText), label(right), value(rightText))
}

export function innerWhole(name: string, text: string): Row {
  return row(label(name), value(text, 3))
}

/** A label beside a cell of its own making. */
export function boxed(name: string, cell: Cell): Row {
  return row(label(name), cell)
}
