import { expect, type Page } from '@playwright/test'
import { fillRegistration, saveRegistration } from '../../scripts/drive/intake.ts'
import { drawSignature } from '../../scripts/drive/signoff.ts'
import type {} from '../../renderer/api/call.ts'
import { test } from './seat.ts'
import { walkIn } from './walk-in.ts'

/** What stands on the screen is so: the time that will be signed, the page that a message is about. */

const handler = '蒲晓燕'

/** The case that waits for the person's own signature. */
async function openOwnSeat(page: Page): Promise<void> {
  const id = await page.evaluate(async () => {
    const answer = await window.kuaichu.call('cases.list', { mine: true, states: ['signing'] })
    return (answer as { value: { rows: { id: string }[] } }).value.rows[0]?.id
  })
  await page.evaluate((caseId) => (location.hash = `/signoff/${caseId}`), id)
  await page.getByRole('heading', { name: '办理人签名', exact: true }).waitFor()
}

/** The minute that the clock of the page shows. */
const minuteOf = (page: Page) =>
  page.evaluate(() => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' '))

test('签名时间 goes on with the clock until another is typed; a wrong password gives way to the next', async ({
  sample
}) => {
  const { page } = sample.app
  await sample.sit(handler)
  await page.clock.install()
  await openOwnSeat(page)
  const when = page.getByLabel('签名时间')
  await expect(when).toHaveValue(await minuteOf(page))
  await page.clock.runFor(61_000)
  await expect(when).toHaveValue(await minuteOf(page))
  await when.fill('2026-01-01 09:00')
  await page.clock.runFor(61_000)
  await expect(when).toHaveValue('2026-01-01 09:00')
  await page.clock.resume()

  await page.getByRole('button', { name: '现在' }).click()
  await drawSignature(page, handler)
  const password = page.getByLabel(`${handler} 的登录密码`)
  await password.fill('Cuole-2026')
  await page.keyboard.press('Control+Enter')
  await page.getByText('密码不对').first().waitFor()
  await page.keyboard.insertText(sample.password)
  await expect(password).toHaveValue(sample.password)
})

test('what the foot said of one case stays until another is opened or something new is begun', async ({
  sample
}) => {
  const { page } = sample.app
  const given = page.getByText(/^已登记 〔/)
  const register = async () => {
    await page.keyboard.press('F2')
    await fillRegistration(page, walkIn)
    await saveRegistration(page)
    await expect(given).toBeVisible()
  }
  await sample.sit('何秋菊')
  await register()
  await page.getByRole('button', { name: '打开诉求' }).click()
  await page.getByRole('button', { name: '甄别', exact: true }).waitFor()
  await expect(given).toBeVisible()
  await page.keyboard.press('Alt+2')
  await page.getByRole('heading', { name: '诉求', exact: true }).waitFor()
  await expect(given).toBeVisible()
  // Another case, at whichever desk, however soon.
  const rows = page.locator('main:visible .case-table tbody tr[aria-label]')
  await rows
    .filter({ hasNotText: walkIn.content.slice(0, 6) })
    .last()
    .click()
  await page.locator('main:visible .life-line').waitFor()
  await expect(given).toHaveCount(0)
  await register()
  await page.keyboard.press('F2')
  await expect(given).toHaveCount(0)
})

test('another name at the sign-in leaves no password of before', async ({ sample }) => {
  const { page } = sample.app
  const form = page.getByRole('form', { name: '登录' })
  await form.getByLabel('姓名', { exact: true }).fill('何秋菊')
  await form.getByLabel('密码', { exact: true }).fill('Cuole-2026')
  await page.keyboard.press('Enter')
  await form.getByText('姓名或密码不对').waitFor()
  await form.getByLabel('姓名', { exact: true }).fill(handler)
  await expect(form.getByLabel('密码', { exact: true })).toHaveValue('')
})
