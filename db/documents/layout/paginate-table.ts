import type { Cell, Row, RowGroup, Table } from './blocks.ts'
import { heightOf, type LaidCellItem, type LaidRow } from './laid.ts'
import {
  CELL_MARGIN,
  contentHeightOf,
  continuedCell,
  finishRow,
  linesIn,
  measureCell,
  measureRow,
  rowHeight,
  splitRow,
  type MeasuredRow
} from './layout-row.ts'
import { TABLE_GAP, type PageFiller } from './page-filler.ts'
import { TEXT_STYLES } from './text-styles.ts'

const LINE = TEXT_STYLES.formBody.pitch
/** A row isn't begun at the foot of a page, nor ended at the top of the next, for fewer lines than this. */
const FEWEST_LINES = 3

/** The label that covers the rows being placed. */
interface Cover {
  readonly cell: Cell
  readonly items: readonly LaidCellItem[]
  readonly height: number
  /** Index of the first row it covers on this page. */
  readonly start: number
}

interface TableState {
  readonly filler: PageFiller
  readonly table: Table
  readonly head: readonly LaidRow[]
  cover: Cover | null
  rows: LaidRow[]
  used: number
}

function room(state: TableState): number {
  return state.filler.remaining() - state.used - TABLE_GAP
}

function roomOnFreshPage(state: TableState): number {
  return state.filler.freshHeight - heightOf(state.head) - TABLE_GAP
}

function standsAlone(state: TableState): boolean {
  return state.filler.isFresh() && state.rows.length <= state.head.length
}

function openCover(state: TableState, cell: Cell): void {
  const { margin } = state.table
  const { items } = measureCell(cell, state.table.columns[0] ?? 0, roomOnFreshPage(state), margin)
  state.cover = { cell, items, height: contentHeightOf(items, margin), start: state.rows.length }
  if (state.cover.height > room(state) && !standsAlone(state)) turn(state)
}

/** Rows lower than the label that covers them: the last gets what is missing. A cover is only opened where that fits. */
function closeCover(state: TableState): void {
  const { cover } = state
  const last = state.rows.at(-1)
  if (cover === null || last === undefined || state.rows.length <= cover.start) return
  const missing = cover.height - heightOf(state.rows.slice(cover.start))
  if (missing <= 0) return
  state.rows[state.rows.length - 1] = { ...last, height: last.height + missing }
  state.used += missing
}

function push(state: TableState, row: LaidRow): void {
  const { cover } = state
  const starts = cover !== null && state.rows.length === cover.start
  const cells =
    cover === null
      ? row.cells
      : [
          {
            width: state.table.columns[0] ?? 0,
            span: 1,
            merge: starts ? ('start' as const) : ('continue' as const),
            vAlign: 'center' as const,
            items: starts ? cover.items : []
          },
          ...row.cells
        ]
  state.rows.push({ ...row, cells })
  state.used += row.height
}

function flush(state: TableState): void {
  closeCover(state)
  if (state.rows.length === 0) return
  const { columns, borders = 'all', margin = CELL_MARGIN } = state.table
  state.filler.put({
    kind: 'table',
    columns,
    borders,
    margin,
    rows: state.rows,
    height: state.used
  })
  state.rows = []
  state.used = 0
}

function turn(state: TableState): void {
  const { cover } = state
  const begun = cover !== null && state.rows.length > cover.start
  // A head row with nothing below it is worth nothing.
  if (state.rows.length <= state.head.length) {
    state.rows = []
    state.used = 0
  }
  flush(state)
  state.filler.turn()
  state.cover = null
  for (const row of state.head) push(state, row)
  if (cover !== null) openCover(state, begun ? continuedCell(cover.cell) : cover.cell)
}

/** Places a row, on as many pages as it needs. */
function placeRow(state: TableState, whole: MeasuredRow): void {
  let row = whole
  for (;;) {
    const height = rowHeight(row)
    if (height <= room(state)) break
    const alone = standsAlone(state)
    const lines = Math.max(0, ...row.cells.map((cell) => linesIn(cell.items)))
    const worthwhile = room(state) >= (FEWEST_LINES + 1) * LINE && lines >= 2 * FEWEST_LINES
    const maySplit = row.flow || height > roomOnFreshPage(state)
    const parts =
      alone || (worthwhile && maySplit) ? splitRow(row, room(state), roomOnFreshPage(state)) : null
    if (parts !== null) {
      push(state, finishRow(parts[0]))
      row = parts[1]
    } else if (alone) {
      // Nothing left to divide: only a picture or a gap, and those are bounded by a page's height.
      break
    }
    turn(state)
  }
  push(state, finishRow(row))
}

const headOf = (row: MeasuredRow): LaidRow => ({ ...finishRow(row), head: true })

function isGroup(row: Row | RowGroup): row is RowGroup {
  return 'group' in row
}

export function placeTable(filler: PageFiller, table: Table, width: number): void {
  const tableWidth = table.columns.reduce((sum, column) => sum + column, 0)
  if (tableWidth > width) throw new Error(`A table ${tableWidth} twips wide stands in an area of ${width}.`)
  const firstBody = table.rows.findIndex((row) => isGroup(row) || row.repeat !== true)
  const headCount = firstBody === -1 ? table.rows.length : firstBody
  const head = table.rows
    .slice(0, headCount)
    .filter((row): row is Row => !isGroup(row))
    .map((row) => headOf(measureRow(row, table.columns, filler.freshHeight, table.margin)))
  const state: TableState = { filler, table, head, cover: null, rows: [], used: 0 }
  for (const row of head) push(state, row)
  for (const row of table.rows.slice(headCount)) {
    if (isGroup(row)) {
      openCover(state, row.group)
      for (const inner of row.rows) {
        placeRow(state, measureRow(inner, table.columns.slice(1), roomOnFreshPage(state), table.margin))
      }
      closeCover(state)
      state.cover = null
    } else {
      placeRow(state, measureRow(row, table.columns, roomOnFreshPage(state), table.margin))
    }
  }
  flush(state)
}
