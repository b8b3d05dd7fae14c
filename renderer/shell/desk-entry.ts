import { useEffect, type RefObject } from 'react'
import { entryOf } from '../ui/focus-stops.ts'
import { standsNowhere } from '../ui/stands-nowhere.ts'

/**
 * Whoever opens a desk, or a case at it, has the cursor where its work begins as soon as that is there – unless the desk put
 * it somewhere by itself, or the person did.
 */
export function useDeskEntry(slot: RefObject<HTMLElement | null>, visible: boolean): void {
  useEffect(() => {
    const place = slot.current
    if (!visible || !place) return
    const watched = new MutationObserver(() => plan())
    const stop = () => watched.disconnect()
    let planned = 0
    // In the frame after: whatever the desk does by itself is done by then.
    const plan = () => {
      cancelAnimationFrame(planned)
      planned = requestAnimationFrame(() => {
        if (!standsNowhere()) return stop()
        const entry = entryOf(place)
        if (!entry) return
        entry.focus({ preventScroll: true })
        stop()
      })
    }
    watched.observe(place, {
      childList: true,
      subtree: true,
      attributeFilter: ['aria-busy', 'hidden', 'class']
    })
    place.addEventListener('pointerdown', stop)
    plan()
    return () => {
      cancelAnimationFrame(planned)
      place.removeEventListener('pointerdown', stop)
      stop()
    }
  }, [slot, visible])
}
