import { expect, test as base, type Page } from '@playwright/test'
import { rmSync } from 'node:fs'
import { startApp } from '../../scripts/drive/app.ts'
import { choose, fill } from '../../scripts/drive/fields.ts'
import { signIn } from '../../scripts/drive/session.ts'
import { call, goTo } from '../support/app-form.ts'
import { newCentre, password } from '../support/centre.ts'
import { applicantSigns, at, caseInSigning, owner, staffSigns } from '../support/life.ts'

/** Ctrl+Enter finishes the form on screen and nothing else: pressed again it begins nothing and sends nothing. */

interface Returned {
  page: Page
  caseId: string
}

/** A case that a leader sent back: its owner's next 申请办结 begins with the result of the time before. */
const test = base.extend<{ returned: Returned }>({
  returned: async ({}, use) => {
    const centre = await newCentre()
    const { id, roundId } = await caseInSigning(centre)
    await applicantSigns(centre, id)
    await staffSigns(centre, id, owner)
    await centre.signIn('岳明远')
    await centre.call('signoff.return', { roundId, happenedAt: at('21T11:00'), reason: '缺少现场照片。' })
    await centre.service.close()
    const app = await startApp(centre.folder)
    await signIn(app.page, owner, password)
    await use({ page: app.page, caseId: id })
    await app.close()
    rmSync(centre.folder, { recursive: true, force: true })
  }
})

test('登记办理情况 by Ctrl+Enter, pressed on, neither opens nor sends the 申请办结 that stands ready', async ({
  returned: { page, caseId }
}) => {
  await goTo(page, `/cases/${caseId}`)
  const next = page.locator('main:visible').getByRole('button', { name: '申请办结', exact: true })
  await page.getByRole('button', { name: '登记办理情况', exact: true }).click()
  const panel = page.getByRole('region', { name: '登记办理情况', exact: true })
  await choose(panel, '办理方式', '现场核查')
  await fill(panel, '办理情况', '补拍了现场照片。')
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('Control+Enter')
  await panel.waitFor({ state: 'detached' })
  await expect(next).toBeFocused()
  for (let stroke = 0; stroke < 3; stroke++) await page.keyboard.press('Control+Enter')
  const closing = page.getByRole('region', { name: '申请办结', exact: true })
  await expect(closing).toHaveCount(0)
  expect(await call(page, 'cases.read', { caseId })).toMatchObject({ state: 'handling' })

  // On purpose: Enter presses the button that has the cursor.
  await page.keyboard.press('Enter')
  await expect(closing.getByLabel('办理结果')).toHaveValue('返工完成，无渗漏。')

  // Nor is the question before it answered by the second of two strokes.
  for (let stroke = 0; stroke < 3; stroke++) await page.keyboard.press('Control+Enter')
  const question = page.getByRole('dialog', { name: '申请办结' })
  await expect(question).toContainText('不能撤回')
  expect(await call(page, 'cases.read', { caseId })).toMatchObject({ state: 'handling' })
  await page.keyboard.press('Enter')
  await expect(page.getByText('已提交会签')).toBeVisible()
})
