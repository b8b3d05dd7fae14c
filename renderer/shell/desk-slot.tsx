import { Suspense, useLayoutEffect, useRef, type ReactNode } from 'react'
import { PopupFrame } from '../theme/antd-frame.tsx'
import { DeskVisibility, useDeskVisible } from '../ui/desk-visibility.ts'
import { useDeskEntry } from './desk-entry.ts'
import { DeskBoundary } from './desk-boundary.tsx'

/**
 * A desk's place in the frame. It stays mounted when another desk shows, so that nothing typed is lost;
 * its dialogs hide with it, and the cursor comes back to where it was.
 */
export function DeskSlot({ current, children }: { current: boolean; children: ReactNode }) {
  const visible = useDeskVisible() && current
  const slot = useRef<HTMLDivElement>(null)
  const popups = useRef<HTMLDivElement>(null)
  const lastFocused = useRef<HTMLElement | null>(null)

  // Before the next frame, in which a cursor that stands nowhere is put at the first stop of the page.
  useLayoutEffect(() => {
    if (!visible || slot.current?.contains(document.activeElement)) return
    const last = lastFocused.current
    // Who left by the way back and opens the same case again begins at its work.
    if (last?.isConnected && !last.closest('[data-way-back]')) last.focus()
    else slot.current?.focus()
  }, [visible])

  useDeskEntry(slot, visible)

  return (
    <div
      className="desk-slot"
      ref={slot}
      tabIndex={-1}
      hidden={!current}
      onFocusCapture={(event) => {
        lastFocused.current = event.target
      }}
    >
      <DeskVisibility value={visible}>
        <PopupFrame popupContainer={() => popups.current ?? document.body}>
          <DeskBoundary>
            <Suspense fallback={<div className="frame-opening" aria-busy />}>{children}</Suspense>
          </DeskBoundary>
        </PopupFrame>
      </DeskVisibility>
      <div ref={popups} />
    </div>
  )
}
