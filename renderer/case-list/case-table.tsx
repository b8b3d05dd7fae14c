import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { Fragment, useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { CaseRow } from '../../db/case-file/case-file.api.ts'
import { useDeskVisible } from '../ui/desk-visibility.ts'
import { useNarrow } from '../ui/use-wide.ts'
import { ColumnHead } from './column-head.tsx'
import type { Column } from './columns.tsx'
import type { Sorting } from './sorting.ts'
import './case-table.css'

interface Props {
  /** Names the table for people who can't see it. */
  label: string
  columns: readonly Column[]
  rows: CaseRow[]
  /** How many there are, read or not. */
  total: number
  sorting: Sorting
  /** The order that the list opens in, and that pressing a head comes back to. */
  opening: Sorting
  onSort: (sorting: Sorting) => void
  /** The row that takes the cursor when the list is drawn; null leaves the cursor where it is. */
  start: string | null
  /** How far down the list was left, in pixels. */
  offset: number
  onOffset: (offset: number) => void
  onOpen: (row: CaseRow) => void
  /** Fetches further rows; null where there are none. */
  more: (() => void) | null
}

/** Rows are 40 px high in 15 px type and grow with it; in a narrow window as high as their two lines, at least 36. */
function rowHeight(narrow: boolean): number {
  const type = parseFloat(getComputedStyle(document.documentElement).fontSize)
  return narrow ? Math.max(36, Math.round(2.2 * type)) : Math.round((40 / 15) * type)
}

/** As in case-table.css. */
const headHeight = 34

function step(key: string): number | null {
  if (key === 'ArrowDown') return 1
  if (key === 'ArrowUp') return -1
  if (key === 'PageDown') return 10
  if (key === 'PageUp') return -10
  if (key === 'Home') return -Infinity
  return key === 'End' ? Infinity : null
}

function useRows(count: number, kept: number, offset: number, onOffset: (offset: number) => void) {
  const place = useRef<HTMLDivElement>(null)
  const visible = useDeskVisible()
  const narrow = useNarrow()
  const [height, setHeight] = useState(() => rowHeight(narrow))
  // The React Compiler, which this rule speaks for, is not used here.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => place.current,
    estimateSize: () => height,
    overscan: 12,
    // The head stays above the rows and takes its height from what can be seen.
    scrollPaddingEnd: headHeight,
    initialOffset: offset,
    // The row with the cursor stays, wherever the wheel goes: the focus must not fall out of the page.
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), kept])].filter((one) => one < count).sort((a, b) => a - b)
  })
  useEffect(() => {
    if (!visible) return
    // Another size of type or window, or another desk stood here: the list is where it was left.
    setHeight(rowHeight(narrow))
    virtual.measure()
    place.current?.scrollTo({ top: offset })
    // Not as it scrolls: while it shows, the list does that by itself.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [visible, narrow])
  return { place, virtual, height, onScroll: () => onOffset(place.current?.scrollTop ?? 0) }
}

/**
 * A list of cases, however long: only the rows in sight are drawn. One row holds the focus; arrows, page keys,
 * Home and End move it, Enter opens.
 */
export function CaseTable(props: Props) {
  const { label, columns, rows, total, sorting, opening, start, offset, onOffset, onOpen, more } = props
  const body = useRef<HTMLTableSectionElement>(null)
  const follow = useRef(false)
  const visible = useDeskVisible()
  useEffect(() => {
    // Back from a case the cursor is on its row as soon as that is drawn.
    if (visible && start !== null) follow.current = true
  }, [visible, start])
  const [current, setCurrent] = useState(start)
  const index = Math.max(
    0,
    rows.findIndex((row) => row.id === current)
  )
  const { place, virtual, height, onScroll } = useRows(rows.length, index, offset, onOffset)
  const items = virtual.getVirtualItems()
  const last = items.at(-1)?.index ?? -1

  useEffect(() => {
    if (more && last >= rows.length - 20) more()
  }, [more, last, rows.length])

  useLayoutEffect(() => {
    if (!follow.current) return
    const row = body.current?.querySelector<HTMLElement>(`tr[aria-rowindex="${index + 2}"]`)
    if (!row) return
    follow.current = false
    row.focus({ preventScroll: true })
  })

  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[index]
    if (event.key === 'Enter' && !event.ctrlKey && row) {
      event.preventDefault()
      onOpen(row)
      return
    }
    const by = step(event.key)
    if (by === null || event.ctrlKey || event.altKey) return
    event.preventDefault()
    const next = Math.min(rows.length - 1, Math.max(0, index + by))
    follow.current = true
    setCurrent(rows[next]?.id ?? null)
    virtual.scrollToIndex(next)
  }

  const sort = (next: Sorting) => {
    // The head stays where it is, with the cursor on it; the list begins anew below it.
    place.current?.scrollTo({ top: 0 })
    setCurrent(null)
    props.onSort(next)
  }

  const intoRows = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown') return
    event.preventDefault()
    body.current?.querySelector<HTMLElement>('tr[tabindex="0"]')?.focus()
  }

  return (
    <div ref={place} className="case-rows" onScroll={onScroll}>
      <table className="case-table" aria-label={label} aria-rowcount={total + 1}>
        <thead onKeyDown={intoRows}>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <ColumnHead
                key={column.name}
                column={column}
                sorting={sorting}
                opening={opening}
                onSort={sort}
              />
            ))}
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={onKeyDown}>
          {items.map((item, order) => {
            const row = rows[item.index]
            const before = item.index - ((items[order - 1]?.index ?? -1) + 1)
            return row ? (
              <Fragment key={row.id}>
                <Gap height={before * height} />
                <tr
                  style={{ height }}
                  aria-rowindex={item.index + 2}
                  aria-label={`${row.number} ${row.applicant} ${row.summary}`}
                  tabIndex={item.index === index ? 0 : -1}
                  onFocus={() => setCurrent(row.id)}
                  onClick={() => onOpen(row)}
                >
                  {columns.map(({ name, hint, render }) => (
                    <td key={name} className={`column-${name}`} title={hint?.(row)}>
                      {render(row)}
                    </td>
                  ))}
                </tr>
              </Fragment>
            ) : null
          })}
          <Gap height={(rows.length - 1 - last) * height} />
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
