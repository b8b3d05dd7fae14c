import { _electron, expect, test, type ElectronApplication, type Page } from '@playwright/test'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { electronArgs, provisionElectron } from '../../scripts/electron/electron.ts'
import { root } from '../../scripts/runtime/project.ts'

/** A start that fails is told in a window, and the program still ends with an error. */

let folder: string

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kuaichu-failure-'))
})

test.afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

async function launch(env: Record<string, string>): Promise<ElectronApplication> {
  const runtime = await provisionElectron()
  return _electron.launch({
    executablePath: runtime.exec,
    args: [...electronArgs(), '.'],
    cwd: root,
    env: { ...(process.env as Record<string, string>), ...runtime.env, ...env }
  })
}

/** The window that tells it: the other one may have been there before. */
async function failureWindow(app: ElectronApplication): Promise<Page> {
  const told = (page: Page) => page.url().startsWith('data:')
  await expect.poll(() => app.windows().some(told)).toBe(true)
  const page = app.windows().find(told)
  if (!page) throw new Error('the window went away')
  await expect(page.getByRole('heading', { name: '程序没有启动' })).toBeVisible()
  return page
}

async function giveUp(app: ElectronApplication, page: Page): Promise<number | null> {
  const ended = once(app.process(), 'exit') as Promise<[number | null]>
  // The window may be gone before the click is reported; how the program ended is what counts.
  await page
    .getByText('退出')
    .click()
    .catch(() => undefined)
  return (await ended)[0]
}

test('a file in the place of the data folder', async () => {
  const file = join(folder, 'data')
  writeFileSync(file, '')
  const app = await launch({ KUAICHU_DATA: file })
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
    const app = await launch({ KUAICHU_DATA: place })
    const page = await failureWindow(app)
    await expect(page.getByText(words)).toBeVisible()
    expect(await giveUp(app, page)).toBe(1)
  }
})

test('a profile that cannot be written is not taken for a second program', async () => {
  writeFileSync(join(folder, 'shell'), '')
  const app = await launch({ KUAICHU_DATA: folder })
  const page = await failureWindow(app)
  await expect(page.getByText(join(folder, 'shell'))).toBeVisible()
  expect(await giveUp(app, page)).toBe(1)
})

test('a backend that cannot be started, and one that ends at once', async () => {
  const { kind } = await provisionElectron()
  test.skip(kind === 'official', 'only the fallback takes its Node from the environment')
  for (const node of [join(folder, 'missing/node'), join(root, 'package.json', 'node'), '/bin/false']) {
    const app = await launch({ KUAICHU_DATA: join(folder, 'data'), KUAICHU_NODE: node })
    const page = await failureWindow(app)
    await expect(page.getByText('后台程序启动不了')).toBeVisible()
    expect(app.windows()).toHaveLength(1)
    expect(await giveUp(app, page)).toBe(1)
  }
})

test('“再试一次” starts the program anew', async () => {
  const file = join(folder, 'data')
  writeFileSync(file, '')
  const app = await launch({ KUAICHU_DATA: file })
  const page = await failureWindow(app)
  await app.evaluate(({ app }) => {
    const exit = app.exit.bind(app)
    app.relaunch = () => {
      app.exit = () => {
        exit(42)
      }
    }
  })
  const ended = once(app.process(), 'exit') as Promise<[number | null]>
  await page.keyboard.press('Enter').catch(() => undefined)
  expect((await ended)[0]).toBe(42)
})
