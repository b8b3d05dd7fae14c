import { expect, type Page } from '@playwright/test'
import { mark, sure } from '../../scripts/drive/fields.ts'
import { call, goTo } from '../support/app-form.ts'
import { faultsOf } from '../support/measure.ts'
import { test } from './seat.ts'

/** 送达: a notice that was not brought is seen on its case, and is brought in each way by keys. */

async function open(page: Page, search: string): Promise<void> {
  const { rows } = await call(page, 'cases.list', { search })
  await goTo(page, `/cases/${rows[0]?.id ?? ''}`)
}

test('还没有登记送达 stands on the page until the notice came to its person; a refusal has two witnesses', async ({
  sample
}) => {
  test.setTimeout(180_000)
  const { electron, page } = sample.app
  const found: string[] = []
  await sample.sit('何秋菊')
  await open(page, '城乡居民养老保险断缴')
  const lines = page.getByRole('region', { name: '送达', exact: true })
  await expect(lines).toContainText('还没有登记送达')
  await page.getByRole('button', { name: '登记送达' }).click()
  const serving = page.getByRole('region', { name: '登记送达' })
  await expect(serving.getByRole('radio', { name: '当面送达' })).toBeFocused()
  await page.keyboard.press('Space')
  await expect(serving.getByLabel('签收人')).toHaveValue('向小东')
  found.push(...(await faultsOf(electron, page, '登记送达')))
  await mark(serving, '送达方式', '见证送达（拒绝签收）')
  await page.keyboard.press('Control+Enter')
  await expect(serving.getByText('拒绝签收须有两名见证人，请填写第一名', { exact: true })).toBeVisible()
  await expect(serving.getByLabel('见证人一')).toBeFocused()
  await page.keyboard.type('唐明')
  await page.keyboard.press('Enter')
  await page.keyboard.type('苟芳')
  await mark(serving, '拒收之后', '将文书留在其住处')
  found.push(...(await faultsOf(electron, page, '拒收')))
  await page.keyboard.press('Control+Enter')
  await sure(page)
  await expect(page.getByText('已登记受理告知书送达')).toBeVisible()
  await expect(lines).not.toContainText('没有登记送达')
  await expect(lines).toContainText('见证送达（拒绝签收）')
  await expect(page.getByRole('button', { name: '登记送达' })).toHaveCount(0)
  await expect(page.getByRole('region', { name: '文书' })).toContainText('送达回证')
  found.push(...(await faultsOf(electron, page, '送达以后')))
  expect(found).toEqual([])
})

test('a case that ended has its notice brought too, and what was posted may come back', async ({
  sample
}) => {
  test.setTimeout(120_000)
  const { page } = sample.app
  await sample.sit('何秋菊')
  await open(page, '已进入诉讼的借款纠纷')
  const lines = page.getByRole('region', { name: '送达', exact: true })
  await expect(lines).toContainText('邮寄送达')
  await page.getByRole('button', { name: '登记送达' }).click()
  const serving = page.getByRole('region', { name: '登记送达' })
  await expect(serving.getByRole('radio', { name: '未能送达' })).toBeChecked()
  await serving.getByLabel('经过和原因').fill('邮件退回：迁移新址不明')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('已登记不予受理告知书未能送达')).toBeVisible()
  await expect(lines).toContainText('未送达')
})
