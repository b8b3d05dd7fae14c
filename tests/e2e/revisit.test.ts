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
