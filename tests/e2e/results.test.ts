import { expect } from '@playwright/test'
import { lock } from '../../scripts/drive/session.ts'
import { call } from '../support/app-form.ts'
import { faultsOf } from '../support/measure.ts'
import { test } from './seat.ts'

test('a leader goes from a rate to its cases and back by keys, and every size shows all of it', async ({
  sample
}) => {
  test.setTimeout(120_000)
  const { electron, page } = sample.app
  await sample.sit('何秋菊')
  await expect(page.getByRole('link', { name: '成效' })).toHaveCount(0)
  await lock(page)

  await sample.sit('冉永康')
  await page.getByRole('navigation', { name: '工作台' }).getByRole('link', { name: '成效' }).press('Enter')
  await page.getByRole('button', { name: '今年' }).press('Enter')
  const year = new Date().getFullYear()
  const period = { from: `${year}-01-01`, to: `${year}-12-31` }
  await expect(page.getByText(`${period.from} 至 ${period.to}`)).toBeVisible()
  const { rates } = await call(page, 'rates.board', period)
  const told = rates.find(({ of }) => of > 0)
  if (!told) throw new Error('the sample has no rate')
  for (const { title, shown, formula } of rates) {
    await expect(page.getByRole('rowheader', { name: title, exact: true })).toBeVisible()
    await expect(page.getByRole('cell', { name: shown, exact: true }).first()).toBeVisible()
    await expect(page.getByText(formula)).toBeVisible()
  }
  const number = page.getByRole('link', { name: `${told.title}，分母，${told.of} 件`, exact: true })
  await number.focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowLeft')
  await expect(number).toBeFocused()
  await page.keyboard.press('Enter')
  const rows = page.locator('main:visible tbody tr[aria-label]')
  await expect(rows).toHaveCount(told.of)
  await expect(rows.first()).toBeFocused()
  await page.keyboard.press('Enter')
  await page
    .getByRole('heading', { name: '办理经过' })
    .or(page.locator('main:visible .timeline'))
    .first()
    .waitFor()
  await page.keyboard.press('Escape')
  await expect(rows).toHaveCount(told.of)
  await page.keyboard.press('Escape')
  await expect(number).toBeFocused()

  await page.getByLabel('再分').press('Space')
  await page.getByText('按村（社区）').last().click()
  await expect(page.getByRole('heading', { name: '按村（社区）' })).toBeVisible()
  await page.getByLabel('止', { exact: true }).fill(`${year}-00-00`)
  await expect(page.getByText('下面还是上一段日子的')).toBeVisible()
  await page.getByLabel('止', { exact: true }).fill(`${year}-12-31`)
  expect(await faultsOf(electron, page, '成效')).toEqual([])
})
