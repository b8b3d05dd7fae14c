import { expect, type Page } from '@playwright/test'
import { settings } from '../support/app-form.ts'
import { test } from './seat.ts'

/** A dialog opens where it is filled in: never on the × in its corner while it asks for something. */

/** Presses what opens a dialog, looks where the cursor is, and leaves by Esc. */
async function cursorIn(page: Page, opener: string): Promise<string> {
  const opens = page.getByRole('button', { name: opener, exact: true }).first()
  await opens.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.locator(':focus').waitFor()
  await expect(dialog.locator('.ant-modal-close:focus')).toHaveCount(0)
  const place = await dialog.evaluate((one) => {
    const { activeElement } = document
    const label = activeElement?.id ? one.querySelector(`label[for="${CSS.escape(activeElement.id)}"]`) : null
    return (label ?? activeElement?.closest('label, button'))?.textContent ?? ''
  })
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(opens).toBeFocused()
  return place
}

test('every dialog of 设置 opens with the cursor in its first field', async ({ sample }) => {
  test.setTimeout(120_000)
  const { page } = sample.app
  await sample.sit('样例管理员')
  await settings(page)
  const rule = '办理期限（乡镇（街道）件）'
  const opened: Record<string, string> = {
    添加工作人员: '姓名',
    修改岳明远: '职务',
    停用岳明远: '先不做',
    添加单位: '单位名称',
    添加事项: '领域',
    录入通知或放假的日子: '通知全文（可不填）',
    [`修改${rule}`]: '名称',
    [`把${rule}用到在办件`]: '从原来的起点重数',
    丢弃样例数据: '不丢弃'
  }
  const found: Record<string, string> = {}
  for (const opener of Object.keys(opened)) found[opener] = await cursorIn(page, opener)
  expect(found).toEqual(opened)
})
