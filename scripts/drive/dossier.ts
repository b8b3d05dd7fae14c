import type { ElectronApplication, Page } from '@playwright/test'
import type { Retention } from '../../db/filing/filing.ts'
import { chooseWhenSaving } from './app.ts'
import { openCase } from './case-steps.ts'
import { choose, fillMoment, mark } from './fields.ts'

export async function goToDossier(page: Page, number: string): Promise<void> {
  await openCase(page, number)
  await page.getByRole('button', { name: '去档案室' }).click()
  await page.getByRole('heading', { name: `案卷 ${number}` }).waitFor()
}

/** Files the volume. `checker` as the list shows people. */
export async function fileVolume(
  page: Page,
  filing: { at: string; retention: Retention; checker: string }
): Promise<void> {
  await fillMoment(page, '归档时间', filing.at)
  await mark(page, '保管期限', filing.retention)
  await choose(page, '检查人', filing.checker)
  await page.keyboard.press('Control+Enter')
  await page.getByRole('dialog', { name: '立卷归档' }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByText(/^已归档，档号/).waitFor()
}

/** Builds the Word file and saves it as `file`. */
export async function buildVolume(electron: ElectronApplication, page: Page, file: string): Promise<void> {
  await chooseWhenSaving(electron, file)
  await page.getByRole('button', { name: '生成案卷' }).click()
  await page.locator('.volume-file').getByText('已保存').waitFor()
}

/** The catalogue as it stands on screen. */
export async function readCatalogue(page: Page): Promise<{ title: string; page: number }[]> {
  const rows = page.getByRole('region', { name: '卷内文件目录' }).locator('tbody tr.ant-table-row')
  await rows.first().waitFor()
  const cells = await rows.evaluateAll((found) =>
    found.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent.trim()))
  )
  return cells.map((row) => ({ title: row[1] ?? '', page: Number(row[5]) }))
}
