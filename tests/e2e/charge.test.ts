import { expect, type Page } from '@playwright/test'
import { lock } from '../../scripts/drive/session.ts'
import { choose } from '../../scripts/drive/fields.ts'
import { call, goTo } from '../support/app-form.ts'
import { faultsOf } from '../support/measure.ts'
import { test } from './seat.ts'

/** 领导包案: taken, visited, handed over and discharged at the screens; its numbers lead to the cases and back. */

async function caseOf(page: Page, search: string): Promise<string> {
  const { rows } = await call(page, 'cases.list', { search })
  const caseId = rows[0]?.id
  if (!caseId) throw new Error(`no case ${search}`)
  return caseId
}

test('a leader takes a case under charge, another takes it over and discharges it', async ({ sample }) => {
  test.setTimeout(180_000)
  const { electron, page } = sample.app
  const found: string[] = []
  await sample.sit('岳明远')
  const caseId = await caseOf(page, '办理建房审批')
  await goTo(page, `/cases/${caseId}`)
  await page.getByRole('button', { name: '领导包案' }).click()
  const beginning = page.getByRole('region', { name: '领导包案' }).first()
  // Who is a leader is proposed: Enter passes it.
  await expect(beginning.getByTitle('岳明远（党委副书记）')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(beginning.getByText('请填写包案缘由', { exact: true })).toBeVisible()
  await expect(beginning.getByLabel('包案缘由')).toBeFocused()
  found.push(...(await faultsOf(electron, page, '领导包案')))
  await page.keyboard.type('三次来访，由分管领导包案')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('已定包案领导')).toBeVisible()
  const lines = page.getByRole('complementary').getByRole('region', { name: '领导包案' })
  await expect(lines).toContainText('岳明远（党委副书记），已包 0 天')
  await expect(page.getByRole('button', { name: '领导包案' })).toHaveCount(0)

  await page.getByRole('button', { name: '登记家访' }).click()
  const visiting = page.getByRole('region', { name: '登记家访' })
  await expect(visiting.getByLabel('家访人员')).toHaveValue('岳明远')
  await visiting.getByLabel('家访情况').fill('见到本人，约定三日内补齐材料')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('已登记家访')).toBeVisible()
  await expect(lines).toContainText('家访 1 次')

  await page.getByRole('button', { name: '移交包案' }).click()
  const over = page.getByRole('region', { name: '移交包案' })
  await choose(over, '接手的领导', '冉永康（党委书记）')
  await over.getByLabel('移交原因').fill('分工调整')
  found.push(...(await faultsOf(electron, page, '移交包案')))
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('已由岳明远移交冉永康包案')).toBeVisible()
  await expect(page.getByRole('button', { name: '包案销案' })).toHaveCount(0)
  await lock(page)

  await sample.sit('冉永康')
  await goTo(page, `/cases/${caseId}`)
  await page.getByRole('button', { name: '包案销案' }).click()
  const ending = page.getByRole('region', { name: '包案销案' })
  const first = ending.getByRole('checkbox', { name: '诉求合理的解决问题到位' })
  await expect(first).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(ending.getByText('请选择“三到位一处理”中的至少一项', { exact: true })).toBeVisible()
  await expect(first).toBeFocused()
  await page.keyboard.press('Space')
  await ending.getByLabel('销案情况').fill('审批已办结，本人已取到批复')
  found.push(...(await faultsOf(electron, page, '包案销案')))
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('status').getByText('已销案')).toBeVisible()
  await expect(lines).toContainText('销案：解决问题到位')
  await expect(page.getByRole('region', { name: '文书' })).toContainText('领导包案登记表')
  found.push(...(await faultsOf(electron, page, '销案以后')))
  expect(found).toEqual([])
})

test('the list per leader: each number leads to its cases and back, by keys alone', async ({ sample }) => {
  test.setTimeout(120_000)
  const { electron, page } = sample.app
  const found: string[] = []
  await sample.sit('岳明远')
  await goTo(page, '/deadlines')
  const table = page.getByRole('table', { name: /^领导包案/ })
  const held = table.getByRole('link', { name: '岳明远，在包 1 件' })
  await expect(held).toBeVisible()
  await expect(table.getByRole('link', { name: '冉永康，已销案 1 件' })).toBeVisible()
  found.push(...(await faultsOf(electron, page, '期限：领导包案')))
  await held.focus()
  await page.keyboard.press('ArrowRight')
  await expect(table.getByRole('link', { name: /^岳明远，最久 \d+ 天$/ })).toBeFocused()
  await page.keyboard.press('Enter')
  const list = page.getByRole('table', { name: '期限：岳明远包案' })
  const link = list.getByRole('link')
  await expect(link).toBeFocused()
  await expect(list).toContainText('流转土地租金拖欠两年')
  await expect(list).toContainText('8 天')
  found.push(...(await faultsOf(electron, page, '包案清单')))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary').getByRole('region', { name: '领导包案' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(link).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(held).toBeFocused()
  expect(found).toEqual([])
})
