import { expect } from '@playwright/test'
import { fill } from '../../scripts/drive/fields.ts'
import { call, settings } from '../support/app-form.ts'
import { faultsOf } from '../support/measure.ts'
import { test } from './seat.ts'

/** A rule is changed for new cases; what runs moves only after somebody saw which cases would. */

test('a rule is changed, then applied to what runs, by keyboard', async ({ sample }) => {
  test.setTimeout(180_000)
  const { electron, page } = sample.app
  const found: string[] = []
  await sample.sit('样例管理员')
  await settings(page)
  const name = '办理期限（乡镇（街道）件）'
  await page.getByRole('button', { name: `修改${name}`, exact: true }).focus()
  found.push(...(await faultsOf(electron, page, '期限规则')))
  await page.getByRole('button', { name: `修改${name}`, exact: true }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: `修改“${name}”` })
  await fill(dialog, '时长', '20')
  await fill(dialog, '修改的依据或理由', '镇党委会议纪要')
  found.push(...(await faultsOf(electron, page, '修改期限规则')))
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/已保存规则，从 \d{4}-\d{2}-\d{2} 起按它给新的期限/)).toBeVisible()
  const rules = page.getByRole('table', { name: '期限规则' })
  await expect(rules.getByText('20 日，自登记、重办起')).toBeVisible()

  await page.getByRole('button', { name: `把${name}用到在办件` }).focus()
  await page.keyboard.press('Enter')
  const apply = page.getByRole('dialog', { name: `把“${name}”用到在办件` })
  await expect(apply.getByText(/^会动 \d+ 件：\d+ 件提前/)).toBeVisible()
  const { count } = await call(page, 'clockRules.preview', { what: 'rule', code: 'bazhou.township' })
  await expect(apply.getByText(`会动 ${count.moved} 件`, { exact: false }).first()).toBeVisible()
  await fill(apply, '理由', '在办件一并执行')
  found.push(...(await faultsOf(electron, page, '用到在办件')))
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(`已改 ${count.moved} 件的到期日`)).toBeVisible()
  const after = await call(page, 'clockRules.preview', { what: 'rule', code: 'bazhou.township' })
  expect(after.count.moved).toBe(0)
  expect(found).toEqual([])
})
