import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { fill } from '../../scripts/drive/fields.ts'
import { keepRecoveryCode, lock, signIn } from '../../scripts/drive/session.ts'
import { faultsOf } from '../support/measure.ts'
import { test } from './seat.ts'

/** Every desk at every size: no focused control is covered, no text column is under eight characters, no barrier. */

const desks: { who: string; name: string; open: (page: Page) => Promise<void> }[] = [
  { who: '何秋菊', name: '登记台', open: (page) => page.getByRole('heading', { name: '登记台' }).waitFor() },
  { who: '向华', name: '诉求', open: (page) => goTo(page, '诉求') },
  { who: '向华', name: '一件诉求', open: openFirst('诉求') },
  { who: '蒲晓燕', name: '调解室', open: (page) => goTo(page, '调解室') },
  { who: '蒲晓燕', name: '一场调解', open: openFirst('调解室') },
  { who: '岳明远', name: '会签', open: (page) => goTo(page, '会签') },
  { who: '岳明远', name: '一轮会签', open: openFirst('会签') },
  { who: '谯文芳', name: '档案室', open: (page) => goTo(page, '档案室') },
  { who: '谯文芳', name: '一卷', open: openFirst('档案室') },
  { who: '样例管理员', name: '设置', open: (page) => goTo(page, '设置') }
]

async function goTo(page: Page, desk: string): Promise<void> {
  await page.getByRole('navigation', { name: '工作台' }).getByRole('link', { name: desk }).click()
  await page.getByRole('main').getByRole('heading', { level: 1, name: desk }).waitFor()
}

function openFirst(desk: string) {
  return async (page: Page): Promise<void> => {
    await goTo(page, desk)
    await page.locator('main:visible .case-table tbody tr[tabindex="0"]').click()
    await page.locator('main:visible .case-table').waitFor({ state: 'hidden' })
    await page.locator('main:visible h1').waitFor()
  }
}

test('every desk can be read and reached at every size', async ({ sample }) => {
  test.setTimeout(300_000)
  const { electron, page } = sample.app
  const found: string[] = []
  for (const who of [...new Set(desks.map((desk) => desk.who))]) {
    await sample.sit(who)
    for (const { name, open } of desks.filter((desk) => desk.who === who)) {
      await open(page)
      await page.waitForFunction(() => document.querySelectorAll('[role=status]:not(:empty)').length === 0)
      found.push(...(await faultsOf(electron, page, name)))
    }
    await lock(page)
  }
  expect(found).toEqual([])
})

test('a list longer than its room gives the summary what is free, in large type too', async ({ sample }) => {
  test.setTimeout(120_000)
  const { electron, page } = sample.app
  await sample.sit('何秋菊')
  await goTo(page, '诉求')
  await page.getByRole('radiogroup', { name: '按状态筛选' }).getByText('全部').click()
  await page.locator('main:visible .case-table tr[aria-hidden]').waitFor({ state: 'attached' })
  const found = await faultsOf(electron, page, '诉求：全部')
  const signing = page.locator('main:visible .next-step').filter({ hasText: '签字' }).first()
  expect(await signing.evaluate((one) => one.scrollHeight - one.clientHeight)).toBeLessThanOrEqual(1)
  await page.getByRole('button', { name: '大字' }).click()
  found.push(...(await faultsOf(electron, page, '诉求：全部，大字')))
  expect(found).toEqual([])
})

test('the first run, questions, and what is empty or wrong can be read and reached at every size', async ({
  seat
}) => {
  test.setTimeout(300_000)
  const { electron, page } = seat.app
  const found: string[] = []
  const look = async (name: string) => {
    found.push(...(await faultsOf(electron, page, name)))
  }

  await page.getByRole('button', { name: '开始设置' }).waitFor()
  await look('第一次使用')
  await page.getByRole('button', { name: '开始设置' }).click()
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByText('请填写单位名称').waitFor()
  await look('初次设置：单位')
  for (const label of ['单位名称', '编号简称', '所属区县', '乡镇（街道）']) await fill(page, label, '梁')
  await page.getByRole('button', { name: '下一步' }).click()
  await fill(page, '管理员姓名', '谯文芳')
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByText('至少 8 位').first().waitFor()
  await look('初次设置：管理员')
  for (const label of ['管理员密码', '再输一次管理员密码']) await fill(page, label, 'Yangli-2026')
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('button', { name: '添加一人' }).click()
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByText('请至少选择一个岗位').waitFor()
  await look('初次设置：工作人员')
  await page.getByRole('button', { name: '移除第 1 人' }).click()
  await page.getByRole('button', { name: '下一步' }).click()
  await look('初次设置：核对')
  for (let back = 0; back < 4; back++) await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '用样例中心试用' }).click()
  await page.getByLabel('恢复码', { exact: true }).waitFor()
  await look('恢复码')
  const password = (await page.locator('code').first().textContent()) ?? ''
  await keepRecoveryCode(page)
  await look('登录')
  await page.getByRole('button', { name: '忘记密码，用恢复码' }).click()
  await page.getByRole('button', { name: '设置新密码并登录' }).click()
  await page.getByText('请填写系统管理员的姓名').waitFor()
  await look('用恢复码')
  await page.keyboard.press('Escape')

  await signIn(page, '何秋菊', password)
  await page.keyboard.press('F1')
  await page.getByRole('dialog', { name: '本页按键' }).waitFor()
  await look('本页按键')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+Enter')
  await page.locator('.intake .ant-form-item-explain-error').first().waitFor()
  await look('登记台：没有填')
  await page.keyboard.press('Control+k')
  await page.getByRole('textbox', { name: '搜索' }).fill('查无此件')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '没有符合条件的诉求' }).waitFor()
  await look('诉求：没有找到')
  await page.evaluate(() => (location.hash = '/cases/00000000-0000-4000-8000-000000000000'))
  await page.getByText('可能已被归并或您无权查看').waitFor()
  await look('诉求：读不到')
  await page.evaluate(() => (location.hash = '/cases?'))
  await page.getByRole('button', { name: '看全部诉求' }).click()
  await page.getByRole('radiogroup', { name: '按状态筛选' }).getByText('待甄别').click()
  // An anonymous case has no numbers to be seen.
  await page.locator('main:visible .case-table tbody tr', { hasNotText: '匿名' }).first().click()
  await page
    .getByRole('button', { name: /查看.+的证件号和电话/ })
    .first()
    .click()
  await page.getByLabel(/^查看理由/).waitFor()
  await look('查看理由')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+Enter')
  const panel = page.getByRole('region', { name: '甄别', exact: true })
  await panel.getByText('无效', { exact: true }).click()
  await panel.getByLabel('甄别意见').fill('不属受理范围')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('dialog', { name: '定为无效' }).waitFor()
  await look('不能改回的一问')
  await page.keyboard.press('Escape')
  await goTo(page, '会签')
  await page.locator('main:visible .case-table tbody tr', { hasText: '岳秀兰' }).click()
  await page.getByRole('button', { name: '全屏给诉求人' }).click()
  await page.locator('.signoff-citizen').waitFor()
  await look('诉求人的屏幕')
  await page.keyboard.press('Escape')
  await page.getByRole('form', { name: '登录' }).waitFor()
  await look('交还之后的登录')
  expect(found).toEqual([])
})
