import { expect } from '@playwright/test'
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
})
