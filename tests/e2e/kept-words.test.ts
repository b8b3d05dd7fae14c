import { expect } from '@playwright/test'
import { startApp } from '../../scripts/drive/app.ts'
import { fill, mark } from '../../scripts/drive/fields.ts'
import { lock, signIn } from '../../scripts/drive/session.ts'
import { call } from '../support/app-form.ts'
import { heldCalls } from '../support/held-calls.ts'
import { notedCalls } from '../support/noted-calls.ts'
import { test } from './seat.ts'

/** What was typed into 登记台 outlives the lock, the backend and the program. */

const registrar = '何秋菊'

test('the words in a form survive the lock screen and a killed backend', async ({ sample }) => {
  const { page } = sample.app
  await sample.sit(registrar)
  await fill(page, '诉求内容', '正说到一半，')
  await mark(page, '紧急程度', '橙')
  await lock(page)
  await sample.sit(registrar)
  await expect(page.getByLabel('诉求内容')).toHaveValue('正说到一半，')
  await expect(page.getByRole('radio', { name: '橙' })).toBeFocused()
  await sample.app.electron.evaluate(() => {
    const processes = process as unknown as {
      _getActiveHandles(): { kill?: (signal: string) => void; pid?: number }[]
    }
    for (const handle of processes._getActiveHandles()) if (handle.pid && handle.kill) handle.kill('SIGKILL')
  })
  await expect(page.getByText('后台程序').first()).toBeVisible()
  await sample.sit(registrar)
  await expect(page.getByLabel('诉求内容')).toHaveValue('正说到一半，')
})

test('whoever signs in while a lock still writes what was typed is not put out by its end', async ({
  sample
}) => {
  const { page, electron } = sample.app
  await sample.sit(registrar)
  const noted = await notedCalls(electron, 'session.signOut')
  const letGo = await heldCalls(electron, 'drafts.keep')
  await fill(page, '诉求内容', '正说到一半，')
  await lock(page)
  await sample.sit('罗建国')
  await letGo()
  await expect.poll(async () => (await noted()).map(({ outcome }) => outcome)).toEqual(['done'])
  expect((await call(page, 'session.read', {}))?.name).toBe('罗建国')
  await expect(page.locator('.frame-person')).toContainText('罗建国')
})

test('a kill in the middle of typing loses at most what was typed in the last second', async ({ sample }) => {
  const { page } = sample.app
  await sample.sit(registrar)
  await fill(page, '诉求内容', '堰塘渗水，田里的秧苗都淹了，')
  await expect(page.getByText(/草稿已存 \d{2}:\d{2}:\d{2}/)).toBeVisible()
  sample.app.electron.process().kill('SIGKILL')
  await page.waitForEvent('close')
  const again = await startApp(sample.folder)
  await signIn(again.page, registrar, sample.password)
  await expect(again.page.getByLabel('诉求内容')).toHaveValue('堰塘渗水，田里的秧苗都淹了，')

  // Restored or cleared, it begins where a card reader writes.
  await expect(again.page.getByLabel('证件号')).toBeFocused()
  await again.page.getByRole('button', { name: '清空重填' }).click()
  await expect(again.page.getByLabel('诉求内容')).toHaveValue('')
  await expect(again.page.getByLabel('证件号')).toBeFocused()
  await again.close()
})

test('a kept value that is wrong is said to be wrong again, and nothing that nobody touched', async ({
  sample
}) => {
  const { page } = sample.app
  await sample.sit(registrar)
  const idNumber = page.locator('#intake_applicants_0_idNumber')
  const when = page.getByLabel('登记时间')
  await when.fill('2026-13-40 99:99')
  await idNumber.fill('511902')
  await page.getByLabel('诉求内容').focus()
  const said = page.locator('.ant-form-item-explain-error').filter({ visible: true })
  const around = when.locator('xpath=..')
  await expect(said).toHaveCount(1)
  await expect(around).toHaveClass(/status-error/)
  const words = (await said.textContent()) ?? ''
  await page.keyboard.press('Control+s')
  await page.getByText('草稿已存').waitFor()

  await page.reload()
  await expect(idNumber).toHaveValue('511902')
  await expect(said).toHaveText(words)
  await expect(when).toHaveValue('2026-13-40 99:99')
  await expect(around).toHaveClass(/status-error/)
})
