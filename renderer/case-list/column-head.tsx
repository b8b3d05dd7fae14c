import type { Column } from './column.ts'
import { pressed, sortingText, type Orders, type Sorting } from './sorting.ts'

interface Props<R, S extends string> {
  column: Column<R, S>
  sorting: Sorting<S>
  opening: Sorting<S>
  orders: Orders<S>
  onSort: (sorting: Sorting<S>) => void
}

/** The head of a column; where the list can be sorted by it, a button that says what pressing it gives. */
export function ColumnHead<R, S extends string>(props: Props<R, S>) {
  const { column, sorting, opening, orders, onSort } = props
  const { name, title, sort, width } = column
  const style = width === undefined ? undefined : { width: `${width}rem` }
  if (!sort) {
    return (
      <th scope="col" className={`column-${name}`} style={style}>
        {title}
      </th>
    )
  }
  const next = pressed(sort, sorting, opening, orders)
  const order = sorting.sort === sort ? sorting.order : null
  return (
    <th scope="col" className={`column-${name}`} style={style} aria-sort={order ? ariaSort[order] : 'none'}>
      <button type="button" title={`点按：${sortingText(next, orders)}`} onClick={() => onSort(next)}>
        {title}
        <span className="sort-mark" aria-hidden>
          {marks[order ?? 'none']}
        </span>
      </button>
    </th>
  )
}

const ariaSort = { asc: 'ascending', desc: 'descending' } as const
const marks = { asc: '↑', desc: '↓', none: '↕' } as const
