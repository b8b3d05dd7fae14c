import {
  Fragment,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent
} from 'react'
import { useDeskVisible } from '../ui/desk-visibility.ts'
import { standsNowhere } from '../ui/stands-nowhere.ts'
import { ColumnHead } from './column-head.tsx'
import type { Column } from './column.ts'
import type { ListPlace } from './list-view.ts'
import type { Orders, Sorting } from './sorting.ts'
import { useRowsInSight } from './use-rows-in-sight.ts'
import './row-table.css'

/** A list of which only the rows around those in sight are read. */
export interface Rows<R> {
  /** The number of the first row that is read, counted from 0. */
  first: number
  rows: readonly R[]
  total: number
  /** Reads what lies around these rows, unless it is there. */
  show: (from: number, to: number) => void
}

/** Where the list stands, and what becomes of it. */
export interface TableProps<R, S extends string> {
  /** Names the table for people who can't see it. */
  label: string
  columns: readonly Column<R, S>[]
  list: Rows<R>
  sorting: Sorting<S>
  /** The order that the list opens in, and that pressing a head comes back to. */
  opening: Sorting<S>
  onSort: (sorting: Sorting<S>) => void
  /** Where the cursor goes when the list is drawn; null leaves it where it is. */
  start: ListPlace | null
  /** How far down the list was left, in rows. */
  top: number
  onTop: (top: number) => void
  onOpen: (row: R, index: number) => void
}

interface Props<R, S extends string> extends TableProps<R, S> {
  /** A class of the table: which list it is. */
  kind: string
  orders: Orders<S>
  /** A row in one line, for people who can't see the table. */
  describe: (row: R) => string
  /** How wide the table is at least, in rem, where its columns may be wider than the window. */
  width?: number
}

function step(key: string): number | null {
  if (key === 'ArrowDown') return 1
  if (key === 'ArrowUp') return -1
  if (key === 'PageDown') return 10
  if (key === 'PageUp') return -10
  if (key === 'Home') return -Infinity
  return key === 'End' ? Infinity : null
}

/** Whether the cursor is nowhere else than in a list. */
function isFree(): boolean {
  return standsNowhere() || document.activeElement?.matches('.row-table tbody tr') === true
}

/** The row with the cursor; it is found by its case where that is read, else by its number. */
interface Cursor<R> {
  index: number
  id: string | null
  /** As it was last read: it stays on the page when the list is scrolled away from it. */
  row: R | null
}

/**
 * A list, however long: only the rows in sight are read and drawn. One row holds the focus; arrows, page keys,
 * Home and End move it, Enter opens.
 */
export function RowTable<R extends { id: string }, S extends string>(props: Props<R, S>) {
  const { label, columns, list, sorting, opening, start, onOpen, orders } = props
  const { first, rows, total } = list
  const body = useRef<HTMLTableSectionElement>(null)
  const follow = useRef(start !== null)
  const arriving = useRef(false)
  const visible = useDeskVisible()
  const [cursor, setCursor] = useState<Cursor<R>>({ index: 0, ...start, id: start?.id ?? null, row: null })
  const found = rows.findIndex((row) => row.id === cursor.id)
  const index = found >= 0 ? first + found : Math.max(0, Math.min(cursor.index, total - 1))
  const { place, virtual, height, notePlace } = useRowsInSight({
    count: total,
    kept: index,
    top: props.top,
    onTop: props.onTop,
    onShow: list.show
  })
  const items = virtual.getVirtualItems()
  const last = items.at(-1)?.index ?? -1
  const rowAt = (at: number) => rows[at - first] ?? (at === index ? cursor.row : null)

  const takeCursor = () => {
    if (!follow.current) return
    // Who went somewhere else before the rows had come stays there.
    if (arriving.current && !isFree()) follow.current = false
    if (!follow.current) return
    const row = body.current?.querySelector<HTMLElement>('tr[tabindex="0"]')
    row?.focus({ preventScroll: true })
    if (row && !row.hasAttribute('aria-busy')) follow.current = false
  }
  useLayoutEffect(takeCursor)
  useEffect(() => {
    // Back from a case the cursor is on its row as soon as that is drawn; whoever comes to the desk has the first.
    if (!visible) return
    arriving.current = start === null
    follow.current = start !== null || isFree()
    takeCursor()
  }, [visible, start])

  const moveTo = (at: number) => {
    const row = rowAt(at)
    arriving.current = false
    follow.current = true
    setCursor({ index: at, id: row?.id ?? null, row })
    virtual.scrollToIndex(at)
  }

  const open = (row: R, at: number) => {
    // A scroll is told a frame later: whoever opens a row before that still finds the list as they left it.
    notePlace()
    onOpen(row, at)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const row = rowAt(index)
    if (event.key === 'Enter' && !event.ctrlKey && row) {
      event.preventDefault()
      open(row, index)
      return
    }
    const by = step(event.key)
    if (by === null || event.ctrlKey || event.altKey) return
    event.preventDefault()
    moveTo(Math.min(total - 1, Math.max(0, index + by)))
  }

  /** Somebody who goes elsewhere before their row has come stays there. */
  const elsewhere = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget && !place.current?.contains(relatedTarget)) follow.current = false
  }

  const sort = (next: Sorting<S>) => {
    // The head stays where it is, with the cursor on it; the list begins anew below it.
    place.current?.scrollTo({ top: 0 })
    setCursor({ index: 0, id: null, row: null })
    props.onSort(next)
  }

  const intoRows = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown') return
    event.preventDefault()
    body.current?.querySelector<HTMLElement>('tr[tabindex="0"]')?.focus()
  }

  return (
    <div ref={place} className="case-rows" onScroll={notePlace} onBlur={elsewhere}>
      <table
        className={`row-table ${props.kind}`}
        aria-label={label}
        aria-rowcount={total + 1}
        style={props.width === undefined ? undefined : { minWidth: `${props.width}rem` }}
      >
        <thead onKeyDown={intoRows}>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <ColumnHead
                key={column.name}
                column={column}
                sorting={sorting}
                opening={opening}
                orders={orders}
                onSort={sort}
              />
            ))}
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={onKeyDown}>
          {items.map((item, order) => {
            const row = rowAt(item.index)
            const before = item.index - ((items[order - 1]?.index ?? -1) + 1)
            const drawn = {
              style: { height },
              'aria-rowindex': item.index + 2,
              tabIndex: item.index === index ? 0 : -1
            }
            return (
              <Fragment key={row?.id ?? item.index}>
                <Gap height={before * height} />
                {row ? (
                  <tr
                    {...drawn}
                    aria-label={props.describe(row)}
                    onFocus={() => setCursor({ index: item.index, id: row.id, row })}
                    onClick={() => open(row, item.index)}
                  >
                    {columns.map(({ name, hint, render }) => (
                      <td key={name} className={`column-${name}`} title={hint?.(row)}>
                        {render(row, item.index, item.index === index)}
                      </td>
                    ))}
                  </tr>
                ) : (
                  <tr {...drawn} aria-busy aria-label="正在读取">
                    <td />
                  </tr>
                )}
              </Fragment>
            )
          })}
          <Gap height={(total - 1 - last) * height} />
        </tbody>
      </table>
    </div>
  )
}

/**
 * The room of the rows that are not drawn. One cell, not one over all columns: where a narrow window hides some,
 * a span as wide as their number would keep their room from the others.
 */
function Gap({ height }: { height: number }) {
  if (height <= 0) return null
  return (
    <tr aria-hidden>
      <td style={{ height, padding: 0, border: 0 }} />
    </tr>
  )
}
