import { expect } from '@playwright/test'
import { openCase } from '../../scripts/drive/case-steps.ts'
import { call } from '../support/app-form.ts'
import { test } from './seat.ts'
import { walkIn } from './walk-in.ts'

/** F1 says so of every screen: Enter goes from a filled line to the next one, and presses nothing. */

test('Enter goes through the panel of a step, a question at a time', async ({ sample }) => {
  const { page } = sample.app
  await sample.sit('何秋菊')
  const { id: caseId, number } = await call(page, 'cases.register', walkIn)
  const happenedAt = '2026-07-11T19:50:00+08:00'
  await call(page, 'cases.screen', { caseId, happenedAt, valid: true, reason: '属实' })
  await openCase(page, number)
  await page.getByRole('button', { name: '决定是否受理', exact: true }).click()
  const panel = page.getByRole('region', { name: '决定是否受理' })
  await expect(panel.getByRole('radio', { name: '受理', exact: true })).toBeFocused()

  // The three answers of one question are passed at once, as by Tab.
  await page.keyboard.press('Enter')
  await expect(panel.getByRole('combobox', { name: /告知方式/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(panel.getByLabel('发生时间')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(panel.getByLabel('决定依据')).toBeFocused()
  // Nothing was asked of the backend: no field is blamed.
  await expect(panel.getByText(/请填写/)).toHaveCount(0)
})
