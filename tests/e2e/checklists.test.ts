import { expect } from '@playwright/test'
import { join } from 'node:path'
import { chooseWhenSaving } from '../../scripts/drive/app.ts'
import { call, goTo } from '../support/app-form.ts'
import { faultsOf } from '../support/measure.ts'
import { test } from './seat.ts'

test('cases of a ledger become a list, which is ticked off line by line, goes to paper and is closed', async ({
  sample
}) => {
  test.setTimeout(240_000)
  const { electron, page } = sample.app
  const found: string[] = []
  await sample.sit('岳明远')
  await goTo(page, '/ledgers')
  const { counts } = await call(page, 'ledgers.page', { ledger: '乡镇（街道）' })
  await page.getByRole('radiogroup', { name: '件数' }).getByText('已办结').click()
  await page.getByRole('button', { name: '列成清单' }).click()
  const making = page.getByRole('dialog', { name: '列成清单' })
  await expect(making.getByLabel('清单名称')).toBeFocused()
  await page.keyboard.type('十一月回头看')
  await making.getByLabel('措施').fill('上门回访，看有没有反复')
  await making.getByLabel('完成期限').fill('2099-12-31')
  await making.getByRole('button', { name: '选哪几件' }).click()
  const cases = making.getByRole('group', { name: '列入清单的诉求' }).getByRole('checkbox')
  await expect(cases).toHaveCount(counts.closed)
  await cases.last().uncheck()
  found.push(...(await faultsOf(electron, page, '列成清单')))
  await page.keyboard.press('Control+Enter')

  // The list itself, each line with its case.
  const table = page.getByRole('table', { name: '十一月回头看' })
  const lines = table.locator('tbody tr')
  await expect(lines).toHaveCount(counts.closed - 1)
  found.push(...(await faultsOf(electron, page, '清单')))
  const { lines: made } = await call(page, 'checklists.read', {
    id: (await call(page, 'checklists.list', {}))[0]?.id ?? ''
  })
  const first = made[0]?.caseId ?? ''
  const number = await lines.first().getByRole('link').textContent()
  await lines.first().getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(number ?? '')
  const back = page.getByRole('region', { name: '清单' }).getByRole('link')
  await expect(back).toHaveText('问题清单“十一月回头看”第 1 条')
  found.push(...(await faultsOf(electron, page, '诉求：清单')))
  // Wherever the ledgers were left, the link leads to the list.
  await goTo(page, '/ledgers')
  await page.getByRole('button', { name: '返回', exact: true }).click()
  await page.getByRole('button', { name: '返回台账' }).click()
  await goTo(page, '/cases')
  await goTo(page, `/cases/${first}`)
  await back.click()
  await expect(lines).toHaveCount(counts.closed - 1)

  // A line is changed, and the change taken back.
  await lines.first().getByRole('button', { name: /^修改/ }).click()
  await page
    .getByRole('dialog', { name: `修改：${number}` })
    .getByLabel('措施')
    .fill('打电话问')
  await page.keyboard.press('Control+Enter')
  await expect(lines.first()).toContainText('打电话问')
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(lines.first()).toContainText('上门回访，看有没有反复')

  // Ticked off, and counted so.
  await lines.first().getByRole('button', { name: /^销号/ }).click()
  const ticking = page.getByRole('dialog', { name: `销号：${number}` })
  await expect(ticking.getByLabel('完成情况')).toBeFocused()
  await page.keyboard.type('没有反复')
  found.push(...(await faultsOf(electron, page, '清单：销号')))
  await page.keyboard.press('Control+Enter')
  await expect(lines.first()).toContainText('岳明远销号：没有反复')
  const figures = page.getByRole('radiogroup', { name: '条数' })
  await figures.getByText('已完成').click()
  await expect(lines).toHaveCount(1)

  // On paper.
  await page.getByRole('button', { name: '打印' }).click()
  await chooseWhenSaving(electron, join(sample.folder, '清单.docx'))
  await page.keyboard.press('Enter')
  const save = page.getByRole('button', { name: '保存', exact: true })
  await expect(save).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText(`清单 ${counts.closed - 1} 件已保存为 清单.docx`)).toBeVisible()
  await page.getByRole('button', { name: '知道了' }).click()

  // Closed with the reason, and back among all lists at the number that was opened.
  await page.getByRole('button', { name: '关闭清单' }).click()
  const closing = page.getByRole('dialog', { name: '关闭清单“十一月回头看”' })
  await closing.getByLabel('没有全部完成就关闭的原因').fill('并入十二月')
  found.push(...(await faultsOf(electron, page, '清单：关闭')))
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('关闭：并入十二月')).toBeVisible()
  await page.keyboard.press('Escape')
  const board = page.getByRole('table', { name: '清单' })
  await expect(board.getByRole('link', { name: '十一月回头看，已完成 1 条' })).toBeFocused()
  found.push(...(await faultsOf(electron, page, '清单：全部')))
  expect(found).toEqual([])
})
