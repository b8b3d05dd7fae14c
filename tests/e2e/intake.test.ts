import sampleCases from '../../resources/sample/cases.json' with { type: 'json' }
import { expect } from '@playwright/test'
import type { RegistrationInput } from '../../db/cases/case.ts'
import { fill, mark } from '../../scripts/drive/fields.ts'
import { fillRegistration, saveRegistration } from '../../scripts/drive/intake.ts'
import type {} from '../../renderer/api/call.ts'
import { heldCalls } from '../support/held-calls.ts'
import { test } from './seat.ts'
import { walkIn as basic } from './walk-in.ts'

/** 登记台 with what people really type and bring. */

const registrar = '何秋菊'

/** The number of the nth registration after those that the sample centre comes with. */
const nextNumber = (nth: number) => String(sampleCases.length + nth).padStart(4, '0')

const resident = { name: '王䶮', idNumber: '511902198812303875', phone: '13900000041' }

const walkIn = {
  ...basic,
  content: '家属院3栋下水道堵塞，地面污水外溢。',
  request: '尽快疏通下水道。',
  applicants: [resident]
} satisfies RegistrationInput

test('a walk-in is taken down by keyboard alone', async ({ sample }) => {
  const { page } = sample.app
  await sample.sit(registrar)
  await page.keyboard.press('F2')
  await page.locator('#intake_applicants_0_idNumber:focus').waitFor()
  const { keyboard } = page
  await keyboard.type('511902198812303875')
  await keyboard.press('Tab')
  await keyboard.type('王䶮')
  const applicant = page.getByRole('group', { name: '诉求人1', exact: true })
  await applicant.getByLabel('电话').focus()
  await keyboard.press('Enter')
  await expect(applicant.getByLabel('住址')).toBeFocused()
  await keyboard.press('Enter')
  await expect(page.getByLabel('诉求内容')).toBeFocused()
  await expect(applicant.getByLabel('住址')).toHaveAttribute('aria-expanded', 'false')
  await keyboard.type('家属院3栋下水道堵塞，地面污水外溢。')
  for (let tabs = 0; tabs < 12; tabs++) {
    const label = await page.evaluate(() => document.activeElement?.id ?? '')
    if (label === 'intake_request') break
    await keyboard.press('Tab')
  }
  await keyboard.type('尽快疏通下水道。')
  await keyboard.press('Tab')
  await keyboard.type('排水')
  // The list opens and closes within a frame; no hand is faster.
  await page.locator('.ant-select-item-option-active', { hasText: '排水' }).waitFor()
  await keyboard.press('Enter')
  await expect(page.getByLabel('涉及领域')).toHaveAttribute('aria-expanded', 'false')
  await keyboard.press('Tab')
  await keyboard.press('ArrowRight')
  await keyboard.press('ArrowRight')
  // Said at the button, before it is registered.
  await expect(page.locator('.desk-foot').filter({ visible: true })).toContainText('登记的内容不能再改')
  const number = await saveRegistration(page)
  expect(number).toMatch(new RegExp(`^〔\\d{4}〕梁诉字第${nextNumber(1)}号$`))

  // On to its page, and from step to step: the cursor stands at what comes next, or where it came from.
  await page.getByRole('button', { name: '打开诉求' }).focus()
  await keyboard.press('Enter')
  await expect(page.getByRole('button', { name: '甄别', exact: true })).toBeFocused()
  await keyboard.press('Enter')
  await expect(page.getByRole('region', { name: '甄别' })).toBeVisible()
  await keyboard.press('Escape')
  await expect(page.getByRole('button', { name: '甄别', exact: true })).toBeFocused()
  const attach = page.getByRole('button', { name: '添加附件' })
  await attach.press('Enter')
  await expect(page.getByRole('region', { name: '添加附件' }).getByRole('button').first()).toBeFocused()
  // What is asked of a file has the cursor, in sight; what would take the file away comes last.
  await page
    .getByRole('region', { name: '添加附件' })
    .locator('input[type=file]')
    .setInputFiles([{ name: '收据.txt', mimeType: 'text/plain', buffer: Buffer.from('收据') }])
  const fileName = page.getByRole('textbox', { name: '附件名称' })
  await expect(fileName).toBeFocused()
  await expect(fileName).toBeInViewport({ ratio: 1 })
  for (const next of ['材料来源', '收集人', '收集时间']) {
    await keyboard.press('Enter')
    await expect(page.getByRole('textbox', { name: next })).toBeFocused()
  }
  await keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: '证明内容' })).toBeFocused()
  await keyboard.press('Tab')
  await expect(page.getByRole('button', { name: '移除' })).toBeFocused()
  // It can't be taken out again: that is asked before it is stored.
  await keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog', { name: '保存附件' })).toContainText('附件保存后不能移除')
  await keyboard.press('Escape')
  await expect(page.getByRole('textbox', { name: '附件名称' })).toHaveValue('收据.txt')
  await keyboard.press('Escape')
  await expect(attach).toBeFocused()
  await page.getByRole('button', { name: '甄别', exact: true }).press('Enter')
  await page.getByLabel('甄别意见').focus()
  await keyboard.type('属实')
  // What would be typed while it is on its way would be nowhere: the form holds still, with the cursor in it.
  const letScreeningGo = await heldCalls(sample.app.electron, 'cases.screen')
  await keyboard.press('Control+Enter')
  await keyboard.type('，有照片')
  await expect(page.getByLabel('甄别意见')).toHaveValue('属实')
  await expect(page.getByLabel('甄别意见')).toBeFocused()
  await letScreeningGo()
  await expect(page.getByRole('button', { name: '决定是否受理', exact: true })).toBeFocused()
  await keyboard.press('Enter')
  await keyboard.press('ArrowRight')
  const basis = page.getByLabel('决定依据')
  // What is missing is said before anybody is asked whether they are sure.
  await keyboard.press('Control+Enter')
  await expect(page.getByText('请填写决定依据', { exact: true })).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(basis).toBeFocused()
  await keyboard.type('不属本中心')
  await keyboard.press('Control+Enter')
  const question = page.getByRole('dialog', { name: '不予受理', exact: true })
  await expect(question.getByRole('button', { name: '确定不予受理' })).toBeFocused()
  await keyboard.press('Escape')
  await expect(basis).toBeFocused()

  // Back at 登记台 the number still stands. A card reader presses nothing there: the next person's card begins anew.
  await keyboard.press('Alt+1')
  await expect(page.getByRole('region', { name: '登记结果' })).toContainText(number)
  await expect(page.getByRole('button', { name: '再登记一件' })).toBeFocused()
  await page.getByRole('button', { name: '打开诉求' }).focus()
  await keyboard.type('5119')
  await keyboard.press('Enter')
  await expect(page.getByRole('region', { name: '登记结果' })).toContainText(number)
  await keyboard.type('511902198812303875')
  await keyboard.press('Enter')
  await expect(applicant.getByLabel('姓名')).toBeFocused()
  await expect(applicant.getByLabel('证件号')).toHaveValue('511902198812303875')
  await expect(applicant).toContainText('1988-12-30 出生')
})

test('a wrong ID number is named at its field, and nothing that was typed is lost', async ({ sample }) => {
  const { page } = sample.app
  await sample.sit(registrar)
  await fillRegistration(page, {
    ...walkIn,
    applicants: [{ ...resident, idNumber: '511902198812303876' }]
  })
  await page.keyboard.press('Control+Enter')
  const applicant = page.getByRole('group', { name: '诉求人1', exact: true })
  await expect(applicant.getByText('校验位不对')).toBeVisible()
  await expect(page.getByLabel('诉求内容')).toHaveValue(walkIn.content)
  await fill(applicant, '证件号', resident.idNumber)
  expect(await saveRegistration(page)).toContain(`${nextNumber(1)}号`)
})

test('what is missing is asked for at its field', async ({ sample }) => {
  const { page } = sample.app
  await sample.sit(registrar)
  await fill(page, '诉求内容', '只写了内容。')
  await page.keyboard.press('Control+Enter')
  for (const message of ['请填写姓名或单位名称', '请填写具体请求', '请选择涉及领域', '请选择紧急程度']) {
    await expect(page.getByText(message).first()).toBeVisible()
  }

  // What the foot calls the first is the topmost on the page and has the cursor, also in a row that came later.
  const said = page.getByRole('main').getByRole('alert').filter({ hasText: '第一处' })
  const name = (nth: number) => page.getByRole('group', { name: `诉求人${nth}` }).getByLabel('姓名')
  await page.getByRole('button', { name: '＋ 诉求人' }).click()
  await name(1).fill('甲')
  await name(2).fill('乙'.repeat(51))
  await page.keyboard.press('Control+Enter')
  await expect(said).toHaveText('有 4 处要改，第一处：姓名最多 50 字')
  await expect(name(2)).toBeFocused()
  await name(2).fill('乙')
  const organisation = page.getByRole('group', { name: '诉求人1' })
  await mark(organisation, '类型', '单位')
  await fill(organisation, '信用代码', '91511902MA6ABCDE1')
  await page.keyboard.press('Control+Enter')
  await expect(said).toContainText('有 4 处要改，第一处：统一社会信用代码')
  await expect(organisation.getByLabel('信用代码')).toBeFocused()
})

test('odd names and control characters are kept as they should be', async ({ sample }) => {
  const { page } = sample.app
  await sample.sit(registrar)
  await fillRegistration(page, { ...walkIn, applicants: [{ name: '欧阳•国强' }] })
  await fill(page, '诉求内容', '扫码枪带来的\u0007控制\u001f字符。')
  await saveRegistration(page)
  await page.getByRole('button', { name: '打开诉求' }).click()
  await expect(page.getByText('欧阳\u00b7国强').first()).toBeVisible()
  await expect(page.getByText('扫码枪带来的控制字符。').first()).toBeVisible()
})

test('ten thousand characters are taken, one more is refused with the limit', async ({ sample }) => {
  const { page } = sample.app
  await sample.sit(registrar)
  await fillRegistration(page, { ...walkIn, content: '堰'.repeat(10_001) })
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('诉求内容最多 10000 字').first()).toBeVisible()
  await fill(page, '诉求内容', '堰'.repeat(10_000))
  expect(await saveRegistration(page)).toContain(`${nextNumber(1)}号`)
})

test('two Ctrl+Enter in one tick register once, and a third leaves the number where it is', async ({
  sample
}) => {
  const { page } = sample.app
  await sample.sit(registrar)
  await fillRegistration(page, walkIn)
  await page.evaluate(() => {
    const press = () =>
      window.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, cancelable: true })
      )
    press()
    press()
  })
  const number = page.getByRole('region', { name: '登记结果' }).locator('.intake-number')
  await expect(number).toContainText(`${nextNumber(1)}号`)
  await page.keyboard.press('Control+Enter')
  await expect(number).toContainText(`${nextNumber(1)}号`)
  // Nothing is said of a draft that is over, nor of a field that is not there.
  await expect(page.getByText(/草稿已存|这一栏/)).toHaveCount(0)
  // Only what is pressed to begin anew takes it away.
  await page.keyboard.press('Alt+2')
  await page.keyboard.press('Alt+1')
  await expect(number).toContainText(`${nextNumber(1)}号`)
  await page.keyboard.press('F2')
  await expect(page.locator('#intake_applicants_0_idNumber')).toBeFocused()
  await expect(number).toBeHidden()
  await fillRegistration(page, { ...walkIn, content: '另一件事。' })

  // While it is on its way nothing can be changed, so that nothing is lost.
  const letGo = await heldCalls(sample.app.electron, 'cases.register')
  const content = page.getByLabel('诉求内容')
  await content.focus()
  await page.keyboard.press('Control+Enter')
  await page.keyboard.insertText('还有一件。')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Tab')
  await page.keyboard.insertText('还有一件。')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.insertText('还有一件。')
  await expect(content).toBeFocused()
  await expect(content).toHaveValue('另一件事。')
  await letGo()
  await expect(number).toContainText(`${nextNumber(2)}号`)
  await page.getByRole('button', { name: '再登记一件' }).click()
  await expect(content).toBeEditable()
  await expect(content).toHaveValue('')
})

test('Enter goes from field to field, Ctrl+S keeps a draft and registers nothing', async ({ sample }) => {
  const { page } = sample.app
  await sample.sit(registrar)
  await page.locator('#intake_applicants_0_idNumber:focus').waitFor()
  await page.keyboard.type(resident.idNumber)
  await page.keyboard.press('Enter')
  await page.locator('#intake_applicants_0_name:focus').waitFor()
  await page.keyboard.type(resident.name)
  await page.keyboard.press('Enter')
  await page.locator('#intake_applicants_0_phone:focus').waitFor()
  await page.keyboard.press('Control+S')
  await expect(page.getByText(/草稿已存/)).toBeVisible()
  await expect(page.getByRole('region', { name: '登记结果' })).toHaveCount(0)
})
