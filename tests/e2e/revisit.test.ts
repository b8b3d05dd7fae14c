import { expect } from '@playwright/test'
import { choose, mark } from '../../scripts/drive/fields.ts'
import { call, goTo } from '../support/app-form.ts'
import { faultsOf } from '../support/measure.ts'
import { test } from './seat.ts'

/** 回访: a call that nobody answers is noted, and the case goes on waiting until the person is reached. */

test('an unanswered call is a try; the case still waits for its revisit', async ({ sample }) => {
  const { electron, page } = sample.app
  await sample.sit('何秋菊')
  const { rows } = await call(page, 'cases.list', { states: ['closed'] })
  const caseId = rows[0]?.id ?? ''
  await goTo(page, `/cases/${caseId}`)
  await page.getByRole('button', { name: '回访' }).click()
  const panel = page.getByRole('region', { name: '回访' })
  await mark(panel, '是否回访到本人', '没有回访到')
  await choose(panel, '回访方式', '电话')
  await expect(panel.getByRole('radio', { name: '不再访，以未能回访结束' })).toBeDisabled()
  await expect(panel).toContainText('在 3 个不同的日子都没有访到，才能以未能回访结束')
  await panel.getByLabel('这次怎样试的、为什么没有访到').fill('上午、下午各打一次，无人接听')
  expect(await faultsOf(electron, page, '回访')).toEqual([])
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('已记下没有访到，仍待回访')).toBeVisible()
  await expect(page.getByText('回访未果 · 电话')).toBeVisible()
  const read = await call(page, 'cases.read', { caseId })
  expect(read).toMatchObject({ state: 'closed', revisits: [] })
})

test('whoever handled it is not offered to ask, and sees whom it waits for', async ({ sample }) => {
  const { page } = sample.app
  await sample.sit('罗建国')
  const { rows } = await call(page, 'cases.list', { states: ['closed'] })
  const caseId = rows.find(({ owner }) => owner === '罗建国')?.id ?? ''
  await goTo(page, `/cases/${caseId}`)
  await expect(page.getByText('窗口登记员、纪检督办员')).toBeVisible()
  await expect(page.getByRole('button', { name: '回访' })).toHaveCount(0)
})

test('a call is filled in for the person and says so', async ({ sample }) => {
  const { electron, page } = sample.app
  await sample.sit('何秋菊')
  const { rows } = await call(page, 'cases.list', { states: ['closed'] })
  await goTo(page, `/cases/${rows[0]?.id ?? ''}`)
  await page.getByRole('button', { name: '回访' }).click()
  const panel = page.getByRole('region', { name: '回访' })
  await choose(panel, '回访方式', '上门')
  await expect(panel.getByRole('radio', { name: '本人点选' })).toBeChecked()
  await choose(panel, '回访方式', '电话')
  await expect(panel.getByRole('radio', { name: '本人点选' })).toHaveCount(0)
  await expect(panel.getByLabel('代填原因')).toHaveAttribute('placeholder', '不填即为“诉求人电话中口述”')
  await panel.getByLabel('回访情况').fill('水已经通了')
  await page.keyboard.press('Control+Enter')
  await expect(panel.getByText('有 3 处要改，第一处：请核实问题是否已经解决')).toBeVisible()
  await expect(panel.getByText('请问明对办理人员的服务态度有无意见')).toBeVisible()
  await mark(panel, '问题是否解决', '已解决')
  await mark(panel, '问题是否反复', '未反复')
  await mark(panel, '对办理人员的服务态度', '有意见')
  await panel.getByLabel('对服务态度的意见').fill('电话打了三次才接')
  await mark(panel, '满意度', '满意')
  expect(await faultsOf(electron, page, '回访-代填')).toEqual([])
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('回访 · 电话，满意（代填）')).toBeVisible()
})

test('a leader decides that nobody is asked, and says why', async ({ sample }) => {
  const { electron, page } = sample.app
  await sample.sit('岳明远')
  const { rows } = await call(page, 'cases.list', { states: ['closed'] })
  const caseId = rows[0]?.id ?? ''
  await goTo(page, `/cases/${caseId}`)
  await page.getByRole('button', { name: '免回访' }).click()
  const panel = page.getByRole('region', { name: '免回访' })
  await panel.getByLabel('免予回访的原因').fill('诉求人已书面表示满意，要求不再联系')
  expect(await faultsOf(electron, page, '免回访')).toEqual([])
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toContainText('不再回访，直接进入立卷')
  await page.keyboard.press('Enter')
  await expect(page.getByText('回访 · 免回访')).toBeVisible()
})

test('a revisit is checked by somebody else; what it finds otherwise stands on the case, its row and in 专账', async ({
  sample
}) => {
  test.setTimeout(120_000)
  const { electron, page } = sample.app
  await sample.sit('向华')
  const { rows } = await call(page, 'cases.list', { states: ['revisited'], limit: 50 })
  let caseId = ''
  for (const { id } of rows) {
    const read = await call(page, 'cases.read', { caseId: id })
    if (read.asks.mayRecheck && read.revisits.at(-1)?.resolved) caseId = id
  }
  await goTo(page, `/cases/${caseId}`)
  await page.getByRole('button', { name: '抽查' }).click()
  const panel = page.getByRole('region', { name: '抽查' })
  await choose(panel, '抽查方式', '电话')
  await panel.getByLabel('抽查情况').fill('电话问过，雨后又渗')
  await page.keyboard.press('Control+Enter')
  await expect(panel.getByText('请点选满意度；本人不愿评价的选“未评价”')).toBeVisible()
  await mark(panel, '问题是否解决', '未解决')
  await mark(panel, '满意度', '不满意')
  await expect(panel).toContainText('确定后将重办')
  expect(await faultsOf(electron, page, '抽查')).toEqual([])
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toContainText('抽查登记后不能改')
  await page.keyboard.press('Enter')
  await expect(page.getByText('抽查 · 电话，不满意（代填），与回访不一致')).toBeVisible()
  await expect(page.getByText('重办 1 次')).toBeVisible()
  expect(await faultsOf(electron, page, '抽查以后的诉求')).toEqual([])
  await goTo(page, '/supervision?')
  await page.getByRole('link', { name: '抽查不一致，1 件' }).press('Enter')
  await expect(page.locator('main:visible tbody tr[aria-label]')).toHaveCount(1)
  expect(await faultsOf(electron, page, '抽查不一致')).toEqual([])
})
