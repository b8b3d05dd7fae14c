import { useCallback, useRef } from 'react'

/**
 * Puts the cursor into the first field of a row that was added by hand: `row` is the ref of every row, `adding` is
 * called right before one is added.
 */
export function useAddedRow(): { row: (row: HTMLElement | null) => void; adding: () => void } {
  const added = useRef(false)
  const row = useCallback((one: HTMLElement | null) => {
    if (!one || !added.current) return
    added.current = false
    one.querySelector<HTMLElement>('input, textarea')?.focus()
    one.scrollIntoView({ block: 'nearest' })
  }, [])
  const adding = useCallback(() => {
    added.current = true
  }, [])
  return { row, adding }
}
