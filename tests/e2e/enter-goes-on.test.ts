import { expect } from '@playwright/test'
import { openCase } from '../../scripts/drive/case-steps.ts'
import { call, settings } from '../support/app-form.ts'
import { whileZoomed } from '../support/measure.ts'
import { test } from './seat.ts'
import { walkIn } from './walk-in.ts'

/** F1 says so of every screen: Enter goes from a filled line to the next one, and presses nothing. */

test('Enter goes through the panel of a step, a question at a time', async ({ sample }) => {
  const { page } = sample.app
  await sample.sit('何秋菊')
  const { id: caseId, number } = await call(page, 'cases.register', walkIn)
  const happenedAt = '2026-07-11T19:50:00+08:00'
  await call(page, 'cases.screen', { caseId, happenedAt, valid: true, reason: '属实' })
  await openCase(page, number)
  await page.getByRole('button', { name: '决定是否受理', exact: true }).click()
  const panel = page.getByRole('region', { name: '决定是否受理' })
  await expect(panel.getByRole('radio', { name: '受理', exact: true })).toBeFocused()

  // The three answers of one question are passed at once, as by Tab.
  await page.keyboard.press('Enter')
  await expect(panel.getByRole('combobox', { name: /告知方式/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(panel.getByLabel('受理时间')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(panel.getByLabel('决定依据')).toBeFocused()
  // Nothing was asked of the backend: no field is blamed.
  await expect(panel.getByText(/请填写/)).toHaveCount(0)
})

test('in 设置 it goes on to the button, and only Ctrl+Enter and the button save', async ({ sample }) => {
  const { page } = sample.app
  await sample.sit('样例管理员')
  await settings(page)
  await page.getByLabel('单位名称').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('编号简称')).toBeFocused()

  await page.getByRole('tab', { name: '调解室', exact: true }).click()
  const value = page.getByLabel('新的调解室')
  await value.fill('调解三室')
  await value.press('Enter')
  const form = page.getByRole('form', { name: '添加调解室' })
  await expect(form.getByLabel('说明')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(form.getByRole('button', { name: '添加到调解室' })).toBeFocused()
  const added = page.getByRole('tabpanel', { name: '调解室' }).getByRole('row').filter({ hasText: '三室' })
  await expect(added).toHaveCount(0)
  await value.press('Control+Enter')
  await expect(added).toHaveCount(1)
})

test('a text in 设置 that gets the cursor stands above the button that stays in sight', async ({
  sample
}) => {
  const { electron, page } = sample.app
  await sample.sit('样例管理员')
  await settings(page)
  const villages = page.getByRole('textbox', { name: '村（社区）' })
  await whileZoomed(electron, page, async () => {
    await villages.fill('')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Tab')
    await expect(villages).toBeFocused()
    const button = page.getByRole('button', { name: '保存单位信息' })
    const covered = async () => {
      const [text, foot] = await Promise.all([villages.boundingBox(), button.boundingBox()])
      return text && foot ? Math.max(0, text.y + text.height - foot.y) : null
    }
    await expect.poll(covered).toBe(0)
  })
})

test('of the forms in 设置 only the one with the cursor keeps its button in sight', async ({ sample }) => {
  const { page } = sample.app
  await sample.sit('样例管理员')
  await settings(page)
  // Buttons that lie over a field of the page.
  const over = () =>
    page.locator('main:visible').evaluate((desk) => {
      const boxes = [...desk.querySelectorAll('.settings-section input')].map((one) =>
        one.getBoundingClientRect()
      )
      return [...desk.querySelectorAll('.settings-save')]
        .filter((foot) => {
          const { top, bottom } = foot.getBoundingClientRect()
          return boxes.some((box) => box.height > 0 && box.top < bottom && box.bottom > top)
        })
        .map((foot) => foot.textContent)
    })
  await expect(page.getByLabel('现在的密码')).toBeFocused()
  await expect(page.getByLabel('单位名称')).toBeVisible()
  expect(await over()).toEqual([])
  await page.getByLabel('单位名称').focus()
  await expect(page.getByRole('button', { name: '保存单位信息' })).toBeInViewport({ ratio: 1 })
})

test('a row that is moved to the end of its list keeps the cursor; Tab goes on in the part that was chosen', async ({
  sample
}) => {
  const { page } = sample.app
  await sample.sit('样例管理员')
  await settings(page)
  await page
    .getByRole('navigation', { name: '本页内容' })
    .getByRole('button', { name: '字典' })
    .press('Enter')
  await expect(page.getByRole('heading', { level: 2, name: '字典' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('tab', { name: /来源渠道$/ })).toBeFocused()
  const rows = page.getByRole('table', { name: '来源渠道' }).getByRole('row')
  const second = (await rows.nth(2).locator('td').first().textContent()) ?? ''
  const up = page.getByRole('button', { name: `上移${second}`, exact: true })
  await up.press('Enter')
  await expect(rows.nth(1)).toContainText(second)
  await expect(up).toHaveAttribute('aria-disabled', 'true')
  await expect(up).toBeFocused()
  await up.press('Enter')
  await expect(rows.nth(1)).toContainText(second)
})

test('what leads to a part of 设置 scrolls the page in its frame, not the frame', async ({ sample }) => {
  const { page } = sample.app
  await sample.sit('样例管理员')
  await settings(page)
  await page.setViewportSize({ width: 1024, height: 768 })
  for (const part of ['单位与事件清单', '工作人员', '样例数据']) {
    await page.getByRole('navigation', { name: '本页内容' }).getByRole('button', { name: part }).click()
    await expect(page.getByRole('heading', { level: 2, name: part })).toBeInViewport()
    await expect(page.getByRole('button', { name: '锁定' })).toBeInViewport({ ratio: 1 })
  }
})
