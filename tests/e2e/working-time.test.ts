import { expect } from '@playwright/test'
import { fill } from '../../scripts/drive/fields.ts'
import { call, settings } from '../support/app-form.ts'
import { faultsOf } from '../support/measure.ts'
import { test } from './seat.ts'

/** The administrator types a season of hours and next year's notice, by keyboard, and sees what comes of it. */

const notice = `国务院办公厅关于2027年部分节假日安排的通知
国办发明电〔2026〕9号
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日至11日放假调休，共7天。2月14日（周日）、2月20日（周六）上班。
三、清明节：4月3日（周六）至5日（周一）放假，共3天。
四、劳动节：5月1日至5日放假调休，共5天。5月8日（周六）上班。
五、端午节：6月9日（周三）放假1天。
六、中秋节：9月15日（周三）至17日（周五）放假，共3天。9月18日（周六）上班。
七、国庆节：10月1日至7日放假调休，共7天。9月26日（周日）、10月9日（周六）上班。
2026年11月6日`

test('a season and a notice are typed, looked at, saved and taken back', async ({ sample }) => {
  test.setTimeout(180_000)
  const { electron, page } = sample.app
  await sample.sit('样例管理员')
  await settings(page)

  const hours = page.getByRole('form', { name: '工作时间' })
  await fill(hours, '第 1 套开始日', '10-01')
  await hours.getByRole('button', { name: '加一套作息' }).focus()
  await page.keyboard.press('Enter')
  await expect(hours.getByLabel('第 2 套开始日')).toBeFocused()
  await page.keyboard.type('05-01')
  await page.keyboard.press('Tab')
  await page.keyboard.type('12:00-08:30')
  await fill(hours, '从哪一天起用', '20260601')
  await fill(hours, '依据或理由', '县政府办关于调整作息时间的通知')
  await page.keyboard.press('Control+Enter')
  await expect(hours.getByText('每段先起后止')).toBeVisible()
  await expect(hours.getByLabel('第 2 套上下班时间')).toBeFocused()
  await fill(hours, '第 2 套上下班时间', '08:30-12:00,15:00-18:00')
  await page.keyboard.press('Control+Enter')
  const history = page.getByRole('table').filter({ hasText: '从哪天起' })
  await expect(history).toContainText('2026-06-01')
  await expect(history).toContainText('05-01 起 08:30-12:00,15:00-18:00')
  const asked = { rule: { unit: 'minute', length: 60, basis: 'office' }, start: '2026-06-01T11:30' } as const
  expect((await call(page, 'clocks.explain', asked)).due).toBe('2026-06-01T15:30')

  await page.getByRole('button', { name: '下一年' }).click()
  const gap = page.getByRole('note').filter({ hasText: '2027 年放假通知还没有录入' })
  await expect(gap).toBeVisible()
  await page.getByRole('button', { name: '录入通知或放假的日子' }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: '录入通知或放假的日子' })
  await expect(dialog.getByLabel('通知全文')).toBeFocused()
  await page.keyboard.insertText(notice.replace('2月20日（周六）', '2月20日（周日）'))
  await dialog.getByRole('button', { name: '读出日子' }).click()
  await expect(dialog.getByText('2027-02-20 是周六，这里写的是周日')).toBeVisible()
  await fill(dialog, '通知全文（可不填）', notice)
  await dialog.getByRole('button', { name: '读出日子' }).click()
  await expect(dialog.getByLabel('哪一年的放假安排')).toHaveValue('2027')
  await expect(dialog.getByLabel('第 7 段放假', { exact: true })).toHaveValue('2027-10-01')
  await expect(dialog.getByLabel('第 6 个补班日', { exact: true })).toHaveValue('2027-10-09')
  await dialog.getByRole('button', { name: '去掉第 7 段放假' }).click()
  await expect(dialog.getByLabel('第 7 段放假', { exact: true })).toBeHidden()
  await dialog.getByRole('button', { name: '看看哪些天会变' }).click()
  await expect(dialog.getByText('2027 年的法定节日没有写全，还差 2027-10-01')).toBeVisible()
  await page.keyboard.press('Alt+z')
  await expect(dialog.getByLabel('第 7 段放假', { exact: true })).toHaveValue('2027-10-01')
  await dialog.getByRole('button', { name: '看看哪些天会变' }).click()
  await expect(dialog.getByRole('status')).toContainText('2027-02-14 周日 休→班')
  expect(await faultsOf(electron, page, '录入通知', null)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await expect(gap).toBeHidden()
  const days = page.getByRole('table').filter({ hasText: '由谁定' })
  await expect(days).toContainText('2027-02-05 周五 至 2027-02-11 周四')
  await expect(days).toContainText('国办发明电〔2026〕9号')
  await expect(days).toContainText('本中心录入，样例管理员')
  expect(await faultsOf(electron, page, '工作时间与节假日', null)).toEqual([])

  await page.getByRole('button', { name: '撤回《国务院办公厅关于2027年' }).click()
  const leaving = page.getByRole('dialog', { name: '撤回《国务院办公厅关于2027年' })
  await expect(leaving).toContainText('2027 年又成为没有通知的年份')
  await page.keyboard.press('Control+Enter')
  await expect(leaving.getByText('请填写撤回理由')).toBeVisible()
  await fill(leaving, '撤回理由', '年份录错')
  await page.keyboard.press('Control+Enter')
  await expect(leaving).toBeHidden()
  await expect(gap).toBeVisible()
  await expect(page.getByText('已撤回：样例管理员')).toBeVisible()
})
