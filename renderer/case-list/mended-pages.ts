import type { Value } from '../../db/api.ts'
import type { Sorting } from './sorting.ts'

export type CasePage = Value<'cases.list'>
type Position = Pick<CasePage['rows'][number], 'key' | 'id'>

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

/**
 * The pages of a list with some cases read again: each row where it belongs now, or out of the list. What lies
 * behind the last page read stays unread. `fresh` is the answer about those cases only.
 */
export function mendedPages(
  pages: readonly CasePage[],
  ids: readonly string[],
  fresh: CasePage,
  order: Sorting['order']
): CasePage[] {
  const readAgain = new Set(ids)
  const isBefore = (one: Position, other: Position) => compare(one, other) * (order === 'asc' ? 1 : -1) < 0
  const mended = pages.map((page) => ({
    ...page,
    total: fresh.total,
    rows: page.rows.filter(({ id }) => !readAgain.has(id))
  }))
  for (const row of fresh.rows) {
    const page = mended.find(({ next }) => {
      return next === null || !isBefore({ key: next.key ?? next.registeredAt, id: next.id }, row)
    })
    if (!page) continue
    const at = page.rows.findIndex((other) => isBefore(row, other))
    page.rows.splice(at === -1 ? page.rows.length : at, 0, row)
  }
  return mended
}
