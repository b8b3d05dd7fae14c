import { expect, test, type Page } from '@playwright/test'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chooseWhenSaving, startApp, type RunningApp } from '../../scripts/drive/app.ts'
import { keepRecoveryCode, lock, signIn } from '../../scripts/drive/session.ts'
import { root } from '../../scripts/runtime/project.ts'
import { call } from '../support/app-form.ts'
import { heldApp, type HeldApp } from '../support/held-app.ts'
import { faultsOf } from '../support/measure.ts'

/** A volume that is being built, as its archivist sees it: how far it is, cancelled, found again, lost. */

const archivist = '谯文芳'

let held: HeldApp
let data: string
let app: RunningApp
let page: Page
let password: string
let volumes: string[]

test.beforeEach(async () => {
  held = heldApp(root)
  data = mkdtempSync(join(tmpdir(), 'kuaichu-jobs-'))
  await open()
  await page.getByRole('button', { name: '用样例中心试用' }).click()
  password = (await page.locator('code').first().textContent()) ?? ''
  await keepRecoveryCode(page)
  await signIn(page, archivist, password)
  const { rows } = await call(page, 'cases.list', { states: ['archived', 'revisited'] })
  volumes = rows.map((row) => row.id)
})

test.afterEach(async () => {
  held.release()
  await app.close()
  held.remove()
  rmSync(data, { recursive: true, force: true })
})

async function open(): Promise<void> {
  app = await startApp(data, held.folder)
  page = app.page
}

const line = () => page.locator('main:visible').getByRole('region', { name: '案卷的 Word 文件' })
const build = () => page.locator('main:visible').getByRole('button', { name: '生成案卷', exact: true })
const button = (name: string) => line().getByRole('button', { name: new RegExp(name.split('').join('\\s*')) })

async function goToVolume(index: number): Promise<void> {
  await page.evaluate((id) => (location.hash = `/dossier/${id}`), volumes[index])
  await expect(page.locator('main:visible').getByRole('table', { name: '卷内文件目录' })).toBeVisible()
}

test('says how far it is, waits behind another, and is given up at a word', async () => {
  test.setTimeout(240_000)
  const found: string[] = []
  const look = async (name: string) => {
    found.push(...(await faultsOf(app.electron, page, name)))
  }
  held.hold()
  await goToVolume(0)
  const before = await page.getByRole('table', { name: '卷内文件目录' }).boundingBox()
  await build().focus()
  await page.keyboard.press('Enter')
  await expect(line().getByText(/^正在生成案卷：正在排版，1 \/ \d+/)).toBeVisible()
  await expect(build()).toBeFocused()
  expect(await page.getByRole('table', { name: '卷内文件目录' }).boundingBox()).toEqual(before)
  await look('案卷生成中')

  await goToVolume(1)
  await build().click()
  await expect(line().getByText('排队中：前面还有 1 项')).toBeVisible()
  await look('案卷排队中')
  await page.keyboard.press('Escape')
  const begun = page.getByRole('region', { name: '您生成的案卷' })
  await expect(begun.getByRole('listitem')).toHaveCount(2)
  await expect(begun.getByText('排队中')).toBeVisible()
  await look('档案室：生成中')
  await goToVolume(1)
  await button('取消').focus()
  await page.keyboard.press('Enter')
  await expect(line().getByText('已取消')).toBeVisible()
  await expect(build()).toBeFocused()

  await goToVolume(0)
  await button('取消').click()
  await expect(line().getByText('已取消')).toBeVisible()
  expect(await call(page, 'jobs.list', {})).toEqual([])
  expect(await call(page, 'drafts.read', {})).toEqual([])
  held.release()

  const file = join(data, 'volume.docx')
  await chooseWhenSaving(app.electron, file)
  await build().click()
  await expect(line().getByText('volume.docx')).toBeVisible()
  expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK')
  expect(found).toEqual([])
})

test('is found again after the page was loaded anew, and saved from there', async () => {
  test.setTimeout(240_000)
  held.hold()
  await goToVolume(0)
  await build().click()
  await expect(line().getByText(/^正在生成案卷/)).toBeVisible()
  await page.reload()
  await expect(line().getByText(/^正在生成案卷：正在排版，1 \/ \d+/)).toBeVisible()
  held.release()
  await expect(line().getByText('案卷已生成，还没有保存')).toBeVisible()
  await page.reload()
  await expect(button('保存')).toBeVisible()
  expect(await faultsOf(app.electron, page, '案卷待保存')).toEqual([])
  // Nothing but the backend's memory holds it, so closing asks; whoever goes back finds it as it was.
  expect(await questionOnClosing()).toBe('1 卷案卷还没有生成完，或生成后没有保存')
  await expect(button('保存')).toBeVisible()

  // Nobody else finds it.
  await lock(page)
  await signIn(page, '何秋菊', password)
  await goToVolume(0)
  await expect(line().getByText('整卷生成一个 Word 文件')).toBeVisible()
  await lock(page)
  await signIn(page, archivist, password)
  await goToVolume(0)

  // Thought better of, it waits; then it goes to the disk, and nothing of it is left behind.
  await chooseWhenSaving(app.electron, null)
  await button('保存').click()
  await expect(line().getByText('案卷已生成，还没有保存')).toBeVisible()
  const file = join(data, 'again.docx')
  await chooseWhenSaving(app.electron, file)
  await button('选择位置保存').click()
  await expect(line().getByText('again.docx')).toBeVisible()
  expect(existsSync(file)).toBe(true)
  await expect.poll(() => call(page, 'jobs.list', {})).toEqual([])
  await expect.poll(() => call(page, 'drafts.read', {})).toEqual([])
})

test('that failed says why and what to do, and is built at the second try', async () => {
  held.hold()
  await goToVolume(0)
  await build().click()
  await expect(line().getByText(/^正在生成案卷：正在排版/)).toBeVisible()
  held.crash()
  await expect(line().getByText('做这项工作的后台线程意外退出，没有做成')).toBeVisible()
  expect(await faultsOf(app.electron, page, '案卷生成失败')).toEqual([])
  await page.reload()
  await expect(line().getByText('请再做一次')).toBeVisible()
  const file = join(data, 'second.docx')
  await chooseWhenSaving(app.electron, file)
  await button('重新生成').focus()
  await page.keyboard.press('Enter')
  await expect(line().getByText('second.docx')).toBeVisible()
  await expect(build()).toBeFocused()
})

test('broken off with the program or its backend, is told to the one who began it', async () => {
  test.setTimeout(240_000)
  held.hold()
  await goToVolume(0)
  await build().click()
  await expect(line().getByText(/^正在生成案卷/)).toBeVisible()
  app.electron.process().kill('SIGKILL')
  await page.waitForEvent('close')
  await open()
  await signIn(page, '何秋菊', password)
  await expect(page.locator('.frame-foot').getByText('没有生成完')).toBeHidden()
  await lock(page)
  await signIn(page, archivist, password)
  await expect(
    page.locator('.frame-foot').getByText('档案室：上次的案卷没有生成完，请重新生成')
  ).toBeVisible()
  await goToVolume(0)
  await expect(line().getByText('上次的案卷没有生成完，请重新生成')).toBeVisible()
  expect(await faultsOf(app.electron, page, '案卷没有生成完')).toEqual([])

  // Once more, and only the backend goes.
  await button('重新生成').click()
  await expect(line().getByText(/^正在生成案卷/)).toBeVisible()
  process.kill(backendOf(app.electron.process().pid ?? 0), 'SIGKILL')
  await page.getByRole('button', { name: '登录' }).waitFor()
  held.release()
  await signIn(page, archivist, password)
  await expect(line().getByText('上次的案卷没有生成完，请重新生成')).toBeVisible()
  await button('知道了').click()
  await expect(line().getByText('整卷生成一个 Word 文件')).toBeVisible()
  await expect.poll(() => call(page, 'drafts.read', {})).toEqual([])
})

/** Closes the window, goes back at the question, and gives what it said. */
function questionOnClosing(): Promise<string> {
  return app.electron.evaluate(
    ({ dialog, BrowserWindow }) =>
      new Promise<string>((resolve) => {
        dialog.showMessageBox = (...asked: unknown[]) => {
          resolve((asked.at(-1) as { detail: string }).detail)
          return Promise.resolve({ response: 0, checkboxChecked: false })
        }
        BrowserWindow.getAllWindows()[0]?.close()
      })
  )
}

/** The process of the backend, a child of the app's own. */
function backendOf(parent: number): number {
  const found = readdirSync('/proc').filter((entry) => {
    if (!/^\d+$/.test(entry)) return false
    try {
      const status = readFileSync(`/proc/${entry}/stat`, 'utf8')
      const ppid = Number(status.slice(status.lastIndexOf(')') + 2).split(' ')[1])
      return ppid === parent && readFileSync(`/proc/${entry}/cmdline`, 'utf8').includes('backend.js')
    } catch {
      // It ended while it was looked at.
      return false
    }
  })
  return Number(found[0])
}
