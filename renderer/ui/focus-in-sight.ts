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
