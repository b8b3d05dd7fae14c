import { useEffect, useEffectEvent, useState, type RefObject } from 'react'
import { useDeskVisible } from '../ui/desk-visibility.ts'

export interface CitizenMode {
  on: boolean
  enter: () => void
  leave: () => void
}

/**
 * Hands the screen to a citizen: `area` alone fills it, everything else on the page can't be reached by
 * mouse, Tab or the app's keys. Esc leaves.
 */
export function useCitizenMode(area: RefObject<HTMLElement | null>): CitizenMode {
  const [on, setOn] = useState(false)
  // A locked screen, or another desk, ends it: the full screen must not stand in front of the sign-in.
  const visible = useDeskVisible()
  if (on && !visible) setOn(false)
  const leave = useEffectEvent(() => setOn(false))

  useEffect(() => {
    const element = area.current
    if (!on || !element) return
    const release = holdEverythingElse(element)
    // Where the window may not fill the screen, filling the window has to do.
    element.requestFullscreen().catch(() => undefined)
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || isEditing(event)) return
      if (event.key === 'Escape') leave()
      event.stopImmediatePropagation()
      event.preventDefault()
    }
    const onFullscreen = () => {
      if (!document.fullscreenElement) leave()
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    document.addEventListener('fullscreenchange', onFullscreen)
    return () => {
      window.removeEventListener('keydown', onKeyDown, { capture: true })
      document.removeEventListener('fullscreenchange', onFullscreen)
      release()
      if (document.fullscreenElement) document.exitFullscreen().catch(() => undefined)
    }
  }, [on, area])

  return { on, enter: () => setOn(true), leave: () => setOn(false) }
}

/** Typing, moving about and confirming stay; the keys that lead to other parts of the app don't. */
function isEditing(event: KeyboardEvent): boolean {
  if (event.key === 'Escape' || /^F\d+$/.test(event.key) || event.altKey) return false
  if (event.ctrlKey || event.metaKey) return /^([acvxzy]|enter)$/i.test(event.key)
  return true
}

/** Makes everything outside the element inert; returns what undoes it. */
function holdEverythingElse(element: HTMLElement): () => void {
  const held: Element[] = []
  for (let inner: Element = element; inner.parentElement; inner = inner.parentElement) {
    for (const other of inner.parentElement.children) {
      if (other === inner || other.hasAttribute('inert') || other.tagName === 'SCRIPT') continue
      other.setAttribute('inert', '')
      held.push(other)
    }
  }
  return () => held.forEach((one) => one.removeAttribute('inert'))
}
