import { expect, test } from '@playwright/test'
import { startApp } from '../../scripts/drive/app.ts'
import { faultsOf } from '../support/measure.ts'
import { administrator, newCentre, password } from '../support/centre.ts'

test('a clock before the last record is asked about, and what was begun goes on once it is confirmed', async () => {
  const centre = await newCentre()
  centre.now = '2030-01-01T09:00:00+08:00'
  await centre.call('clock.confirm', {})
  await centre.signIn('何秋菊')
  await centre.service.close()

  const app = await startApp(centre.folder)
  const { page } = app
  const doubt = page.getByRole('dialog', { name: '请先核对电脑时间' })
  await page.getByLabel('姓名', { exact: true }).fill(administrator)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.keyboard.press('Enter')
  await expect(doubt).toContainText('2030-01-01')
  await expect(page.getByRole('button', { name: '时间不对，先去改' })).toBeFocused()
  expect(await faultsOf(app.electron, page, '核对电脑时间')).toEqual([])
  await page.keyboard.press('Escape')
  await expect(doubt).toBeHidden()
  await expect(page.getByLabel('姓名', { exact: true })).toHaveValue(administrator)

  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '时间是对的，继续' }).click()
  await page.getByRole('navigation', { name: '工作台' }).waitFor()
  await app.close()
})
