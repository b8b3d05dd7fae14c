import type { BrowserWindow } from 'electron'

type Fronted = Pick<BrowserWindow, 'id' | 'isMinimized' | 'restore' | 'show' | 'focus'>

/**
 * Brings the newest of the windows to the front, as they are: minimised, hidden or behind another program. It is the one
 * that speaks: the window that tells of a failure is opened after the page's, which may be gone by then.
 *
 * @param living the windows there are now; one that was kept from earlier may have been destroyed since
 */
export function bringToFront(living: Fronted[]): void {
  const window = living.toSorted((one, other) => other.id - one.id)[0]
  if (!window) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
