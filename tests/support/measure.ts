import type { ElectronApplication, Page } from '@playwright/test'
import axe, { type AxeResults } from 'axe-core'

/** A window somebody works in: its inner size, and the zoom. */
export interface Eyes {
  name: string
  width: number
  height: number
  zoom: number
}

export const eyes: Eyes[] = [
  { name: '1024', width: 1024, height: 768, zoom: 1 },
  { name: '1366', width: 1366, height: 768, zoom: 1 },
  { name: '1920', width: 1920, height: 1080, zoom: 1 },
  { name: '200 %', width: 1366, height: 768, zoom: 2 }
]

/** Gives the window that size and waits until the page has it. */
export async function lookThrough(electron: ElectronApplication, page: Page, one: Eyes): Promise<void> {
  await electron.evaluate(({ BrowserWindow }, { width, height, zoom }) => {
    const [window] = BrowserWindow.getAllWindows()
    window?.setContentSize(width, height)
    window?.webContents.setZoomFactor(zoom)
  }, one)
  const width = one.width / one.zoom
  await page.waitForFunction((wanted) => Math.abs(innerWidth - wanted) <= 2, width)
}

/** Controls that something else lies over when they have the focus, and table columns too narrow to read. */
export function measured(page: Page): Promise<{ covered: string[]; narrow: string[] }> {
  return page.evaluate(() => {
    const shown = (element: Element) => element.checkVisibility({ visibilityProperty: true })
    const nameOf = (element: Element) =>
      (element.getAttribute('aria-label') ?? element.id) || element.textContent.slice(0, 20)
    // What lies behind a dialog can't be reached, and is not to be.
    const dialogs = [...document.querySelectorAll('[role=dialog], dialog[open]')].filter(shown)
    const controls = [
      ...(dialogs.at(-1) ?? document).querySelectorAll<HTMLElement>(
        'input:not([type=radio]):not([type=checkbox]):not([type=file]), textarea, button, a[href], [role=combobox]'
      )
    ].filter((one) => shown(one) && !one.matches(':disabled') && one.getBoundingClientRect().width > 2)
    const covered = controls.flatMap((control) => {
      control.focus()
      if (document.activeElement !== control) return []
      const box = control.getBoundingClientRect()
      const x = Math.min(innerWidth - 1, Math.max(0, box.left + Math.min(box.width / 2, 40)))
      const y = box.top + Math.min(box.height / 2, 16)
      const top = document.elementFromPoint(x, y)
      if (!top) return [`${nameOf(control)}: outside the window`]
      const own = control.contains(top) || top.contains(control) || top.closest('label')?.contains(control)
      const frame = control.closest('.ant-select, .ant-input-affix-wrapper, .ant-form-item')
      return own || frame?.contains(top) ? [] : [`${nameOf(control)}: below ${top.className}`]
    })
    const narrow = [...document.querySelectorAll('table')].filter(shown).flatMap((table) => {
      const heads = [...table.querySelectorAll<HTMLElement>('thead th')]
      return heads.flatMap((head, index) => {
        if (!shown(head)) return []
        const cells = [...table.querySelectorAll<HTMLElement>(`tbody tr > :nth-child(${index + 1})`)]
        const wordy = cells.some((cell) => shown(cell) && [...cell.textContent].length > 8)
        const wide = head.getBoundingClientRect().width / parseFloat(getComputedStyle(head).fontSize)
        return wordy && wide < 8 ? [`${head.textContent}: ${wide.toFixed(1)} characters`] : []
      })
    })
    return { covered, narrow }
  })
}

/** What stands in the way of people who can't see or can't use a mouse, by axe's rules. */
export async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const found = await page.evaluate(async () => {
    const { axe: loaded } = window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }
    return loaded.run({ resultTypes: ['violations'], rules: { region: { enabled: false } } })
  })
  return found.violations.map(
    ({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ') ?? ''} (${nodes.length})`
  )
}
