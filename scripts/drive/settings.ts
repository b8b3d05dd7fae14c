import type { Page } from '@playwright/test'
import { dictionaryLabels, type DictionaryKind } from '../../db/dictionaries/dictionaries.ts'
import { fill } from './fields.ts'

/** The administrator adds a value to a dictionary. */
export async function addDictionaryValue(page: Page, kind: DictionaryKind, value: string): Promise<void> {
  const label = dictionaryLabels[kind]
  await page.getByRole('link', { name: '设置' }).click()
  await page.getByRole('tab', { name: label, exact: true }).click()
  await fill(page, `新的${label}`, value)
  await page.getByRole('button', { name: `添加到${label}` }).click()
  await page
    .getByRole('tabpanel', { name: label })
    .getByRole('listitem')
    .filter({ hasText: value })
    .first()
    .waitFor()
}
