import sampleCases from '../../resources/sample/cases.json' with { type: 'json' }
import { expect } from '@playwright/test'
import type { RegistrationInput } from '../../db/cases/case.ts'
import { fillRegistration, saveRegistration } from '../../scripts/drive/intake.ts'
import type {} from '../../renderer/api/call.ts'
import { test } from './seat.ts'
import { walkIn as basic } from './walk-in.ts'

/** 登记台 with files: what doesn't go in is told, and nothing else is lost by it. */

const registrar = '何秋菊'
const resident = { name: '王䶮', idNumber: '511902198812303875', phone: '13900000041' }
const walkIn = { ...basic, applicants: [resident] } satisfies RegistrationInput

test('a 30 MB attachment is refused with its size, the case is saved, a good one goes in', async ({
  sample
}) => {
  const { page } = sample.app
  await sample.sit(registrar)
  await fillRegistration(page, walkIn)
  const picker = page.getByRole('main').locator('input[type=file]')
  await picker.setInputFiles([
    { name: '视频.mp4', mimeType: 'video/mp4', buffer: Buffer.alloc(30 * 1024 * 1024, 1) },
    { name: '收据.txt', mimeType: 'text/plain', buffer: Buffer.from('收据') }
  ])
  await page.getByRole('listitem', { name: '附件2', exact: true }).waitFor()
  expect(await saveRegistration(page)).toContain(`${String(sampleCases.length + 1).padStart(4, '0')}号`)
  await expect(page.getByText('附件“视频.mp4”有 30.0 MB，超过每件 20.0 MB 的上限').first()).toBeVisible()
  await page.getByRole('button', { name: '打开诉求' }).click()
  await expect(page.getByText('收据.txt').first()).toBeVisible()

  // A name no file picker gives, as a page that was taken over might send it.
  const answer = await page.evaluate(() => {
    const caseId = location.hash.split('/').at(-1)
    const file = { name: '../../x', bytes: new Uint8Array([1]), source: '现场', collector: '何秋菊' }
    return window.kuaichu.call('attachments.add', {
      ...file,
      caseId,
      collectedAt: '2026-07-11T20:00:00+08:00'
    })
  })
  expect(answer).toMatchObject({ ok: true, value: { name: 'x' } })
})

test('a card that is read while a file still waits is told, and begins the next registration', async ({
  sample
}) => {
  const { page } = sample.app
  await sample.sit(registrar)
  await fillRegistration(page, { ...walkIn, applicants: [{ name: '赵德福' }] })
  const picker = page.getByRole('main').locator('input[type=file]')
  const tooLarge = Buffer.alloc(30 * 1024 * 1024, 1)
  await picker.setInputFiles([{ name: '视频.mp4', mimeType: 'video/mp4', buffer: tooLarge }])
  await page.getByRole('listitem', { name: '附件1', exact: true }).waitFor()
  await saveRegistration(page)
  const panel = page.getByRole('region', { name: '登记结果' })
  await expect(panel).toContainText('1 件附件没有添加成功')

  await panel.getByRole('button', { name: '打开诉求' }).focus()
  await page.keyboard.type(resident.idNumber)
  await page.keyboard.press('Enter')
  await expect(panel.getByRole('status').getByText(`已读到证件号 ${resident.idNumber}`)).toBeVisible()
  await expect(panel.getByRole('listitem', { name: '附件1', exact: true })).toBeVisible()

  await panel.getByRole('button', { name: '再登记一件' }).click()
  await page.getByRole('button', { name: '放弃附件' }).click()
  await expect(page.locator('#intake_applicants_0_idNumber')).toHaveValue(resident.idNumber)
  await expect(page.locator('#intake_applicants_0_name')).toBeFocused()
})
