import { expect, test } from '@playwright/test'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { provisionElectron } from '../../scripts/electron/electron.ts'
import { root } from '../../scripts/runtime/project.ts'
import { failureWindow, giveUp, launch } from '../support/failed-start.ts'

/** A start that fails is told in a window, and the program still ends with an error. */

let folder: string

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kuaichu-failure-'))
})

test.afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

test('a file in the place of the data folder', async () => {
  const file = join(folder, 'data')
  writeFileSync(file, '')
  const app = await launch({ env: { KUAICHU_DATA: file } })
  const page = await failureWindow(app)
  await expect(page.getByText('同名文件')).toBeVisible()
  await expect(page.getByText(file)).toBeVisible()
  await expect(page.getByText('再试一次', { exact: true })).toBeFocused()
  await page.getByText('复制报告').click()
  await expect(page.getByText('报告已复制')).toBeVisible()
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toMatch(/EEXIST|ENOTDIR/)
  expect(await giveUp(app, page)).toBe(1)
})

test('a folder above that is a file, and one that nobody may write', async () => {
  const file = join(folder, 'above')
  writeFileSync(file, '')
  // Even root can't make a folder among the kernel's.
  for (const [place, words] of [
    [join(file, 'data'), '同名文件'],
    ['/sys/kuaichu', /没有权限|只能读/]
  ] as const) {
    const app = await launch({ env: { KUAICHU_DATA: place } })
    const page = await failureWindow(app)
    await expect(page.getByText(words)).toBeVisible()
    expect(await giveUp(app, page)).toBe(1)
  }
})

test('a profile that cannot be written is not taken for a second program', async () => {
  writeFileSync(join(folder, 'shell'), '')
  const app = await launch({ env: { KUAICHU_DATA: folder } })
  const page = await failureWindow(app)
  await expect(page.getByText(join(folder, 'shell'))).toBeVisible()
  expect(await giveUp(app, page)).toBe(1)
})

test('a backend that cannot be started, and one that ends at once', async () => {
  const { kind } = await provisionElectron()
  test.skip(kind === 'official', 'only the fallback takes its Node from the environment')
  for (const node of [join(folder, 'missing/node'), join(root, 'package.json', 'node'), '/bin/false']) {
    const app = await launch({ env: { KUAICHU_DATA: join(folder, 'data'), KUAICHU_NODE: node } })
    const page = await failureWindow(app)
    await expect(page.getByText('后台程序启动不了')).toBeVisible()
    expect(app.windows()).toHaveLength(1)
    // Started once more by a person who saw nothing happen: the window that says why stays, and comes to the front.
    const shown = await app.evaluate(({ app: program, BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) window.hide()
      program.emit('second-instance')
      return BrowserWindow.getAllWindows().map((window) => window.isVisible())
    })
    expect(shown).toEqual([true])
    expect(await giveUp(app, page)).toBe(1)
  }
})

test('the window fits a small screen scaled to 200 %, and everything on it can be reached', async () => {
  const file = join(folder, 'data')
  writeFileSync(file, '')
  const app = await launch({ env: { KUAICHU_DATA: file }, switches: ['--force-device-scale-factor=2'] })
  const page = await failureWindow(app)
  const { bounds, room } = await app.evaluate(({ BrowserWindow, screen }) => ({
    bounds: BrowserWindow.getAllWindows()[0]?.getBounds(),
    room: screen.getPrimaryDisplay().workAreaSize
  }))
  expect(room.width).toBeLessThan(820)
  expect(bounds?.width).toBeLessThanOrEqual(room.width)
  expect(bounds?.height).toBeLessThanOrEqual(room.height)
  for (const way of ['复制报告', '退出']) {
    await page.keyboard.press('Tab')
    await expect(page.getByText(way, { exact: true })).toBeFocused()
    await expect(page.getByText(way, { exact: true })).toBeInViewport({ ratio: 1 })
  }
  expect(await giveUp(app, page)).toBe(1)
})

/** The programs that were started over this data folder and still run. */
function startedOver(data: string): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => {
      try {
        return pid > 0 && readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`KUAICHU_DATA=${data}\0`)
      } catch {
        return false
      }
    })
}

test('“再试一次” starts the program anew, and it works when the cause is gone', async () => {
  test.skip(process.platform !== 'linux', 'the new program is found in /proc')
  const file = join(folder, 'data')
  writeFileSync(file, '')
  const app = await launch({ env: { KUAICHU_DATA: file } })
  const page = await failureWindow(app)
  rmSync(file)
  const ended = once(app.process(), 'exit') as Promise<[number | null]>
  await page.keyboard.press('Enter').catch(() => undefined)
  expect((await ended)[0]).toBe(0)
  const log = join(file, 'logs', 'kuaichu.log')
  const started = () => existsSync(log) && readFileSync(log, 'utf8').includes('started:')
  await expect.poll(started).toBe(true)
  // While a program writes its own name it shows no environment.
  await expect.poll(() => startedOver(file)).not.toEqual([])
  const left = () => {
    for (const pid of startedOver(file)) process.kill(pid, 'SIGKILL')
    return startedOver(file)
  }
  await expect.poll(left).toEqual([])
})

test('“再试一次” of an AppImage starts its file, with the lock free', async () => {
  test.skip(process.platform !== 'linux', 'AppImage is Linux')
  const appImage = join(folder, 'kuaichu.AppImage')
  const note = join(folder, 'note')
  writeFileSync(appImage, `#!/bin/sh\necho "$@" > '${note}.part' && mv '${note}.part' '${note}'\n`, {
    mode: 0o755
  })
  const file = join(folder, 'data')
  writeFileSync(file, '')
  const app = await launch({ env: { KUAICHU_DATA: file, APPIMAGE: appImage } })
  const page = await failureWindow(app)
  const ended = once(app.process(), 'exit') as Promise<[number | null]>
  await page.keyboard.press('Enter').catch(() => undefined)
  expect((await ended)[0]).toBe(0)
  await expect.poll(() => existsSync(note)).toBe(true)
  expect(readFileSync(note, 'utf8')).toMatch(/ \.\n$/)
})
