import { useSyncExternalStore } from 'react'

const wide = window.matchMedia('(min-width: 1500px)')
/** As in the style sheets: about what 200 % zoom leaves of the main screen. */
const narrow = window.matchMedia('(max-width: 900px)')

function useMatch(query: MediaQueryList): boolean {
  return useSyncExternalStore(
    (listener) => {
      // Not the query's own event: who reads it in between takes the change from all who wait for it.
      window.addEventListener('resize', listener)
      return () => window.removeEventListener('resize', listener)
    },
    () => query.matches
  )
}

/** Whether the window has room for more than the work itself: it shows more then, not the same bigger. */
export function useWide(): boolean {
  return useMatch(wide)
}

/** Whether what stands above the work has to fold, so that the work keeps its lines. */
export function useNarrow(): boolean {
  return useMatch(narrow)
}
