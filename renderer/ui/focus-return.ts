import { useEffect, useState } from 'react'

/** Gives the focus back to where it was, when the dialog that calls this goes away. */
export function useFocusReturn(): void {
  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    },
    [before]
  )
}
