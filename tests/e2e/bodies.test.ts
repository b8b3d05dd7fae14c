import { expect } from '@playwright/test'
import { writeWorkbook } from '../../db/workbook/workbook.ts'
import { fill } from '../../scripts/drive/fields.ts'
import { call, goTo, settings } from '../support/app-form.ts'
import { faultsOf } from '../support/measure.ts'
import { test } from './seat.ts'

/** The administrator keeps bodies and the list; whoever assigns a case is told whose it is, by keyboard. */

test('a body is added with its roster, given a line of the list, moved and stopped', async ({ sample }) => {
  test.setTimeout(180_000)
  const { electron, page } = sample.app
  await sample.sit('样例管理员')
  await settings(page)
  await page.getByRole('button', { name: '添加单位' }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: '添加单位' })
  await expect(dialog.getByLabel('单位名称')).toBeFocused()
  await page.keyboard.type('文化旅游站')
  await dialog.getByRole('button', { name: '加一行值班' }).focus()
  await page.keyboard.press('Enter')
  await expect(dialog.getByLabel('值班第 1 行值班日')).toBeFocused()
  await page.keyboard.type('星期一')
  await fill(dialog, '值班第 1 行值班人', '庞水生')
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText('值班日写“周一”至“周日”')).toBeVisible()
  await fill(dialog, '值班第 1 行值班日', '周一')
  expect(await faultsOf(electron, page, '添加单位', null)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByText('已添加“文化旅游站”')).toBeVisible()
  const bodies = page.getByRole('table').filter({ hasText: '人员和值班' })
  await expect(bodies.getByRole('row').last()).toContainText('文化旅游站')

  await page.getByRole('button', { name: '添加事项' }).focus()
  await page.keyboard.press('Enter')
  const line = page.getByRole('dialog', { name: '添加事项' })
  await expect(line.getByLabel('领域')).toBeFocused()
  await page.keyboard.type('便民设施')
  await page.keyboard.press('Enter')
  await fill(line, '事项', '村活动室、文化广场')
  await line.getByLabel('责任单位').focus()
  await page.keyboard.type('文化')
  await page.keyboard.press('Enter')
  expect(await faultsOf(electron, page, '添加事项', null)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await expect(line).toBeHidden()
  const list = page.getByRole('table').filter({ hasText: '怎么定的' })
  await expect(list.getByRole('row').last()).toContainText('村活动室、文化广场')
  const [first] = await call(page, 'dutyList.propose', { field: '公共服务/便民设施', text: '村活动室没有灯' })
  expect(first?.body.name).toBe('文化旅游站')

  await page.getByRole('button', { name: '停用文化旅游站' }).click()
  await expect(page.getByText('事件清单里还有 1 行归“文化旅游站”')).toBeVisible()
  await page.getByRole('button', { name: '停用村活动室、文化广场' }).click()
  await page.getByRole('button', { name: '停用文化旅游站' }).click()
  await expect(page.getByRole('button', { name: '恢复文化旅游站' })).toBeVisible()
  await page.keyboard.press('Alt+z')
  await expect(page.getByRole('button', { name: '停用文化旅游站' })).toBeVisible()
  expect(await faultsOf(electron, page, '单位与事件清单', null)).toEqual([])
})

test('assigning proposes the body with its reason; another is chosen by keys, and the case says so', async ({
  sample
}) => {
  test.setTimeout(120_000)
  const { electron, page } = sample.app
  await sample.sit('岳明远')
  const rows = (await call(page, 'cases.list', { search: '养老保险' })).rows
  await goTo(page, `/cases/${rows[0]?.id ?? ''}`)
  await page.getByRole('button', { name: '分派' }).first().press('Enter')
  const panel = page.getByRole('region', { name: '分派' })
  await expect(panel.getByText('事件清单：领域“劳动和社会保障”，事项“社会保险')).toBeVisible()
  await expect(panel.getByLabel('承办人')).toBeFocused()
  await page.keyboard.type('蒲晓燕')
  await expect(page.getByRole('option', { selected: false })).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(panel.getByLabel('承办人')).toHaveAttribute('aria-expanded', 'false')
  await page.keyboard.press('Enter')
  await expect(panel.getByLabel('责任单位')).toBeFocused()
  await page.keyboard.type('柏林村')
  await expect(
    page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)').getByTitle('柏林村民委员会')
  ).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(panel.getByText('事件清单提议的是社会事务服务中心')).toBeVisible()
  expect(await faultsOf(electron, page, '分派')).toEqual([])
  await page.keyboard.press('Control+Enter')
  await expect(panel).toBeHidden()
  await expect(page.getByRole('region', { name: '办理经过' })).toContainText('责任单位：柏林村民委员会')
  await expect(page.getByRole('region', { name: '登记事项' })).toContainText('柏林村民委员会')
})

test('a list comes from a spreadsheet after a look at what it changes; a faulty one changes nothing', async ({
  sample
}) => {
  test.setTimeout(120_000)
  const { electron, page } = sample.app
  await sample.sit('样例管理员')
  await settings(page)
  const file = async (way: string) => ({
    name: '清单.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(
      await writeWorkbook([
        {
          name: '事件清单',
          columns: ['领域', '事项', '责任单位', '确定方式'].map((title) => ({ title, width: 20 })),
          rows: [['公共服务/教育', '护学岗、接送孩子', '石桥村民委员会', way]]
        }
      ])
    )
  })
  const picker = page.locator('input[type=file][aria-label="从 Excel 导入单位与事件清单…"]')
  await picker.setInputFiles(await file('约定'))
  const dialog = page.getByRole('dialog', { name: '导入“清单.xlsx”' })
  await expect(dialog.getByText('工作表“事件清单”第 2 行“确定方式”：请选择确定方式')).toBeVisible()
  await expect(dialog.getByRole('button', { name: '导入', exact: true })).toBeDisabled()
  expect(await faultsOf(electron, page, '导入有错', null)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()

  await picker.setInputFiles(await file('商定'))
  await expect(dialog.getByText('会改 1 处')).toBeVisible()
  await expect(dialog.getByText('公共服务/教育：护学岗、接送孩子')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByText('已从“清单.xlsx”导入 1 处')).toBeVisible()
  const [first] = await call(page, 'dutyList.propose', { field: '公共服务/教育', text: '接送孩子没有护学岗' })
  expect(first?.body.name).toBe('石桥村民委员会')
})
