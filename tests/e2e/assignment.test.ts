import { expect } from '@playwright/test'
import { choose } from '../../scripts/drive/fields.ts'
import { lock } from '../../scripts/drive/session.ts'
import { call, goTo } from '../support/app-form.ts'
import { faultsOf } from '../support/measure.ts'
import { test } from './seat.ts'

/** A case goes from hand to hand: with an order, received, sent back, given again by designation. */
test('an order names a body that helps, is received, sent back, and given again by designation', async ({
  sample
}) => {
  test.setTimeout(180_000)
  const { electron, page } = sample.app
  const found: string[] = []
  await sample.sit('何秋菊')
  const { rows } = await call(page, 'cases.list', { states: ['accepted'] })
  const caseId = rows[0]?.id ?? ''
  const open = async (name: string) => {
    await goTo(page, `/cases/${caseId}`)
    await page.getByRole('button', { name, exact: true }).first().click()
    const panel = page.getByRole('region', { name, exact: true })
    await panel.waitFor()
    return panel
  }
  const assigning = await open('分派')
  await choose(assigning, '承办人', '罗建国（农业服务中心主任）')
  await assigning.getByLabel('办理要求').fill('查清后反馈结果')
  await assigning.getByRole('button', { name: '加协办或同责单位' }).click()
  await page.keyboard.press('Control+Enter')
  await expect(assigning.getByText('请填写协办单位', { exact: true })).toBeVisible()
  await assigning.getByLabel('第 1 个单位', { exact: true }).fill('司法所')
  await assigning.getByLabel('第 1 个单位的任务').fill('提出法律意见')
  await assigning.getByLabel('第 1 个单位反馈期限').fill('2099-12-30')
  found.push(...(await faultsOf(electron, page, '分派：协办')))
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/已?分派给罗建国/)).toBeVisible()
  await expect(page.getByRole('region', { name: '文书' })).toContainText('交办单')
  await expect(page.getByRole('region', { name: '文书' })).toContainText('未签收')
  await lock(page)

  await sample.sit('罗建国')
  // Whoever must receive finds it as the next action, in the list, in the line and under the cursor.
  await goTo(page, '/cases')
  await expect(
    page
      .getByRole('row')
      .filter({ hasText: rows[0]?.number ?? '' })
      .locator('.next-step')
  ).toHaveText('等我签收')
  await goTo(page, `/cases/${caseId}`)
  const receipt = page
    .locator('main:visible .desk-actions')
    .getByRole('button', { name: '签收', exact: true })
  await expect(receipt).toBeFocused()
  await expect(page.getByRole('list', { name: '办理进程' }).locator('[aria-current=step]')).toHaveText('签收')
  const asked = '司法所（协办）：提出法律意见，2099-12-30 周三以前反馈'
  const order = page.getByRole('region', { name: '交办', exact: true })
  await expect(order).toContainText(asked)
  const receiving = await open('签收')
  await expect(receiving).toContainText(asked)
  found.push(...(await faultsOf(electron, page, '签收')))
  await page.keyboard.press('Control+Enter')
  // It can't be taken back: a second stroke answers nothing.
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toContainText('签收后不能撤回')
  expect((await call(page, 'cases.read', { caseId })).assignments.at(-1)?.received).toBeNull()
  await page.getByRole('dialog').getByRole('button', { name: /^确/ }).click()
  await receiving.waitFor({ state: 'detached' })
  await expect(page.getByRole('button', { name: '签收', exact: true })).toHaveCount(0)
  const reporting = await open('登记协办反馈')
  await expect(reporting).toContainText(asked)
  await reporting.getByLabel('反馈内容').fill('建议先行调解')
  found.push(...(await faultsOf(electron, page, '协办反馈')))
  await page.keyboard.press('Control+Enter')
  await reporting.waitFor({ state: 'detached' })
  await expect(page.getByRole('button', { name: '登记协办反馈' })).toHaveCount(0)
  await expect(order).toContainText('反馈：建议先行调解')
  const back = await open('退件')
  await expect(back).toContainText(
    /退件的时间从签收起算，到 \d{4}-\d\d-\d\d 周. 为止。依据：《信访工作条例》/
  )
  found.push(...(await faultsOf(electron, page, '退件')))
  await back.getByLabel('退件理由').fill('不属本站职责')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toContainText('不能撤回')
  expect((await call(page, 'cases.read', { caseId })).state).toBe('handling')
  await page.getByRole('dialog').getByRole('button', { name: /^确/ }).click()
  await back.waitFor({ state: 'detached' })
  await lock(page)

  await sample.sit('何秋菊')
  const again = await open('分派')
  await expect(again.getByText(/经手：罗建国（.+?） → 罗建国退件（.+?，不属本站职责）/)).toBeVisible()
  await choose(again, '承办人', '罗建国（农业服务中心主任）')
  await page.keyboard.press('Control+Enter')
  await expect(again.getByText(/刚把这件诉求退回/).first()).toBeVisible()
  await again.getByRole('checkbox', { name: '指定办理：不能再退件' }).check()
  found.push(...(await faultsOf(electron, page, '分派：指定')))
  await page.keyboard.press('Control+Enter')
  await again.waitFor({ state: 'detached' })
  await lock(page)

  await sample.sit('罗建国')
  await goTo(page, `/cases/${caseId}`)
  await page.getByRole('button', { name: '签收', exact: true }).first().waitFor()
  await expect(page.getByRole('button', { name: '退件', exact: true })).toHaveCount(0)
  expect(found).toEqual([])
})
