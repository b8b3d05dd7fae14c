import { expect, type Page } from '@playwright/test'
import { mark } from '../../scripts/drive/fields.ts'
import { lock } from '../../scripts/drive/session.ts'
import { call, goTo } from '../support/app-form.ts'
import { faultsOf } from '../support/measure.ts'
import { test } from './seat.ts'

/** What a matter is by law is settled at 甄别, and a leader moves it from ledger to ledger; limits follow both. */

async function firstIn(page: Page, state: 'registered'): Promise<string> {
  const { rows } = await call(page, 'cases.list', { states: [state] })
  const caseId = rows[0]?.id
  if (!caseId) throw new Error(`no case is ${state}`)
  return caseId
}

test('甄别 settles a petition with its way and its short title', async ({ sample }) => {
  const { electron, page } = sample.app
  await sample.sit('何秋菊')
  const caseId = await firstIn(page, 'registered')
  await goTo(page, `/cases/${caseId}`)
  await page.getByRole('button', { name: '甄别', exact: true }).first().click()
  const panel = page.getByRole('region', { name: '甄别', exact: true })
  await mark(panel, '事项性质', '信访·申诉求决')
  await panel.getByLabel('甄别意见').fill('属本机关职权范围')
  await page.keyboard.press('Control+Enter')
  await expect(panel.getByText('申诉求决要选途径，请选择', { exact: true })).toBeVisible()
  await expect(panel.getByRole('combobox', { name: /^途径/ })).toBeFocused()
  await page.keyboard.type('信访程序')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(panel.getByLabel('短标题')).toBeFocused()
  await page.keyboard.type('永兴村堰塘整治')
  await expect(panel.getByText('60 日（条例第三十四条')).toBeVisible()
  expect(await faultsOf(electron, page, '甄别：申诉求决')).toEqual([])
  await page.keyboard.press('Control+Enter')
  await panel.waitFor({ state: 'detached' })
  const facts = page.getByRole('region', { name: '登记事项' })
  await expect(facts).toContainText('信访事项（申诉求决类，第三十一条第六项）')
  await expect(facts).toContainText('永兴村堰塘整治')
})

test('a leader moves a case into another ledger, and sees before what its limit becomes', async ({
  sample
}) => {
  const { electron, page } = sample.app
  await sample.sit('岳明远')
  const { rows } = await call(page, 'cases.list', { states: ['handling'] })
  const files = await Promise.all(rows.map(({ id }) => call(page, 'cases.read', { caseId: id })))
  const moved = files.find(({ ledger }) => ledger !== '区（县）')
  if (!moved) throw new Error('no case below the district')
  await goTo(page, `/cases/${moved.id}`)
  await page.getByRole('button', { name: '提级或降级' }).click()
  const panel = page.getByRole('region', { name: '提级或降级' })
  await mark(panel, '移到哪一级', '区（县）（提级）')
  await expect(panel.getByText(/办理期限（区（县）件）：\d+-\d+-\d+ → \d+-\d+-\d+/)).toBeVisible()
  await panel.getByLabel('理由').fill('涉及两个镇，请区里牵头')
  expect(await faultsOf(electron, page, '提级')).toEqual([])
  await page.keyboard.press('Control+Enter')
  const question = page.getByRole('dialog')
  await expect(question).toContainText('移到所选层级的台账')
  expect(await faultsOf(electron, page, '提级：问')).toEqual([])
  await question.getByRole('button', { name: /提级/ }).click()
  await expect(page.getByText('已提级到区（县）台账')).toBeVisible()
  const file = await call(page, 'cases.read', { caseId: moved.id })
  expect([file.ledger, file.clock.name]).toEqual(['区（县）', '办理期限（区（县）件）'])
  await expect(page.getByRole('region', { name: '登记事项' })).toContainText('区（县）（登记时为')
  await lock(page)
})
