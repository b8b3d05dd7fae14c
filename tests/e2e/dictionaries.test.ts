import { expect } from '@playwright/test'
import { fill, mark } from '../../scripts/drive/fields.ts'
import { call, goTo, settings } from '../support/app-form.ts'
import { faultsOf } from '../support/measure.ts'
import { test } from './seat.ts'

/** The words of a centre are its own: renamed, explained, ordered, stopped; a case is graded by them. */

test('a word is renamed and explained, moved, stopped and brought back, by keyboard', async ({ sample }) => {
  test.setTimeout(180_000)
  const { electron, page } = sample.app
  await sample.sit('样例管理员')
  await settings(page)
  await page.getByRole('tab', { name: '分档', exact: true }).click()
  await page.getByRole('button', { name: '修改疑难', exact: true }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: '修改分档“疑难”' })
  await expect(dialog.getByLabel('名称')).toBeFocused()
  await fill(dialog, '名称', '一般')
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText('“一般”已经在列表里。')).toBeVisible()
  expect(await faultsOf(electron, page, '修改字典：同名', null)).toEqual([])
  await fill(dialog, '名称', '疑难复杂')
  await fill(dialog, '说明', '县级领导包抓')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByText('已保存“疑难复杂”')).toBeVisible()
  const words = async () => (await call(page, 'centre.read', {})).dictionaries.grade
  await page.getByRole('button', { name: '上移疑难复杂' }).click()
  await expect.poll(words).toEqual(['一般', '疑难复杂', '较大', '跨县区'])
  await page.getByRole('button', { name: '停用跨县区' }).click()
  await expect(page.getByRole('button', { name: '恢复跨县区' })).toBeVisible()
  expect(await words()).toEqual(['一般', '疑难复杂', '较大'])
  expect(await faultsOf(electron, page, '字典：分档', null)).toEqual([])
  await page.keyboard.press('Alt+z')
  await expect(page.getByRole('button', { name: '停用跨县区' })).toBeVisible()
})

test('a leader grades a case and sees who leads it then', async ({ sample }) => {
  const { electron, page } = sample.app
  await sample.sit('岳明远')
  const { rows } = await call(page, 'cases.list', { states: ['handling'] })
  const caseId = rows[0]?.id ?? ''
  await goTo(page, `/cases/${caseId}`)
  await page.getByRole('button', { name: '调整分档' }).click()
  const panel = page.getByRole('region', { name: '调整分档' })
  await expect(panel.getByRole('radio', { name: /^一般/ })).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(panel.getByText('请选择分档', { exact: true })).toBeVisible()
  await mark(panel, '调到哪一档', '疑难（包抓县级领导、县政法委书记、县主要领导牵头）')
  await expect(panel.getByText('正在走的期限不变。')).toBeVisible()
  await panel.getByLabel('理由').fill('涉及面广，需县级领导包抓')
  expect(await faultsOf(electron, page, '调整分档')).toEqual([])
  await page.keyboard.press('Control+Enter')
  const question = page.getByRole('dialog')
  await expect(question).toContainText('要改回只能再调整一次')
  await question.getByRole('button', { name: '定档' }).click()
  await expect(page.getByText('已定档：疑难')).toBeVisible()
  await expect(page.getByRole('region', { name: '登记事项' })).toContainText('疑难')
})
