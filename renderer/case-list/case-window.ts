import type { Value } from '../../db/api.ts'
import type { CaseRow } from '../../db/case-file/case-file.api.ts'
import type { Sorting } from './sorting.ts'

/** A stretch of a list, however long that is: its rows from the one numbered `first` on, counted from 0. */
export interface CaseWindow {
  first: number
  rows: CaseRow[]
  /** How many rows the whole list has. */
  total: number
}

/** As many rows as are read at once, and how far one window lies from the next: what can be seen fits into one. */
export const windowSize = 200
const stride = 50

/** Where the window begins in which `from` lies, with as many rows behind it as a screen can show. */
export function windowStart(from: number): number {
  return Math.floor(Math.max(0, from) / stride) * stride
}

type Position = Pick<CaseRow, 'key' | 'id'>

/** As SQLite orders texts: by their characters, where JavaScript would go by halves of those beyond the first plane. */
function compareTexts(one: string, other: string): number {
  if (one === other) return 0
  const [a, b] = [[...one], [...other]]
  const at = a.findIndex((character, index) => character !== b[index])
  if (at === -1) return -1
  return (a[at]?.codePointAt(0) ?? 0) - (b[at]?.codePointAt(0) ?? -1)
}

function compare(one: Position, other: Position): number {
  const byKey =
    typeof one.key === 'number' && typeof other.key === 'number'
      ? one.key - other.key
      : compareTexts(String(one.key), String(other.key))
  return byKey || compareTexts(one.id, other.id)
}

/** Each changed row where it stood, or null where one came, went or moved. */
function inPlace(window: CaseWindow, ids: ReadonlySet<string>, fresh: readonly CaseRow[]): CaseRow[] | null {
  const left = new Map(fresh.map((row) => [row.id, row]))
  const rows: CaseRow[] = []
  for (const row of window.rows) {
    const now = ids.has(row.id) ? left.get(row.id) : row
    if (!now || now.key !== row.key) return null
    rows.push(now)
    left.delete(row.id)
  }
  return left.size === 0 ? rows : null
}

/** The top of a list with each changed row where it belongs now, or out of it. What lies behind stays unread. */
function mendedTop(
  { rows, total }: CaseWindow,
  ids: ReadonlySet<string>,
  fresh: readonly CaseRow[],
  order: Sorting['order']
): CaseRow[] {
  const isBefore = (one: Position, other: Position) => compare(one, other) * (order === 'asc' ? 1 : -1) < 0
  const border = rows.length < total ? rows.at(-1) : undefined
  const mended = rows.filter(({ id }) => !ids.has(id))
  for (const row of fresh) {
    if (border && isBefore(border, row)) continue
    const at = mended.findIndex((other) => isBefore(row, other))
    mended.splice(at === -1 ? mended.length : at, 0, row)
  }
  return mended
}

/**
 * A window of a list with some cases read again, as if all of it had been. `fresh` is the answer about those cases
 * only. Null where that can't be known from the window alone, or has left less than a whole one: it is to be read anew.
 */
export function mendedWindow(
  window: CaseWindow,
  ids: readonly string[],
  fresh: Pick<Value<'cases.list'>, 'rows' | 'total'>,
  order: Sorting['order']
): CaseWindow | null {
  const changed = new Set(ids)
  const { total } = fresh
  const same = total === window.total ? inPlace(window, changed, fresh.rows) : null
  if (same) return { ...window, rows: same }
  // What lies above a window further down may have moved as well.
  if (window.first > 0) return null
  const rows = mendedTop(window, changed, fresh.rows, order)
  return rows.length < Math.min(total, windowSize) ? null : { first: 0, rows, total }
}
