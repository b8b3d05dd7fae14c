import type { Page } from '@playwright/test'

declare global {
  interface Window {
    lostFocus: string[]
  }
}

/**
 * Watches where the cursor is from now on. Answers how to read what went away under it and left it on the bare page
 * for half a second of frames: there the keys of whoever works without a mouse go nowhere.
 */
export async function watchFocus(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    window.lostFocus = []
    let last: HTMLElement | null = null
    let frames = 0
    const stands = (one: HTMLElement) => one.isConnected && !one.matches(':disabled') && one.checkVisibility()
    const look = () => {
      const active = document.activeElement
      if (active instanceof HTMLElement && active !== document.body) {
        last = active
        frames = 0
      } else if (last && stands(last)) {
        // Left by hand, as by a click on nothing.
        last = null
      } else if (last && ++frames === 30) {
        window.lostFocus.push(`${location.hash} ${last.textContent || last.id || last.outerHTML}`)
      }
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  return () => page.evaluate(() => window.lostFocus)
}
