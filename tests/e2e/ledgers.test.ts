import { expect } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readWorkbook } from '../../db/workbook/workbook.ts'
import { chooseWhenSaving } from '../../scripts/drive/app.ts'
import { choose } from '../../scripts/drive/fields.ts'
import { call, goTo } from '../support/app-form.ts'
import { faultsOf } from '../support/measure.ts'
import { test } from './seat.ts'

/** 台账: the sheet that people know, walked with the keys alone; every number leads to its cases. */

test('a ledger is sorted, narrowed and classified, and found again as it was left', async ({ sample }) => {
  test.setTimeout(240_000)
  const { electron, page } = sample.app
  const found: string[] = []
  await sample.sit('向华')
  const keys = await page.getByRole('link', { name: '台账' }).getAttribute('title')
  await page.keyboard.press(keys ?? '')
  const table = page.getByRole('table', { name: '乡镇台账' })
  const focused = table.locator('tbody tr:focus')
  await expect(focused).toHaveAttribute('aria-rowindex', '2')
  const { counts } = await call(page, 'ledgers.page', { ledger: '乡镇（街道）' })
  const figures = page.getByRole('radiogroup', { name: '件数' })
  await expect(figures.getByRole('radio', { name: `合计 ${counts.all}` })).toBeChecked()
  await expect(table).toHaveAttribute('aria-rowcount', String(counts.all + 1))
  found.push(...(await faultsOf(electron, page, '台账')))

  // A number shows the cases that it counts.
  await figures.getByText('已办结').click()
  await expect(table).toHaveAttribute('aria-rowcount', String(counts.closed + 1))
  await figures.getByText('合计').click()

  // By keys: a head sorts, ↓ goes into the rows, Enter opens, Esc comes back to the row.
  await table.getByRole('button', { name: '登记日期' }).focus()
  await page.keyboard.press('Enter')
  await expect(table.getByRole('columnheader', { name: '登记日期' })).toHaveAttribute(
    'aria-sort',
    'ascending'
  )
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(focused).toHaveAttribute('aria-rowindex', '3')
  const second = await focused.getAttribute('aria-label')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(second?.split(' ')[0] ?? '')
  await page.keyboard.press('Escape')
  await expect(focused).toHaveAttribute('aria-label', second ?? '')

  // Columns.
  await page.getByRole('button', { name: '列', exact: true }).click()
  const columns = page.getByRole('dialog', { name: '显示哪些列' })
  await expect(columns.getByRole('checkbox', { name: '编号' })).toBeFocused()
  await columns.getByRole('checkbox', { name: '身份证号码' }).uncheck()
  await columns.getByRole('checkbox', { name: '发生地点' }).check()
  found.push(...(await faultsOf(electron, page, '台账：列')))
  await page.keyboard.press('Control+Enter')
  await expect(columns).toHaveCount(0)
  await expect(table.getByRole('columnheader', { name: '身份证号码' })).toHaveCount(0)
  await expect(table.getByRole('columnheader', { name: '发生地点' })).toHaveCount(1)

  // Narrowed, and wide again.
  await page.getByRole('button', { name: '筛选' }).click()
  const narrowing = page.getByRole('dialog', { name: '筛选' })
  await choose(narrowing, '村（社区）', '永兴村')
  found.push(...(await faultsOf(electron, page, '台账：筛选')))
  await page.keyboard.press('Control+Enter')
  const inVillage = await call(page, 'ledgers.page', { ledger: '乡镇（街道）', village: '永兴村' })
  await expect(table).toHaveAttribute('aria-rowcount', String(inVillage.total + 1))
  await page.getByRole('button', { name: '永兴村' }).click()
  await expect(table).toHaveAttribute('aria-rowcount', String(counts.all + 1))

  // Classified: a number leads to its cases, Esc back to the number.
  await page.getByRole('radiogroup', { name: '怎样列' }).getByText('按村').click()
  const classes = page.getByRole('table', { name: '台账按村' })
  const number = classes.getByRole('link', { name: /^永兴村，合计/ })
  await expect(number).toHaveText(String(inVillage.total))
  found.push(...(await faultsOf(electron, page, '台账：按村')))
  await number.focus()
  await page.keyboard.press('Enter')
  await expect(table).toHaveAttribute('aria-rowcount', String(inVillage.total + 1))
  await expect(focused).toHaveAttribute('aria-rowindex', '2')
  await page.keyboard.press('Escape')
  await expect(number).toBeFocused()

  // Another ledger holds other cases.
  await page.getByRole('radiogroup', { name: '怎样列' }).getByText('逐件').click()
  await page.getByRole('radiogroup', { name: '哪一级' }).getByText('区台账').click()
  const county = await call(page, 'ledgers.page', { ledger: '区（县）' })
  await expect(figures.getByRole('radio', { name: `合计 ${county.total}` })).toBeChecked()

  // As it was left, from another desk.
  await goTo(page, '/cases')
  await goTo(page, '/ledgers')
  await expect(page.getByRole('heading', { level: 1, name: '台账：区台账' })).toBeVisible()
  expect(found).toEqual([])
})

test('a ledger goes out as an Excel file that holds what is shown', async ({ sample }) => {
  const { electron, page } = sample.app
  await sample.sit('向华')
  await goTo(page, '/ledgers')
  await page.getByRole('radiogroup', { name: '件数' }).getByText('已办结').click()
  const table = page.getByRole('table', { name: '乡镇台账' })
  const { counts } = await call(page, 'ledgers.page', { ledger: '乡镇（街道）' })
  await expect(table).toHaveAttribute('aria-rowcount', String(counts.closed + 1))
  await page.getByRole('button', { name: '导出 Excel' }).focus()
  await page.keyboard.press('Enter')
  // Made, it waits with the cursor on 保存; called off, it waits on.
  const save = page.getByRole('button', { name: '保存', exact: true })
  await chooseWhenSaving(electron, null)
  await expect(save).toBeFocused()
  expect(await faultsOf(electron, page, '台账：导出')).toEqual([])
  const asked = electron.evaluate(
    ({ dialog }) =>
      new Promise<void>((resolve) => {
        dialog.showSaveDialog = () => {
          resolve()
          return Promise.resolve({ canceled: true, filePath: '' })
        }
      })
  )
  await save.click()
  await asked
  const file = join(sample.folder, '台账.xlsx')
  await chooseWhenSaving(electron, file)
  await save.click()
  await expect(page.getByText(`台账 ${counts.closed} 件已保存为 台账.xlsx`)).toBeVisible()
  await expect(save).toHaveCount(0)
  const [sheet] = (await readWorkbook(readFileSync(file))) ?? []
  expect(sheet?.rows).toHaveLength(counts.closed + 1)
  const heads = await table.getByRole('columnheader').allTextContents()
  expect(sheet?.rows[0]?.cells.map(({ text }) => text)).toEqual(heads.map((one) => one.replace(/[↑↓↕]/, '')))
})
