import { expect } from '@playwright/test'
import type { Input } from '../../db/api.ts'
import type { CaseSort } from '../../db/case-file/case-file.api.ts'
import { lock } from '../../scripts/drive/session.ts'
import { call } from '../support/app-form.ts'
import { callBeside } from '../support/beside.ts'
import { test } from './seat.ts'

test('the list is walked with the keys alone, and found again as it was left', async ({ sample }) => {
  const { page } = sample.app
  await sample.sit('向华')
  await page.getByRole('navigation', { name: '工作台' }).getByRole('link', { name: '诉求' }).click()
  const bar = page.getByRole('radiogroup', { name: '按状态筛选' })
  await expect(bar.getByRole('radio', { name: /等我办/ })).toBeChecked()
  const table = page.getByRole('table', { name: '诉求列表' })
  await expect(table.getByText('等我', { exact: true }).first()).toBeVisible()

  await bar.getByText('全部').click()
  await expect(table).toHaveAttribute('aria-rowcount', '28')
  const focused = table.locator('tbody tr:focus')
  await table.locator('tbody tr[tabindex="0"]').focus()
  await page.keyboard.press('End')
  await expect(focused).toHaveAttribute('aria-rowindex', '28')
  await expect(focused).toBeInViewport({ ratio: 1 })
  const last = await focused.getAttribute('aria-label')

  // Out of sight, the row keeps the cursor.
  await page.locator('.case-rows').evaluate((rows) => rows.scrollTo({ top: 0 }))
  await expect(table.locator('tr[aria-rowindex="2"]')).toBeVisible()
  await expect(focused).toHaveAttribute('aria-label', last ?? '')

  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '返回' }).click()
  await expect(focused).toHaveAttribute('aria-label', last ?? '')
  await expect(bar.getByRole('radio', { name: '全部' })).toBeChecked()

  // What another program registers comes by itself, and takes the cursor from nobody.
  const { folder, password } = sample
  await callBeside({ folder, password, account: '何秋菊' }, 'cases.register', visit(1))
  await expect(table).toHaveAttribute('aria-rowcount', '29')
  await expect(focused).toHaveAttribute('aria-label', last ?? '')

  // Looked for from anywhere: the words go into the list's own field, a single case has the cursor, Enter opens it.
  const anywhere = page.getByRole('textbox', { name: '搜索' })
  const here = page.getByRole('textbox', { name: '查找' })
  const look = async (words: string) => {
    await page.keyboard.press('Alt+1')
    await page.keyboard.press('Control+k')
    await page.keyboard.type(words)
    await page.keyboard.press('Enter')
    await expect(here).toHaveValue(words)
    await expect(anywhere).toHaveValue('')
  }
  await look('家属院下水道第2处')
  await expect(focused).toHaveAttribute('aria-label', /家属院下水道第2处堵塞/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('家属院下水道第2处')
  await look('水')
  await expect(here).toBeFocused()
  await expect(table).not.toHaveAttribute('aria-rowcount', '2')
  await page.keyboard.press('ArrowDown')
  await expect(focused).toHaveAttribute('aria-rowindex', '2')
})

test('a list that was opened by the key of its desk has the cursor in its first row', async ({ sample }) => {
  const { page } = sample.app
  await sample.sit('何秋菊')
  const menu = page.getByRole('navigation', { name: '工作台' })
  for (const desk of ['会签', '诉求', '档案室']) {
    const keys = await menu.getByRole('link', { name: desk }).getAttribute('title')
    await page.keyboard.press(keys ?? '')
    await page.getByRole('heading', { level: 1, name: desk }).waitFor()
    const rows = page.locator('main:visible .case-table tbody tr')
    await expect(rows.and(page.locator('[aria-rowindex="2"]')), desk).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await expect(rows.and(page.locator('[aria-rowindex="3"]')), desk).toBeFocused()

    // From the search too: ↓ goes on into what was found.
    await page.locator('main:visible .case-search input').focus()
    await page.keyboard.press('ArrowDown')
    await expect(rows.and(page.locator('[aria-rowindex="3"]')), desk).toBeFocused()
  }
})

test('whoever signs in again finds the list where they left it', async ({ sample }) => {
  const { page } = sample.app
  await sample.sit('向华')
  const menu = page.getByRole('navigation', { name: '工作台' })
  await menu.getByRole('link', { name: '诉求' }).click()
  await page.getByRole('radiogroup', { name: '按状态筛选' }).getByText('全部').click()
  const rows = page.locator('.case-rows')
  await expect(page.getByRole('table', { name: '诉求列表' })).toHaveAttribute('aria-rowcount', '28')
  await rows.evaluate((one) => one.scrollTo({ top: 240 }))
  await expect.poll(() => rows.evaluate((one) => one.scrollTop)).toBe(240)
  await lock(page)
  await sample.sit('向华')
  await menu.getByRole('link', { name: '诉求' }).click()
  await expect.poll(() => rows.evaluate((one) => one.scrollTop)).toBe(240)

  // Also where somebody else sat here between.
  await lock(page)
  await sample.sit('何秋菊')
  await menu.getByRole('link', { name: '诉求' }).click()
  await lock(page)
  await sample.sit('向华')
  await menu.getByRole('link', { name: '诉求' }).click()
  await expect.poll(() => rows.evaluate((one) => one.scrollTop)).toBe(240)
})

test('the heads sort, by mouse and by key, and the order holds from page to page', async ({ sample }) => {
  const { page } = sample.app
  await sample.sit('何秋菊')
  // More than is read at once, so that the end of the list must be fetched, and what lies above it let go.
  for (let one = 0; one < 240; one++) await call(page, 'cases.register', visit(one))
  await page.getByRole('navigation', { name: '工作台' }).getByRole('link', { name: '诉求' }).click()
  await page.getByRole('radiogroup', { name: '按状态筛选' }).getByText('全部').click()
  const table = page.getByRole('table', { name: '诉求列表' })
  await expect(table).toHaveAttribute('aria-rowcount', '268')
  const head = (name: string) => table.getByRole('columnheader', { name })
  const labels = async (sort: CaseSort, order: 'asc' | 'desc') => {
    const halves = [0, 200].map((offset) => call(page, 'cases.list', { sort, order, offset, limit: 200 }))
    const rows = (await Promise.all(halves)).flatMap((half) => half.rows)
    return rows.map((row) => `${row.number} ${row.applicant} ${row.summary}`)
  }
  const shown = (index: number) => table.locator(`tr[aria-rowindex="${index + 2}"]`)

  await expect(head('期限')).toHaveAttribute('aria-sort', 'none')
  await head('期限').getByRole('button').click()
  await expect(head('期限')).toHaveAttribute('aria-sort', 'ascending')
  const byDue = await labels('due', 'asc')
  await expect(shown(0)).toHaveAttribute('aria-label', byDue[0] ?? '')
  expect(byDue).not.toEqual(await labels('registered', 'desc'))

  // From the head into the rows, and at once to the end: what comes there stands in the same order.
  await page.keyboard.press('ArrowDown')
  await expect(table.locator('tbody tr:focus')).toHaveAttribute('aria-rowindex', '2')
  const last = byDue.length - 1
  await page.keyboard.press('End')
  await expect(shown(last)).toBeFocused()
  await expect(shown(last)).toHaveAttribute('aria-label', byDue[last] ?? '')
  await expect(shown(last - 10)).toHaveAttribute('aria-label', byDue[last - 10] ?? '')

  // Into a case far down and back: the list stands as it was left, to the pixel, the cursor on its row.
  for (let row = 0; row < 3; row++) await page.keyboard.press('PageUp')
  await expect(shown(last - 30)).toBeFocused()
  const rows = page.locator('.case-rows')
  const scrolled = await rows.evaluate((one) => one.scrollTop)
  expect(scrolled).toBeGreaterThan(7_000)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    (byDue[last - 30] ?? '').split(' ')[0] ?? '-'
  )
  await page.keyboard.press('Escape')
  await expect(shown(last - 30)).toBeFocused()
  await expect(shown(last - 30)).toHaveAttribute('aria-label', byDue[last - 30] ?? '')
  expect(await rows.evaluate((one) => one.scrollTop)).toBe(scrolled)

  // By key: the other way round, the cursor stays on the head, the list begins at its top; once more ends it.
  await head('期限').getByRole('button').focus()
  await page.keyboard.press('Enter')
  await expect(head('期限')).toHaveAttribute('aria-sort', 'descending')
  await expect(head('期限').getByRole('button')).toBeFocused()
  await expect(shown(0)).toHaveAttribute('aria-label', (await labels('due', 'desc'))[0] ?? '')
  await expect(shown(0)).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('Space')
  await expect(head('期限')).toHaveAttribute('aria-sort', 'none')
  await expect(shown(0)).toHaveAttribute('aria-label', (await labels('registered', 'desc'))[0] ?? '')
})

function visit(index: number): Input<'cases.register'> {
  const tiers = ['村（社区）', '乡镇（街道）', '区（县）'] as const
  const day = String((index % 28) + 1).padStart(2, '0')
  return {
    channel: '来访',
    category: '群众求决',
    field: '城乡建设/排水',
    colour: '黄',
    tier: tiers[index % 3] ?? '村（社区）',
    registeredAt: `2026-06-${day}T09:00:00+08:00`,
    summary: `家属院下水道第${index + 1}处堵塞`,
    content: '家属院3栋下水道堵塞。',
    request: '尽快疏通。',
    applicants: [{ name: '王䶮' }]
  }
}
