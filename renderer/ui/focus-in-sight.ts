/**
 * Marks the page as moved through by keys from a stroke to the next click. A browser counts no stroke with Ctrl or Alt as
 * one, and would leave the field without a ring that Ctrl+Enter went to.
 */
export function showFocusByKeys(page: Document): void {
  const { dataset } = page.documentElement
  const listen = (type: string, act: () => void) => page.addEventListener(type, act, { capture: true })
  listen('keydown', () => (dataset['keys'] = ''))
  listen('pointerdown', () => delete dataset['keys'])
}

/**
 * Brings a text that gets the cursor into sight whole. A browser shows the line with the caret alone, while the rest may
 * lie below a button that stays in sight; what is taller than half the window keeps that line instead.
 */
export function showWholeText(page: Document): void {
  page.addEventListener('focusin', ({ target }) => {
    // Nothing moves under a finger.
    if (page.documentElement.dataset['keys'] === undefined) return
    if (!(target instanceof HTMLTextAreaElement) || target.offsetHeight > innerHeight / 2) return
    target.scrollIntoView({ block: 'nearest' })
  })
}

/** What somebody fills in or presses; a row of a list finds its own place (use-rows-in-sight.ts). */
const controls = 'input, textarea, button, a[href]'

/**
 * A window that was zoomed or made smaller brings the control with the cursor back into sight: where it was it may lie
 * below the button that stays at the foot.
 */
export function keepFocusInSight(page: Document): void {
  const bring = () => {
    const { activeElement: active } = page
    if (!active?.matches(controls)) return
    const whole = active.closest('label') ?? active
    whole.scrollIntoView({ block: whole.clientHeight > innerHeight / 2 ? 'start' : 'nearest' })
  }
  // Laid out anew by then, with whatever the window's width draws otherwise.
  window.addEventListener('resize', () => requestAnimationFrame(() => requestAnimationFrame(bring)))
}
