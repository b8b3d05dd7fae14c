import { expect } from '@playwright/test'
import { goTo } from '../support/app-form.ts'
import { faultsOf } from '../support/measure.ts'
import { test } from './seat.ts'

test('a view of a ledger is saved, found again by its name, and shown first from then on', async ({
  sample
}) => {
  const { electron, page } = sample.app
  const found: string[] = []
  await sample.sit('何秋菊')
  await goTo(page, '/ledgers')
  const township = page.getByRole('heading', { level: 1, name: '台账：乡镇台账' })
  const county = page.getByRole('heading', { level: 1, name: '台账：区台账' })
  await expect(township).toBeVisible()
  await page.getByRole('radiogroup', { name: '哪一级' }).getByText('区台账').click()
  await page.getByRole('radiogroup', { name: '怎样列' }).getByText('按四类').click()

  await page.getByRole('button', { name: '视图' }).click()
  const form = page.getByRole('dialog', { name: '存成视图' })
  await expect(form.getByLabel('视图名称')).toBeFocused()
  await page.keyboard.type('区里四类')
  found.push(...(await faultsOf(electron, page, '台账：存成视图')))
  await page.keyboard.press('Control+Enter')
  await expect(form).toHaveCount(0)
  await expect(page.getByRole('button', { name: '视图：区里四类' })).toBeVisible()

  await page.getByRole('radiogroup', { name: '怎样列' }).getByText('逐件').click()
  await page.getByRole('radiogroup', { name: '哪一级' }).getByText('乡镇台账').click()
  await page.getByRole('button', { name: '视图：区里四类（改过）' }).click()
  const list = page.getByRole('dialog', { name: '视图' })
  await expect(list.getByRole('button', { name: '区里四类', exact: true })).toBeFocused()
  await list.getByRole('button', { name: '先看：区里四类' }).click()
  await expect(list.getByText('打开台账先看')).toBeVisible()
  found.push(...(await faultsOf(electron, page, '台账：视图')))
  await list.getByRole('button', { name: '区里四类', exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(county).toBeVisible()
  await expect(page.getByRole('table', { name: '台账按四类' })).toBeVisible()
  found.push(...(await faultsOf(electron, page, '台账：按视图')))

  await page.reload()
  await goTo(page, '/ledgers')
  await expect(county).toBeVisible()
  await page.getByRole('button', { name: '视图：区里四类' }).click()
  await list.getByRole('button', { name: '去掉：区里四类' }).click()
  await expect(list.getByText('没有存下的视图')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(page.getByRole('button', { name: '视图：区里四类' })).toBeVisible()
  expect(found).toEqual([])
})
