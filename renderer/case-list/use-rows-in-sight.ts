import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState } from 'react'
import { useDeskVisible } from '../ui/desk-visibility.ts'
import { useNarrow } from '../ui/use-wide.ts'

/** Rows are 40 px high in 15 px type and grow with it; in a narrow window as high as their two lines, at least 40. */
function rowHeight(narrow: boolean): number {
  const type = parseFloat(getComputedStyle(document.documentElement).fontSize)
  return narrow ? Math.max(40, Math.round(2.2 * type)) : Math.round((40 / 15) * type)
}

/** As in row-table.css. */
const headHeight = 34

const overscan = 12

interface Sight {
  /** How many rows there are, read or not. */
  count: number
  /** The row that is drawn wherever the list is scrolled: the focus must not fall out of the page. */
  kept: number
  /** The row at the top of a list that was left; parts of rows count. */
  top: number
  onTop: (top: number) => void
  /** Told which rows are drawn, whenever others are. */
  onShow: (from: number, to: number) => void
}

/** Which rows of a list can be seen, and how high each is. */
export function useRowsInSight({ count, kept, top, onTop, onShow }: Sight) {
  const place = useRef<HTMLDivElement>(null)
  const left = useRef(top)
  const visible = useDeskVisible()
  const narrow = useNarrow()
  const [height, setHeight] = useState(() => rowHeight(narrow))
  // The React Compiler, which this rule speaks for, is not used here.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => place.current,
    estimateSize: () => height,
    overscan,
    // The head stays above the rows and takes its height from what can be seen.
    scrollPaddingEnd: headHeight,
    initialOffset: top * height,
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), kept])].filter((one) => one < count).sort((a, b) => a - b)
  })
  // Somebody else sat here meanwhile: a list whose rows aren't known has no place to be at yet.
  const known = count > 0
  useEffect(() => {
    if (!visible || !known) return
    // Another size of type or window, or another desk stood here: the list is where it was left.
    const now = rowHeight(narrow)
    setHeight(now)
    virtual.measure()
    place.current?.scrollTo({ top: left.current * now })
    // Not as it scrolls: while it shows, the list does that by itself.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [visible, narrow, known])

  const from = Math.max(0, (virtual.range?.startIndex ?? 0) - overscan)
  const to = Math.min(count - 1, (virtual.range?.endIndex ?? -1) + overscan)
  useEffect(() => {
    if (visible && to >= from) onShow(from, to)
  }, [visible, from, to, onShow])

  /** Where the list stands now; what is hidden or empty stands at its top, wherever it was left. */
  const notePlace = () => {
    if (!visible || !known) return
    left.current = (place.current?.scrollTop ?? 0) / height
    onTop(left.current)
  }
  return { place, virtual, height, notePlace }
}
