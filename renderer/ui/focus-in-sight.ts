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
