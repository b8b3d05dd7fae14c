import { expect, type Page } from '@playwright/test'
import { mark, sure } from '../../scripts/drive/fields.ts'
import { lock } from '../../scripts/drive/session.ts'
import { call, goTo } from '../support/app-form.ts'
import { faultsOf } from '../support/measure.ts'
import { test } from './seat.ts'

/** More time: asked for by the owner, granted by a leader, all by keyboard; what follows is seen before. */

/** A case of 罗建国 without a request, as it stands in the sample. */
async function ownCase(page: Page): Promise<string> {
  const { rows } = await call(page, 'cases.list', { states: ['handling'], mine: true })
  const caseId = rows[0]?.id
  if (!caseId) throw new Error('罗建国 owns no case')
  return caseId
}

test('an extension is asked for, foreseen, granted with a notice, and stands on the page', async ({
  sample
}) => {
  test.setTimeout(180_000)
  const { electron, page } = sample.app
  const found: string[] = []
  await sample.sit('罗建国')
  const caseId = await ownCase(page)
  const due = async () => (await call(page, 'cases.read', { caseId })).clock.due
  const before = await due()
  await goTo(page, `/cases/${caseId}`)
  await page.getByRole('button', { name: '申请延期或暂停' }).click()
  const asking = page.getByRole('region', { name: '申请延期或暂停' })
  await expect(asking.getByRole('radio', { name: '延期' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(asking.getByLabel('哪项期限')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(asking.getByLabel('延长多少')).toBeFocused()
  await page.keyboard.type('10')
  await expect(asking.getByText(/改到\d+年\d+月\d+日/)).toBeVisible()
  expect(await due()).toBe(before)
  await page.keyboard.press('Control+Enter')
  await expect(asking.getByText('请填写理由', { exact: true })).toBeVisible()
  await expect(asking.getByLabel('理由')).toBeFocused()
  found.push(...(await faultsOf(electron, page, '申请延期')))
  const reason = '需由区自然资源局现场测绘，预计十日内出图'
  await page.keyboard.type(reason)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('已申请延期，等批复')).toBeVisible()
  await expect(page.getByText('等分管领导、主要领导批复')).toBeVisible()
  await expect(page.getByRole('button', { name: '申请延期或暂停' })).toHaveCount(0)
  await lock(page)

  // It waits for the leader like anything that does: in 等我办, with the answer as its next action.
  await sample.sit('岳明远')
  await goTo(page, `/cases/${caseId}`)
  await page.getByRole('button', { name: '批复延期或暂停' }).first().press('Enter')
  const answering = page.getByRole('region', { name: '批复延期或暂停' })
  await expect(answering.getByText(reason)).toBeVisible()
  await mark(answering, '批复', '同意')
  await expect(answering.getByText(/改到\d+年\d+月\d+日/)).toBeVisible()
  await answering.getByLabel('意见').fill('同意延长10日，请书面告知。')
  // Who reported by scanning a code is told in no way that could be known.
  await page.keyboard.press('Control+Enter')
  await expect(answering.getByText('请填写告知方式', { exact: true })).toBeVisible()
  await page.keyboard.type('电话告知')
  found.push(...(await faultsOf(electron, page, '批复延期')))
  await page.keyboard.press('Control+Enter')
  const sentence = '文号给出就不能收回'
  await expect(page.getByRole('dialog', { name: '同意延期' })).toContainText(sentence)
  found.push(...(await faultsOf(electron, page, '同意延期：问')))
  await sure(page)
  await expect(page.getByText(/已批准延期，告知书 .*快处告〔\d+〕\d+号/)).toBeVisible()
  expect(Date.parse(await due()) - Date.parse(before)).toBe(10 * 86_400_000)
  await expect(page.getByRole('region', { name: '期限' })).toContainText('延长 10 日（经党委副书记批准）')
  await expect(page.getByRole('region', { name: '文书' })).toContainText('延期办理告知书')
  found.push(...(await faultsOf(electron, page, '延期以后')))
  expect(found).toEqual([])
})

test('a request is taken back by whoever asked, while nobody has answered, and its words come back', async ({
  sample
}) => {
  const { electron, page } = sample.app
  await sample.sit('罗建国')
  const caseId = await ownCase(page)
  await goTo(page, `/cases/${caseId}`)
  const open = page.getByRole('button', { name: '申请延期或暂停' })
  const asking = page.getByRole('region', { name: '申请延期或暂停' })
  await open.click()
  await asking.getByLabel('延长多少').fill('10')
  await asking.getByLabel('理由').fill('等测绘出图')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: '撤销', exact: true }).click()
  await expect(open).toBeVisible()
  await open.click()
  await expect(asking.getByLabel('理由')).toHaveValue('等测绘出图')
  await page.keyboard.press('Control+Enter')
  const back = page.getByRole('button', { name: '撤回申请' })
  await expect(back).toBeVisible()
  expect(await faultsOf(electron, page, '撤回申请')).toEqual([])
  // Also when the foot offers it no more.
  await goTo(page, '/cases')
  await goTo(page, `/cases/${caseId}`)
  await back.press('Enter')
  await expect(page.getByText('已撤回延期申请')).toBeVisible()
  await expect(back).toHaveCount(0)
  const { request, timeline } = await call(page, 'cases.read', { caseId })
  expect(request).toBeNull()
  expect(timeline.filter(({ kind }) => kind === 'extensionAsked').map((one) => one.withdrawn)).toEqual([
    true,
    true
  ])
})

test('a pause without an end wants a day to look again, stands still, and is resumed', async ({ sample }) => {
  test.setTimeout(180_000)
  const { electron, page } = sample.app
  const found: string[] = []
  await sample.sit('罗建国')
  const caseId = await ownCase(page)
  await goTo(page, `/cases/${caseId}`)
  await page.getByRole('button', { name: '申请延期或暂停' }).click()
  const asking = page.getByRole('region', { name: '申请延期或暂停' })
  await mark(asking, '申请什么', '暂停')
  // It begins or began; when it ends lies ahead.
  await expect(asking.getByRole('button', { name: '现在' })).toHaveCount(2)
  await asking.getByLabel('理由').fill('等司法鉴定结论')
  await page.keyboard.press('Control+Enter')
  await expect(
    asking.getByText('止期未定的暂停要定一个日子再看，请填写复查日期', { exact: true })
  ).toBeVisible()
  await expect(asking.getByLabel('复查日期')).toBeFocused()
  await page.keyboard.type('20991231')
  found.push(...(await faultsOf(electron, page, '申请暂停')))
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('已申请暂停，等批复')).toBeVisible()
  await lock(page)
  await sample.sit('冉永康')
  await goTo(page, `/cases/${caseId}`)
  await expect(page.getByText('下一步：批复延期或暂停')).toBeVisible()
  await page.getByRole('button', { name: '批复延期或暂停' }).first().press('Enter')
  const answering = page.getByRole('region', { name: '批复延期或暂停' })
  await expect(answering.getByText(/复查日期：2099-12-31 周/)).toBeVisible()
  await mark(answering, '批复', '同意')
  await expect(answering.getByText(/暂停后没有到期日，恢复时再算/)).toBeVisible()
  await answering.getByLabel('意见').fill('同意暂停。')
  await page.keyboard.press('Control+Enter')
  await sure(page)
  await expect(page.getByText('已批准暂停')).toBeVisible()
  await expect(page.getByRole('region', { name: '期限' })).toContainText('复查日期 2099-12-31')
  await lock(page)
  await sample.sit('罗建国')
  await goTo(page, `/cases/${caseId}`)
  await page.getByRole('button', { name: '恢复计时' }).click()
  const resuming = page.getByRole('region', { name: '恢复计时' })
  await expect(resuming.getByText(/恢复后到\d+年\d+月\d+日/)).toBeVisible()
  const foreseen = await resuming.getByText(/恢复后到/).textContent()
  await page.keyboard.type('鉴定结论已收到')
  found.push(...(await faultsOf(electron, page, '恢复计时')))
  await page.keyboard.press('Control+Enter')
  await sure(page)
  await expect(page.getByText('已恢复计时')).toBeVisible()
  const [year, month, day] = (await call(page, 'cases.read', { caseId })).clock.due.split('-').map(Number)
  expect(foreseen).toContain(`恢复后到${year}年${month}月${day}日`)
  expect((await call(page, 'cases.read', { caseId })).clock.status).not.toBe('paused')
  expect(found).toEqual([])
})
