import { useRef, useState, type KeyboardEvent } from 'react'

interface ListOpen {
  /** For the list: whether it is open, and how it says that it wants to be. */
  list: { open: boolean; onOpenChange: (next: boolean) => void; onBlur: () => void }
  show: () => void
  /** For what stands around the field, which hears of a key before the list does. */
  around: { onKeyDownCapture: (event: KeyboardEvent) => void; onKeyUpCapture: () => void }
}

/**
 * Open while somebody looks for something. The Enter that passes the field opens nothing: the list would stand over
 * the fields below, with nobody in it to close it.
 */
export function useListOpen(): ListOpen {
  const [open, setOpen] = useState(false)
  const passing = useRef(false)
  const passed = () => {
    passing.current = false
  }
  return {
    list: {
      open,
      onOpenChange: (next) => setOpen(next && !passing.current),
      onBlur: () => {
        passed()
        setOpen(false)
      }
    },
    show: () => setOpen(true),
    around: {
      onKeyDownCapture: (event) => {
        passing.current = event.key === 'Enter'
      },
      onKeyUpCapture: passed
    }
  }
}
