import { expect, type Locator, type Page } from '@playwright/test'
import { lock } from '../../scripts/drive/session.ts'
import { call, goTo, settings } from '../support/app-form.ts'
import { whileZoomed } from '../support/measure.ts'
import { test } from './seat.ts'

/** Who zooms in while the cursor is in a field finds it in sight, not below the button that always is. */

/** What lies over the control that has the cursor; empty where it can be seen. */
function coverOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement: active } = document
    if (!active || active === document.body) return 'no cursor'
    const seen = active.closest('label') ?? active
    const { left, top, width, height } = seen.getBoundingClientRect()
    // Of what is taller than the window its first line is enough.
    const spots = [top + 4, top + Math.min(height, innerHeight / 2) - 4]
    const covers = spots.map((y) => document.elementFromPoint(left + Math.min(width / 2, 20), y))
    const own = (one: Element | null) => one !== null && (seen.contains(one) || one.contains(seen))
    const cover = covers.find((one) => !own(one))
    return cover === undefined ? '' : cover === null ? 'outside the window' : cover.className
  })
}

/** The page is laid out anew, and what follows from that is done in a frame after. */
function frames(page: Page, count: number): Promise<void> {
  return page.evaluate(async (left) => {
    for (; left > 0; left--) await new Promise(requestAnimationFrame)
  }, count)
}

async function coveredWhenZoomed(
  page: Page,
  place: Locator,
  zoom: (act: (page: Page) => Promise<void>) => Promise<void>
) {
  const controls = place.locator(
    'input:not([type=file]):visible, textarea:visible, button:visible:not(:disabled)'
  )
  const found: string[] = []
  for (const control of await controls.all()) {
    await control.focus()
    await zoom(async () => {
      await frames(page, 4)
      const cover = await coverOf(page)
      if (cover !== '') found.push(`${await control.evaluate((one) => one.id || one.textContent)}: ${cover}`)
    })
  }
  return found
}

test('a control keeps in sight when the window is zoomed', async ({ sample }) => {
  test.setTimeout(180_000)
  const { electron, page } = sample.app
  const zoom = (act: (page: Page) => Promise<void>) => whileZoomed(electron, page, act)
  await sample.sit('何秋菊')
  expect(await coveredWhenZoomed(page, page.locator('main:visible form'), zoom), '登记台').toEqual([])
  const { rows } = await call(page, 'cases.list', { states: ['registered'] })
  await goTo(page, `/cases/${rows[0]?.id ?? ''}`)
  const panel = page.getByRole('region', { name: '甄别', exact: true })
  await page.getByRole('button', { name: '甄别', exact: true }).click()
  await panel.waitFor()
  expect(await coveredWhenZoomed(page, panel, zoom), '甄别').toEqual([])
  await lock(page)
  await sample.sit('样例管理员')
  await settings(page)
  await page.getByRole('button', { name: '修改办理期限（乡镇（街道）件）', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: /^修改“/ })
  await dialog.waitFor()
  expect(await coveredWhenZoomed(page, dialog, zoom), '修改期限规则').toEqual([])
})
