import type { ElectronApplication, Page } from '@playwright/test'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import axe, { type AxeResults } from 'axe-core'
import { missedAtFirst } from './first-screen.ts'

/** A window somebody works in: its inner size, and the zoom. */
interface Eyes {
  name: string
  width: number
  height: number
  zoom: number
}

/** Where most of the work is done. */
const main: Eyes = { name: '1366', width: 1366, height: 768, zoom: 1 }

const zoomed: Eyes = { ...main, name: '200 %', zoom: 2 }

const wide: Eyes = { name: '1920', width: 1920, height: 1080, zoom: 1 }

const eyes: Eyes[] = [{ name: '1024', width: 1024, height: 768, zoom: 1 }, main, wide, zoomed]

/** Gives the window that size and waits until the page has it. */
async function lookThrough(electron: ElectronApplication, page: Page, one: Eyes): Promise<void> {
  await electron.evaluate(({ BrowserWindow }, { width, height, zoom }) => {
    const [window] = BrowserWindow.getAllWindows()
    window?.setContentSize(width, height)
    window?.webContents.setZoomFactor(zoom)
  }, one)
  // Size and zoom arrive one after the other, and the page is laid out anew in the frame after.
  await page.waitForFunction(
    ({ width, height, zoom }) =>
      Math.abs(innerWidth - width / zoom) <= 2 && Math.abs(innerHeight - height / zoom) <= 2,
    one
  )
  await twoFrames(page)
}

async function twoFrames(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
}

/** Does something at 200 % zoom; the window stays at the main size. */
export async function whileZoomed(
  electron: ElectronApplication,
  page: Page,
  act: (page: Page) => Promise<void>
): Promise<void> {
  await lookThrough(electron, page, zoomed)
  await act(page)
  await lookThrough(electron, page, main)
}

/**
 * What is wrong with what is on screen now, at every size and in itself; the window stays at the main size. `next` names
 * the button that must be on the first screen.
 */
export async function faultsOf(
  electron: ElectronApplication,
  page: Page,
  name: string,
  next: string | null = null
): Promise<string[]> {
  const found: string[] = []
  for (const one of eyes) {
    await lookThrough(electron, page, one)
    const missed = await missedAtFirst(page, next)
    await shoot(electron, page, `${name}-${one.name.replace(' %', '')}`)
    const before = await blamed(page)
    const { covered, narrow } = await measured(page)
    await twoFrames(page)
    const empty = one === wide ? await leftEmpty(page) : []
    const passedBy = (await blamed(page)).filter((fault) => !before.includes(fault))
    found.push(
      ...[...missed, ...covered, ...narrow, ...passedBy, ...empty].map(
        (fault) => `${name} at ${one.name}: ${fault}`
      )
    )
  }
  await lookThrough(electron, page, main)
  found.push(...(await barriers(page)).map((fault) => `${name}: ${fault}`))
  return found
}

/** A picture for human eyes, where KUAICHU_SHOTS names a folder. */
async function shoot(electron: ElectronApplication, page: Page, name: string): Promise<void> {
  const folder = process.env['KUAICHU_SHOTS']
  if (!folder) return
  await twoFrames(page)
  const png = await electron.evaluate(async ({ BrowserWindow }) => {
    const image = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage()
    return image?.toPNG().toString('base64') ?? ''
  })
  writeFileSync(join(folder, `${name}.png`), Buffer.from(png, 'base64'))
}

/** A third of the room, or more, beside what is filled in. */
function leftEmpty(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const shown = (element: Element) => element.checkVisibility({ visibilityProperty: true })
    const body = [...document.querySelectorAll('main .desk-body')].find(shown)
    if (!body) return []
    const room = body.getBoundingClientRect()
    const fields = [...body.querySelectorAll('input, textarea, table')].filter(shown)
    if (fields.length === 0) return []
    const used = Math.max(...fields.map((one) => one.getBoundingClientRect().right)) - room.left
    return used < (room.width * 2) / 3
      ? [`only ${Math.round((100 * used) / room.width)} % of the width used`]
      : []
  })
}

/** What is said at empty fields. Where the cursor only passed through them, nothing may be added. */
function blamed(page: Page): Promise<string[]> {
  return page
    .locator('.ant-form-item-has-error')
    .filter({ visible: true })
    .evaluateAll((items) =>
      items
        .filter((item) =>
          [...item.querySelectorAll<HTMLInputElement>('input, textarea')].every((one) => one.value === '')
        )
        .map(
          (item) =>
            `blamed in passing: ${item.querySelector('.ant-form-item-explain-error')?.textContent ?? ''}`
        )
    )
}

/** Controls that something else lies over when they have the focus, and table columns too narrow to read. */
function measured(page: Page): Promise<{ covered: string[]; narrow: string[] }> {
  return page.evaluate(() => {
    const shown = (element: Element) => element.checkVisibility({ visibilityProperty: true })
    const nameOf = (element: Element) =>
      (element.getAttribute('aria-label') ?? element.id) || element.textContent.slice(0, 20)
    // What lies behind a dialog can't be reached, and is not to be.
    const dialogs = [...document.querySelectorAll('[role=dialog], dialog[open]')].filter(shown)
    const controls = [
      ...(dialogs.at(-1) ?? document).querySelectorAll<HTMLElement>(
        'input:not([type=file]), textarea, button, a[href], [role=combobox]'
      )
    ].filter((one) => shown(one) && !one.matches(':disabled') && one.getBoundingClientRect().width > 2)
    const covered = controls.flatMap((control) => {
      // One that has the focus already would not be brought into view again.
      control.blur()
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
      const filled = heads.reduce((sum, head) => sum + head.getBoundingClientRect().width, 0)
      const blank = heads.length === 0 ? 0 : table.getBoundingClientRect().width - filled
      const unfilled = Math.abs(blank) > 4 ? [`${nameOf(table)}: ${Math.round(blank)} px without a head`] : []
      const tight = heads.flatMap((head, index) => {
        if (!shown(head)) return []
        // A cell that reaches over several columns has room of its own.
        const cells = [
          ...table.querySelectorAll<HTMLElement>(`tbody tr > :nth-child(${index + 1}):not([colspan])`)
        ]
        // In a list of cases a column is wide enough for what may come, whatever stands in it now.
        const any = head.matches(
          '.case-table th:not(.column-colour, .column-state, .column-clock, .column-sheet)'
        )
        const wordy = any || cells.some((cell) => shown(cell) && [...cell.textContent].length > 8)
        const style = getComputedStyle(head)
        const padding = parseFloat(style.paddingLeft) + parseFloat(style.paddingRight)
        // Text that does not wrap is cut at the padding; what wraps can be read in the next line.
        const cut = cells.some((cell) => getComputedStyle(cell).whiteSpace === 'nowrap')
        const wide = (head.getBoundingClientRect().width - (cut ? padding : 0)) / parseFloat(style.fontSize)
        return wordy && wide < 8 ? [`${head.textContent}: ${wide.toFixed(1)} characters`] : []
      })
      // Two lines hold every step and who must take it; only the reason of a return is shortened.
      const steps = [...table.querySelectorAll('.next-step:not(.next-returned)')].filter(shown)
      const cut = steps.filter(
        (one) => one.scrollHeight - one.clientHeight > parseFloat(getComputedStyle(one).lineHeight) / 2
      )
      // A word is read whole or not at all; a long text may end in dots where its column is wide enough.
      const words = [...table.querySelectorAll('td, td *')].filter(
        (one) => shown(one) && [...one.textContent].length <= 8 && one.scrollWidth - one.clientWidth > 1
      )
      const clipped = words.filter((one) => getComputedStyle(one).overflowX !== 'visible')
      const told = ['.state-text', '.case-owner', '.next-step', '.clock-bar']
      const cutNumbers = [...table.querySelectorAll('td.column-number, td.column-number *')].filter(
        (one) => one.scrollWidth - one.clientWidth > 1 && getComputedStyle(one).overflowX !== 'visible'
      )
      const untold = told.filter((one) =>
        [...table.querySelectorAll('.case-table tbody tr[aria-label]:not([aria-busy])')].some(
          (row) => shown(row) && ![...row.querySelectorAll(one)].some(shown)
        )
      )
      return [
        ...unfilled,
        ...tight,
        ...untold.map((one) => `${one}: not in every row`),
        ...[...cut, ...clipped, ...cutNumbers].map((one) => `${one.textContent}: cut`)
      ]
    })
    return { covered, narrow }
  })
}

/** What stands in the way of people who can't see or can't use a mouse, by axe's rules. */
async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const found = await page.evaluate(async () => {
    const { axe: loaded } = window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }
    return loaded.run({ resultTypes: ['violations'], rules: { region: { enabled: false } } })
  })
  return found.violations.map(
    ({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ') ?? ''} (${nodes.length})`
  )
}
