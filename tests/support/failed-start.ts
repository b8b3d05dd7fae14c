import { _electron, expect, type ElectronApplication, type Page } from '@playwright/test'
import { once } from 'node:events'
import { electronArgs, provisionElectron } from '../../scripts/electron/electron.ts'
import { root } from '../../scripts/runtime/project.ts'

/** How a start is tried that is to fail. */
interface Trial {
  env: Record<string, string>
  /** The app; the checkout where none is named. */
  app?: string
  /** The program started instead of Electron itself; it is to start that one. */
  program?: string
  /** Further switches of Chromium. */
  switches?: string[]
}

/** Starts the app without waiting for a window. */
export async function launch({
  env,
  app = '.',
  program,
  switches = []
}: Trial): Promise<ElectronApplication> {
  const runtime = await provisionElectron()
  return _electron.launch({
    executablePath: program ?? runtime.exec,
    args: [...electronArgs(), ...switches, app],
    cwd: root,
    env: { ...(process.env as Record<string, string>), ...runtime.env, ...env }
  })
}

/** The window that tells why the start failed: the other one may have been there before. */
export async function failureWindow(app: ElectronApplication): Promise<Page> {
  const told = (page: Page) => page.url().startsWith('data:')
  await expect.poll(() => app.windows().some(told)).toBe(true)
  const page = app.windows().find(told)
  if (!page) throw new Error('the window went away')
  await expect(page.getByRole('heading', { name: '程序没有启动' })).toBeVisible()
  return page
}

/** Presses 退出; gives the code that the program ends with. */
export async function giveUp(app: ElectronApplication, page: Page): Promise<number | null> {
  const ended = once(app.process(), 'exit') as Promise<[number | null]>
  // The window may be gone before the click is reported; how the program ended is what counts.
  await page
    .getByText('退出')
    .click()
    .catch(() => undefined)
  return (await ended)[0]
}
