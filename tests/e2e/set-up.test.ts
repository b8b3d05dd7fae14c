import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { startApp, type RunningApp } from '../../scripts/drive/app.ts'

/** The first run by keyboard alone: Enter goes on, Ctrl+Enter ends a step, the cursor is never lost. */

const password = 'Shiyong-2026'

async function typed(page: Page, ...texts: string[]): Promise<void> {
  for (const text of texts) {
    await page.keyboard.type(text)
    await page.keyboard.press('Enter')
  }
}

/** From here on printing ends with this reason instead of asking for a printer. */
async function printingAnswers({ electron }: RunningApp, reason: string): Promise<void> {
  await electron.evaluate(({ BrowserWindow }, why) => {
    const [window] = BrowserWindow.getAllWindows()
    if (!window) throw new Error('no window')
    window.webContents.print = (_options, answer) => answer?.(false, why)
  }, reason)
}

/** The options with a frame around them, and whether that frame stands out from what lies under it (WCAG 1.4.11). */
function framedOptions(page: Page): Promise<{ place: number; clear: boolean }[]> {
  return page.locator('.ant-select-item-option').evaluateAll((options) => {
    const brightness = (colour: string) => {
      const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
        const value = Number(part) / 255
        return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    return options.flatMap((option, place) => {
      const { outlineStyle, outlineWidth, outlineColor, backgroundColor } = getComputedStyle(option)
      if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) return []
      const [dark = 0, light = 0] = [outlineColor, backgroundColor].map(brightness).sort((a, b) => a - b)
      return [{ place, clear: (light + 0.05) / (dark + 0.05) >= 3 }]
    })
  })
}

test('a centre is set up without a mouse', async () => {
  const app = await startApp(mkdtempSync(path.join(tmpdir(), 'kuaichu-')))
  const { page } = app
  const shots = process.env['KUAICHU_SHOTS']
  const shot = (name: string) => (shots ? page.screenshot({ path: path.join(shots, `${name}.png`) }) : null)
  await page.setViewportSize({ width: 1024, height: 768 })
  await expect(page.getByRole('button', { name: '开始设置' })).toBeFocused()
  await page.keyboard.press('Enter')

  await expect(page.getByLabel('单位名称')).toBeFocused()
  await typed(page, '梁永镇群众诉求快处中心', '梁', '巴中市巴州区', '梁永镇')
  await expect(page.getByLabel('区划代码')).toBeFocused()
  await typed(page, '511902100', '0827-5550120', '', '')
  await expect(page.getByLabel('村（社区）')).toBeFocused()
  await page.keyboard.type('永兴村、石桥村')
  await shot('set-up-centre')
  await page.keyboard.press('Control+Enter')

  await expect(page.getByLabel('管理员姓名')).toBeFocused()
  await typed(page, '周管理', password, password)
  await expect(page.getByRole('button', { name: '下一步' })).toBeFocused()
  await page.keyboard.press('Enter')

  await expect(page.getByRole('button', { name: '添加一人' })).toBeFocused()
  await page.keyboard.press('Enter')
  const first = page.getByRole('group', { name: '第 1 人', exact: true })
  await expect(first.getByLabel('姓名')).toBeFocused()
  await typed(page, '何秋菊', '窗口登记员')
  const posts = first.getByRole('combobox', { name: '岗位' })
  await expect(posts).toBeFocused()
  for (const key of ['Space', 'Alt+ArrowDown', 'ArrowDown']) {
    await page.keyboard.press(key)
    await expect(posts).toHaveAttribute('aria-expanded', 'true')
    await page.keyboard.press('Escape')
    await expect(posts).toHaveAttribute('aria-expanded', 'false')
  }
  await page.keyboard.press('ArrowDown')
  const option = page.locator('.ant-select-item-option')
  for (const place of [0, 1]) {
    await expect(option.nth(place)).toHaveClass(/option-active/)
    await page.keyboard.press('Enter')
    await expect(option.nth(place).locator('.anticon-check')).toBeVisible()
    await page.keyboard.press('ArrowDown')
  }
  await expect(option.nth(2)).toHaveClass(/option-active/)
  await expect(option.locator('.anticon-check')).toHaveCount(2)
  await shot('set-up-posts')
  expect(await framedOptions(page)).toEqual([{ place: 2, clear: true }])
  // Closed it is passed like any other field, whatever is chosen in it.
  await page.keyboard.press('Escape')
  await expect(posts).toHaveAttribute('aria-expanded', 'false')
  await page.keyboard.press('Enter')
  await expect(first.getByLabel('初始密码')).toBeFocused()
  await page.keyboard.type(password)
  await shot('set-up-staff')
  await page.keyboard.press('Control+Enter')

  await expect(page.getByRole('heading', { name: '最后核对' })).toBeInViewport()
  await expect(page.getByRole('button', { name: '建立数据库' })).toBeFocused()
  await expect(page.getByRole('button', { name: '建立数据库' })).toBeInViewport()
  await shot('set-up-summary')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('恢复码', { exact: true })).toBeVisible({ timeout: 20_000 })
  await expect(page.locator('button:focus')).toBeVisible()
  await shot('set-up-code')

  // What the printing answers: the system's dialog is a native window that no script can reach.
  await printingAnswers(app, 'Failed to enumerate printers')
  await page.getByRole('button', { name: '打印' }).press('Enter')
  await expect(page.getByRole('alert')).toContainText('没有找到打印机')
  await expect(page.getByRole('alert')).toBeInViewport()
  await shot('set-up-no-printer')
  await printingAnswers(app, 'Print job canceled')
  await page.getByRole('button', { name: '打印' }).press('Enter')
  await expect(page.getByRole('alert')).toHaveCount(0)

  // Not before it is said that the code is kept; the key says what is missing, and leads to it.
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('alert')).toContainText('勾选“已经打印或抄下”')
  await expect(page.getByLabel('已经打印或抄下')).toBeFocused()
  await page.keyboard.press('Space')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name: '登录' })).toBeVisible()
  await app.close()
})
