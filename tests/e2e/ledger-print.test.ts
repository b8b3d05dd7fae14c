import { expect } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chooseWhenSaving } from '../../scripts/drive/app.ts'
import { call, goTo } from '../support/app-form.ts'
import { partOf } from '../support/docx-part.ts'
import { faultsOf } from '../support/measure.ts'
import { test } from './seat.ts'

test('a ledger is laid out on paper: what fits is told before, and the Word file can be opened', async ({
  sample
}) => {
  const { electron, page } = sample.app
  await sample.sit('向华')
  await goTo(page, '/ledgers')
  await page.getByRole('button', { name: '打印' }).click()
  const dialog = page.getByRole('dialog', { name: '打印台账' })
  await expect(dialog.getByRole('radio', { name: 'A4 横向' })).toBeFocused()
  await expect(dialog.getByText('A4 横向印 12 列；放不下 9 列')).toBeVisible()
  await expect(dialog.getByRole('checkbox', { name: '身份证号码（放不下）' })).toBeChecked()
  const found = await faultsOf(electron, page, '台账：打印')
  await dialog.getByText('A3 横向', { exact: true }).click()
  await expect(dialog.getByText('A3 横向印 20 列；放不下 1 列：身份证号码')).toBeVisible()
  await dialog.getByRole('checkbox', { name: '身份证号码（放不下）' }).uncheck()
  await expect(dialog.getByText('A3 横向放得下选的 20 列。')).toBeVisible()
  const file = join(sample.folder, '台账.docx')
  await chooseWhenSaving(electron, file)
  await page.keyboard.press('Control+Enter')
  const save = page.getByRole('button', { name: '保存', exact: true })
  await expect(save).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText(/已保存为 台账.docx/)).toBeVisible()
  await expect(page.getByRole('button', { name: '打开' })).toBeFocused()
  found.push(...(await faultsOf(electron, page, '台账：已排版')))
  const { counts } = await call(page, 'ledgers.page', { ledger: '乡镇（街道）' })
  const document = partOf(readFileSync(file), 'word/document.xml')
  expect(document).toContain(`合计 ${counts.all} 件`)
  expect(document).not.toContain('身份证号码')
  expect(found).toEqual([])
})
