import { useEffect, type RefObject } from 'react'
import { entryOf } from '../ui/focus-stops.ts'
import { standsNowhere } from '../ui/stands-nowhere.ts'

/**
 * Whoever opens a desk, or a case at it, has the cursor where its work begins as soon as that is there – unless the desk put
 * it somewhere by itself, or the person did. Arrows that are pressed before that are not lost.
 */
export function useDeskEntry(slot: RefObject<HTMLElement | null>, visible: boolean): void {
  useEffect(() => {
    const place = slot.current
    if (!visible || !place) return
    const early: string[] = []
    const over = new AbortController()
    const { signal } = over
    const watched = new MutationObserver(() => plan())
    const arrive = () => {
      over.abort()
      moveOn(place, early)
    }
    let planned = 0
    // In the frame after: whatever the desk does by itself is done by then.
    const plan = () => {
      cancelAnimationFrame(planned)
      planned = requestAnimationFrame(() => {
        const entry = standsNowhere() ? entryOf(place) : null
        if (entry === undefined) return
        entry?.focus({ preventScroll: true })
        arrive()
      })
    }
    const pressed = (event: KeyboardEvent) => {
      if (event.target === place && /^Arrow(Down|Up)$/.test(event.key)) early.push(event.key)
    }
    watched.observe(place, {
      childList: true,
      subtree: true,
      attributeFilter: ['aria-busy', 'hidden', 'class']
    })
    place.addEventListener('pointerdown', () => over.abort(), { signal })
    place.addEventListener('keydown', pressed, { signal })
    signal.addEventListener('abort', () => {
      cancelAnimationFrame(planned)
      watched.disconnect()
    })
    plan()
    return () => over.abort()
  }, [slot, visible])
}

/** Presses in a list what was pressed before it was there, a key a frame: each moves from where the one before led. */
function moveOn(place: HTMLElement, [key, ...others]: string[]): void {
  const at = document.activeElement
  if (key === undefined || !at?.matches('tr') || !place.contains(at)) return
  at.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  requestAnimationFrame(() => moveOn(place, others))
}
