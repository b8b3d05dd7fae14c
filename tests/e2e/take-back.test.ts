import { expect, type Page } from '@playwright/test'
import { momentOf } from '../../db/calendar/moment.ts'
import { fill, fillMoment } from '../../scripts/drive/fields.ts'
import { lock } from '../../scripts/drive/session.ts'
import { call } from '../support/app-form.ts'
import { test } from './seat.ts'

/** What can be taken back is offered at the foot until the next act; what can't says so and asks. */

const undo = (page: Page) => page.getByRole('button', { name: '撤销', exact: true })
const foot = (page: Page) => page.getByRole('contentinfo').getByRole('status')

test('what was removed at 登记台 comes back whole, from any desk', async ({ sample }) => {
  const { page } = sample.app
  await sample.sit('何秋菊')
  await page.keyboard.press('F2')
  await page.getByRole('button', { name: '＋ 相对方' }).click()
  const respondent = page.getByRole('group', { name: '相对方1', exact: true })
  await fill(respondent, '姓名', '王䶮')
  await fill(respondent, '住址', '东街一社')
  await page.getByLabel('移除相对方1').click()
  await expect(respondent).toBeHidden()
  await expect(foot(page)).toHaveText('已移除相对方1 王䶮')

  await page.getByRole('navigation', { name: '工作台' }).getByRole('link', { name: '诉求' }).click()
  await undo(page).click()
  await expect(respondent.getByLabel('姓名')).toHaveValue('王䶮')
  await expect(respondent.getByLabel('住址')).toHaveValue('东街一社')
  await expect(undo(page)).toBeHidden()

  await page
    .locator('#root input[type=file]:visible, input[type=file]')
    .first()
    .setInputFiles([
      { name: '照片一.png', mimeType: 'image/png', buffer: Buffer.from('one') },
      { name: '照片二.png', mimeType: 'image/png', buffer: Buffer.from('two') }
    ])
  const names = page.getByRole('textbox', { name: '附件名称' })
  await names.first().fill('堰塘渗漏照片')
  await page.getByRole('listitem', { name: '附件1' }).getByRole('button', { name: '移除' }).click()
  await expect(names).toHaveCount(1)
  // What was done before is settled by the next removal: the key takes back the last one alone.
  await page.keyboard.press('Alt+z')
  await expect(names).toHaveCount(2)
  await expect(names.first()).toHaveValue('堰塘渗漏照片')

  // A step of a case: it stands as before, and its panel opens with what was typed.
  const { rows } = await call(page, 'cases.list', { states: ['registered'] })
  await page.evaluate((id) => (location.hash = `/cases/${id}`), rows[0]?.id ?? '')
  const panel = page.getByRole('region', { name: '甄别', exact: true })
  const screen = page.getByRole('button', { name: '甄别', exact: true })
  await screen.click()
  await fill(panel, '甄别意见', '属县水利局职责')
  const before = momentOf(new Date(Date.now() - 3 * 60_000))
  await fillMoment(panel, '甄别时间', before)
  await page.keyboard.press('Control+Enter')
  await expect(foot(page)).toHaveText('已甄别：有效')
  await undo(page).click()
  await expect(foot(page)).toHaveText('已撤销：甄别：有效')
  await expect(page.getByText('已撤销', { exact: true })).toBeVisible()
  await screen.click()
  await expect(panel.getByLabel('甄别意见')).toHaveValue('属县水利局职责')
  // Done again is done after it was taken back, and the timeline reads so.
  await page.keyboard.press('Control+Enter')
  await expect(foot(page)).toHaveText('已甄别：有效')
  const { timeline } = await call(page, 'cases.read', { caseId: rows[0]?.id ?? '' })
  const times = timeline.filter((event) => event.kind === 'screened').map((event) => event.happenedAt)
  const taken = timeline.find((event) => event.kind === 'withdrawn')?.happenedAt
  expect(times).toHaveLength(2)
  expect(times.filter((time) => taken !== undefined && time >= taken)).toHaveLength(1)

  // A number that was given is not taken back: that asks.
  const { rows: screened } = await call(page, 'cases.list', { states: ['screened'] })
  await page.evaluate((id) => (location.hash = `/cases/${id}`), screened[0]?.id ?? '')
  await page.getByRole('button', { name: '决定是否受理', exact: true }).click()
  const deciding = page.getByRole('region', { name: '决定是否受理' })
  // Reported by somebody else: nobody stood there to be told.
  await expect(deciding.getByLabel('告知方式')).toHaveValue('')
  await fill(deciding, '告知方式', '电话告知')
  await fill(deciding, '决定依据', '属地管理')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toContainText('文号给出就不能收回')
  await page.keyboard.press('Escape')
})

test('a paste of many lines is taken back in one, and what was written meanwhile with it', async ({
  sample
}) => {
  const { page } = sample.app
  await sample.sit('蒲晓燕')
  await page.getByRole('navigation', { name: '工作台' }).getByRole('link', { name: '调解室' }).click()
  await page.locator('main:visible .case-table tbody tr[tabindex="0"]').click()
  const tab = page.getByRole('tab', { name: '本次调解' })
  await tab.click()
  const lines = page.getByRole('region', { name: '笔录' }).getByRole('textbox')
  await lines.first().fill('先说一句。')
  await lines.first().press('Enter')
  const paste = (text: string) =>
    lines.last().evaluate((field, words) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', words)
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, text)
  await paste('甲：一。\n乙：二。\n甲：三。')
  await expect(lines).toHaveCount(4)
  await lines.last().pressSequentially('又一句。')
  await undo(page).click()
  await expect(lines).toHaveCount(2)
  await expect(lines.first()).toHaveValue('先说一句。')
  // That was the mistake: back again, with what was written after it.
  await undo(page).click()
  await expect(lines).toHaveCount(4)
  await expect(lines.last()).toHaveValue('三。又一句。')

  // The keys go back through everything, a line's words that Enter replaced as well, and the cursor with them.
  await lines.first().press('Control+a')
  await lines.first().press('Enter')
  await expect(lines).toHaveCount(5)
  await page.keyboard.press('Control+z')
  await expect(lines).toHaveCount(4)
  await expect(lines.first()).toBeFocused()
  await page.keyboard.type('真的')
  await expect(lines.first()).toHaveValue('先说一句。真的')
  await page.keyboard.press('Control+z')
  await expect(lines.first()).toHaveValue('先说一句。')
  await page.keyboard.press('Control+y')
  await expect(lines.first()).toHaveValue('先说一句。真的')
})

test('an account is stopped only after a question; what settings changed can be taken back', async ({
  sample
}) => {
  const { page } = sample.app
  await sample.sit('样例管理员')
  await page.getByRole('navigation', { name: '工作台' }).getByRole('link', { name: '设置' }).click()
  // What would be left lying is told before, and whose business it is then.
  await page.getByLabel('停用罗建国').click()
  const owner = page.getByRole('dialog', { name: '停用罗建国' })
  await expect(owner).toContainText(/罗建国手里有 \d+ 件（.*号.*）没有办完.*“改派”给别人/)
  await page.keyboard.press('Escape')
  await expect(owner).toBeHidden()
  await page.getByLabel('停用岳明远').click()
  const leader = page.getByRole('dialog', { name: '停用岳明远' })
  await expect(leader).toContainText('只有岳明远一人是分管领导')
  await page.keyboard.press('Escape')
  await expect(leader).toBeHidden()
  await page.getByLabel('停用何秋菊').click()
  const question = page.getByRole('dialog', { name: '停用何秋菊' })
  await expect(question).toContainText('原来的密码作废')
  await page.keyboard.press('Escape')
  await expect(question).toBeHidden()
  await expect(page.getByLabel('停用何秋菊')).toBeFocused()

  const add = page.getByRole('button', { name: '添加工作人员' })
  await add.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: '添加工作人员' })
  await expect(dialog.getByLabel('姓名')).toBeFocused()
  await expect(dialog.getByRole('button', { name: '添加', exact: true })).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('Enter')
  await expect(dialog.getByLabel('职务')).toBeFocused()
  await dialog.locator('.ant-modal-close').focus()
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText('请填写姓名')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(add).toBeFocused()

  await page.getByRole('tab', { name: '调解室', exact: true }).click()
  await fill(page, '新的调解室', '调界室')
  await page.getByLabel('新的调解室').press('Control+Enter')
  const values = page.getByRole('tabpanel', { name: '调解室' }).getByRole('row')
  await expect(values.filter({ hasText: '调界室' })).toHaveCount(1)
  await expect(page.getByLabel('新的调解室')).toBeFocused()
  await expect(foot(page)).toHaveText('已在调解室里添加“调界室”')
  await undo(page).click()
  await expect(values.filter({ hasText: '调界室' })).toHaveCount(0)

  const phone = page.getByLabel('联系电话')
  const before = await phone.inputValue()
  await phone.fill('0827-1111111')
  await page.getByRole('button', { name: '保存单位信息' }).click()
  await expect(foot(page)).toHaveText('已保存单位信息')
  await undo(page).click()
  await expect(phone).toHaveValue(before)
  await expect(foot(page)).toHaveText('已撤销：保存单位信息')

  // Somebody else saves while the form is filled in: what isn't touched follows, what both changed is asked about.
  await phone.fill('0827-2222222')
  await page.evaluate(async () => {
    const read = (await window.kuaichu.call('centre.read', {})) as { value: { centre: object } }
    await window.kuaichu.call('centre.update', {
      ...read.value.centre,
      name: '另一位改的名',
      phone: '0827-3333333'
    })
  })
  const name = page.getByRole('form', { name: '单位信息' }).getByLabel('单位名称')
  await expect(name).toHaveValue('另一位改的名')
  await expect(phone).toHaveValue('0827-2222222')
  await page.getByRole('button', { name: '保存单位信息' }).click()
  const both = page.getByText(/已由别人改成“0827-3333333”.*您要改成“0827-2222222”/)
  await expect(both).toBeVisible()
  await page.getByRole('button', { name: '保存单位信息' }).click()
  await expect(foot(page)).toHaveText('已保存单位信息')
  await undo(page).click()
  await expect(phone).toHaveValue('0827-3333333')
  await expect(name).toHaveValue('另一位改的名')

  // The question was left: she still signs in.
  await lock(page)
  await sample.sit('何秋菊')
})
