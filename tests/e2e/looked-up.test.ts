import { expect } from '@playwright/test'
import { lock } from '../../scripts/drive/session.ts'
import { call } from '../support/app-form.ts'
import { test } from './seat.ts'

test('a number that was looked up is gone from the page once it is locked, and asked for anew', async ({
  sample
}) => {
  const { page } = sample.app
  await sample.sit('何秋菊')
  const { rows } = await call(page, 'cases.list', {})
  const reads = await Promise.all(rows.map(({ id }) => call(page, 'cases.read', { caseId: id })))
  const read = reads.find(({ parties }) => parties.some((party) => party.phone !== ''))
  const party = read?.parties.find(({ phone }) => phone !== '')
  await page.evaluate((id) => (location.hash = `/cases/${id}`), read?.id ?? '')
  const eye = page.getByRole('button', { name: `查看${party?.name ?? ''}的证件号和电话` }).first()
  await eye.click()
  await page.getByLabel(/^查看理由/).fill('核对本人')
  await page.keyboard.press('Enter')
  const again = page.getByRole('button', { name: `遮盖${party?.name ?? ''}的证件号和电话` }).first()
  await expect(again).toBeVisible()
  const shown = (
    await page.locator('.party-numbers').filter({ has: again }).locator('.numbers').allTextContents()
  ).at(-1)
  expect(shown).not.toContain('*')
  await lock(page)
  await expect.poll(() => page.content()).not.toContain(shown ?? '')
  await sample.sit('何秋菊')
  await expect(eye).toBeVisible()
})
