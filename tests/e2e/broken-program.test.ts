import { expect, test } from '@playwright/test'
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../../scripts/runtime/project.ts'
import { failureWindow, giveUp, launch } from '../support/failed-start.ts'

/** A program of which a file is missing or broken says so in a window: never a blank one, never none. */

let folder: string
let broken: string

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kuaichu-broken-'))
  broken = join(folder, 'program')
  cpSync(join(root, 'out'), join(broken, 'out'), { recursive: true })
  cpSync(join(root, 'package.json'), join(broken, 'package.json'))
  for (const name of ['node_modules', 'resources']) symlinkSync(join(root, name), join(broken, name))
})

test.afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

function inPages(pattern: RegExp): string {
  const assets = join(broken, 'out/renderer/assets')
  const name = readdirSync(assets).find((one) => pattern.test(one))
  if (!name) throw new Error(`no ${pattern}`)
  return join(assets, name)
}

const breaks: [what: string, place: () => string, breakIt: (file: string) => void][] = [
  ['no page', () => join(broken, 'out/renderer/index.html'), (file) => rmSync(file)],
  ['no script of the page', () => inPages(/^index-.*\.js$/), (file) => rmSync(file)],
  ['no style of the page', () => inPages(/^index-.*\.css$/), (file) => rmSync(file)],
  ['no preload', () => join(broken, 'out/preload/index.cjs'), (file) => rmSync(file)],
  [
    'a preload that throws',
    () => join(broken, 'out/preload/index.cjs'),
    (file) => writeFileSync(file, "throw new Error('cut off')")
  ]
]

for (const [what, place, breakIt] of breaks) {
  test(`${what}: named with its place and what to do`, async () => {
    const file = place()
    breakIt(file)
    const app = await launch({ app: broken, env: { KUAICHU_DATA: join(folder, 'data') } })
    const page = await failureWindow(app)
    await expect(page.getByText('程序的页面打不开，安装可能不完整')).toBeVisible()
    await expect(page.getByText(file, { exact: true })).toBeVisible()
    await expect(page.getByText('请重新安装程序')).toBeVisible()
    expect(app.windows()).toHaveLength(1)
    expect(await giveUp(app, page)).toBe(1)
  })
}

test('no backend: told as such', async () => {
  rmSync(join(broken, 'out/main/backend.js'))
  const app = await launch({ app: broken, env: { KUAICHU_DATA: join(folder, 'data') } })
  const page = await failureWindow(app)
  await expect(page.getByText('后台程序启动不了')).toBeVisible()
  expect(await giveUp(app, page)).toBe(1)
})

test('a page that crashes comes back three times; then a window says that it is over', async () => {
  test.setTimeout(60_000)
  const app = await launch({ env: { KUAICHU_DATA: join(folder, 'data') } })
  let crashed = 0
  /** Ends the page's process once it stands there, another one each time; gives whether it did. */
  const crash = async () => {
    const ended = await app.evaluate(({ BrowserWindow }, last) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      if (!contents || contents.isCrashed() || contents.isLoading()) return null
      const pid = contents.getOSProcessId()
      if (pid === 0 || pid === last) return null
      contents.forcefullyCrashRenderer()
      return pid
    }, crashed)
    crashed = ended ?? crashed
    return ended !== null
  }
  await expect.poll(() => app.windows().length).toBe(1)
  for (let count = 1; count <= 4; count++) await expect.poll(crash).toBe(true)
  // Seen from main: a driver whose page crashed no longer looks at others.
  const told = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map(({ webContents }) => decodeURIComponent(webContents.getURL()))
    )
  await expect.poll(async () => (await told()).join('\n')).toMatch(/^data:[^]*<h1>程序停了<[^]*接连意外退出/)
  app.process().kill('SIGKILL')
})
