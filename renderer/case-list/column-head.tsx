import type { Column } from './columns.tsx'
import { pressed, sortingText, type Sorting } from './sorting.ts'

interface Props {
  column: Column
  sorting: Sorting
  opening: Sorting
  onSort: (sorting: Sorting) => void
}

/** The head of a column; where the list can be sorted by it, a button that says what pressing it gives. */
export function ColumnHead({ column: { name, title, sort }, sorting, opening, onSort }: Props) {
  if (!sort) {
    return (
      <th scope="col" className={`column-${name}`}>
        {title}
      </th>
    )
  }
  const next = pressed(sort, sorting, opening)
  const order = sorting.sort === sort ? sorting.order : null
  return (
    <th scope="col" className={`column-${name}`} aria-sort={order ? ariaSort[order] : 'none'}>
      <button type="button" title={`点按：${sortingText(next)}`} onClick={() => onSort(next)}>
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
