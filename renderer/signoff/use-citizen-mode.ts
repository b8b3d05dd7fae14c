import { useEffectEvent, useLayoutEffect, useState, type RefObject } from 'react'
import { isLent, lend } from '../seat/lent-screen.ts'
import { useSignInActions } from '../seat/sign-in-actions.ts'
import { useDeskVisible } from '../ui/desk-visibility.ts'
import { fieldToFill } from '../ui/focus-stops.ts'
import { useShortcut } from '../ui/shortcut.ts'

export interface CitizenMode {
  on: boolean
  enter: () => void
  leave: () => void
}

/**
 * Hands the screen to a citizen: `area` alone fills it, everything else on the page can't be reached by
 * mouse or Tab. However it is left – Esc, the button, the full screen ended, the page loaded anew – it ends
 * at the sign-in screen: the password of whoever lent the screen leads back, another's to their own desk.
 * The class `keeps-keys` on the area makes the app's other keys rest.
 */
export function useCitizenMode(area: RefObject<HTMLElement | null>): CitizenMode {
  const [on, setOn] = useState(false)
  // A locked screen, or another desk, ends it: the full screen must not stand in front of the sign-in.
  const visible = useDeskVisible()
  if (on && !visible) setOn(false)
  const { lock } = useSignInActions()
  const leave = () => void lock()
  const enter = () => {
    lend()
    setOn(true)
  }
  const onLeft = useEffectEvent(leave)
  // Left by an address, a mouse's back button: whoever stands there now is not the one who lent the screen.
  const onHidden = useEffectEvent(() => {
    if (isLent()) leave()
  })
  useShortcut('Escape', leave, { enabled: on, label: '交还工作人员' })

  // Before anything is painted: no desk of the staff shows while the lock comes down.
  useLayoutEffect(() => {
    const element = area.current
    if (!on || !element) return
    const release = holdEverythingElse(element)
    // The first thing that is theirs to do: their mark. The paper beside it stays as it stands.
    const first = fieldToFill(element) ?? element
    first.focus({ preventScroll: true })
    // Where the window may not fill the screen, filling the window has to do.
    element.requestFullscreen().catch(() => undefined)
    const onFullscreen = () => {
      if (!document.fullscreenElement) onLeft()
    }
    document.addEventListener('fullscreenchange', onFullscreen)
    return () => {
      document.removeEventListener('fullscreenchange', onFullscreen)
      release()
      if (document.fullscreenElement) document.exitFullscreen().catch(() => undefined)
      onHidden()
    }
  }, [on, area])

  return { on, enter, leave }
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
