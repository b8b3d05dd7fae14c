import { expect, type Page } from '@playwright/test'
import type { Input } from '../../db/api.ts'
import { addDays, dayOf, momentOf } from '../../db/calendar/moment.ts'
import { lock } from '../../scripts/drive/session.ts'
import { call } from '../support/app-form.ts'
import { faultsOf } from '../support/measure.ts'
import { test } from './seat.ts'

/** A village's matter, for which it has 15 days. */
function registeredAgo(days: number, summary: string): Input<'cases.register'> {
  return {
    channel: '来访',
    category: '群众求决',
    field: '农业农村/水利设施',
    colour: '黄',
    tier: '村（社区）',
    registeredAt: `${addDays(dayOf(momentOf(new Date())), -days)}T09:12:00+08:00`,
    location: '永兴村3组',
    summary,
    content: '整治以后仍然渗漏。',
    request: '限期返工。',
    applicants: [{ name: '赵德福' }]
  }
}

const heading = (page: Page, name: string) => page.getByRole('main').getByRole('heading', { level: 1, name })
const number = (page: Page, name: string) => page.getByRole('link', { name, exact: true })

test('a number leads to its cases and back, by keys alone; each desk says what is due', async ({
  sample
}) => {
  const { electron, page } = sample.app
  await sample.sit('何秋菊')
  const line = page.getByRole('group', { name: '本人的期限' })
  const badge = page.getByRole('navigation', { name: '工作台' }).getByLabel('件超期或今天到期')
  await expect(heading(page, '登记台')).toBeVisible()
  await expect(line).toHaveCount(0)
  await expect(badge).toHaveCount(0)

  await call(page, 'cases.register', registeredAgo(15, '今天到期的渠堰'))
  await call(page, 'cases.register', registeredAgo(16, '昨天到期的渠堰'))
  await call(page, 'cases.register', registeredAgo(30, '早已到期的渠堰'))
  await expect(line).toHaveText('今天到期 1 件，超期 2 件')
  await expect(badge).toHaveAttribute('aria-label', '3 件超期或今天到期')
  // Beside the numbers of what waits it says what it counts.
  await expect(badge).toHaveText('3 到期')

  expect(await faultsOf(electron, page, '登记台：有到期')).toEqual([])

  await line.getByRole('link', { name: '超期 2 件' }).click()
  await expect(heading(page, '期限：本人 · 超期')).toBeVisible()
  const focused = page.getByRole('table', { name: '期限：本人 · 超期' }).locator('tbody tr:focus')
  await expect(focused).toHaveAttribute('aria-label', /早已到期的渠堰/)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(heading(page, '昨天到期的渠堰')).toBeVisible()
  // A level back at each stroke: to the row, to the number.
  await page.keyboard.press('Escape')
  await expect(focused).toHaveAttribute('aria-label', /昨天到期的渠堰/)
  await page.keyboard.press('Escape')
  await expect(heading(page, '期限')).toBeVisible()
  await expect(number(page, '本人，超期，2 件')).toBeFocused()

  await page.keyboard.press('ArrowRight')
  await expect(number(page, '本人，今天到期，1 件')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(number(page, '全中心，今天到期，1 件')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(number(page, '未分派，今天到期，1 件')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(
    page.getByRole('table', { name: '期限：未分派 · 今天到期' }).locator('tbody tr:focus')
  ).toHaveAttribute('aria-label', /今天到期的渠堰/)
  await page.keyboard.press('Escape')
  await expect(number(page, '未分派，今天到期，1 件')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: /^没有定责任单位，超期/ })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: /^群众等候，超期/ })).toBeFocused()
})

test('a leader begins with what waits for a signature, what is late and whose turn it is', async ({
  sample
}) => {
  const { page } = sample.app
  await sample.sit('岳明远')
  await expect(heading(page, '期限')).toBeVisible()
  const { byState, total } = await call(page, 'cases.turns', {})
  await expect(page.getByRole('link', { name: `等我签字 ${byState.signing} 件` })).toBeFocused()
  await page.getByRole('link', { name: `等我签字 ${byState.signing} 件` }).click()
  const rows = page.getByRole('table', { name: '期限：等我签字' }).locator('tbody tr[aria-label]')
  await expect(rows).toHaveCount(byState.signing)
  await expect(rows.first().getByText('等我', { exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('link', { name: `等我签字 ${byState.signing} 件` })).toBeFocused()
  const { byStep } = await call(page, 'cases.turns', {})
  const screening = page.getByRole('link', { name: `等我甄别 ${byStep.screen} 件` })
  await screening.press('Enter')
  const unscreened = page.getByRole('table', { name: '期限：等我甄别' }).locator('tbody tr[aria-label]')
  await expect(unscreened).toHaveCount(byStep.screen)
  await page.locator('tbody tr:focus').press('Enter')
  // The step stands open with the cursor in it; Esc closes it, and again leads back to the list and the number.
  await page.getByRole('region', { name: '甄别', exact: true }).locator(':focus').waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(unscreened).toHaveCount(byStep.screen)
  await page.keyboard.press('Escape')
  await expect(screening).toBeFocused()
  await number(page, `岳明远，轮到，${total} 件`).click()
  await expect(
    page.getByRole('table', { name: '期限：轮到岳明远' }).locator('tbody tr[aria-label]')
  ).toHaveCount(total)
  await lock(page)
})

test('a head that was pressed keeps the cursor, also after a case was opened', async ({ sample }) => {
  const { page } = sample.app
  await sample.sit('岳明远')
  await page.getByRole('link', { name: /^全中心，合计/ }).click()
  const table = page.getByRole('table', { name: '期限：全中心 · 在走的' })
  await table.locator('tbody tr:focus').waitFor()
  await page.keyboard.press('Enter')
  await expect(heading(page, '诉求')).toBeVisible()
  await page.keyboard.press('Escape')
  await table.locator('tbody tr:focus').waitFor()
  const head = table.getByRole('button', { name: /^编号/ })
  await head.press('Enter')
  await expect(table.getByRole('columnheader', { name: /^编号/ })).toHaveAttribute('aria-sort', 'descending')
  await expect(head).toBeFocused()
})
