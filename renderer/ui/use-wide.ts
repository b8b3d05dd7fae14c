import { useSyncExternalStore } from 'react'

const wide = window.matchMedia('(min-width: 1500px)')

function subscribe(listener: () => void): () => void {
  wide.addEventListener('change', listener)
  return () => wide.removeEventListener('change', listener)
}

/** Whether the window has room for more than the work itself: it shows more then, not the same bigger. */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => wide.matches)
}
