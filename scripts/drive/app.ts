import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { electronArgs, provisionElectron } from '../electron/electron.ts'
import { root } from '../runtime/project.ts'

/** The real app, started for somebody to sit down at. */
export interface RunningApp {
  electron: ElectronApplication
  page: Page
  close(): Promise<void>
}

/** Starts the built app, or the one in `app`, over a data folder and waits for its window. */
export async function startApp(dataFolder: string, app = '.'): Promise<RunningApp> {
  const runtime = await provisionElectron()
  const electron = await _electron.launch({
    executablePath: runtime.exec,
    args: [...electronArgs(), app],
    cwd: root,
    env: { ...process.env, ...runtime.env, KUAICHU_DATA: dataFolder }
  })
  const page = await electron.firstWindow()
  return { electron, page, close: () => closeForGood(electron, page) }
}

/** Closes the app; where it asks because something is not kept, the person wants to close all the same. */
async function closeForGood(electron: ElectronApplication, page: Page): Promise<void> {
  // Killed by a test: nobody is left to ask.
  if (page.isClosed()) return
  await electron.evaluate(({ dialog }) => {
    dialog.showMessageBox = (...asked: unknown[]) => {
      const { buttons = [] } = asked.at(-1) as { buttons?: string[] }
      return Promise.resolve({ response: buttons.indexOf('仍然关闭'), checkboxChecked: false })
    }
  })
  await electron.close()
}

/**
 * Answers the system's save dialog: a native window that no script can reach. The app asks for a place as
 * always and gets this one.
 */
export async function chooseWhenSaving(electron: ElectronApplication, file: string | null): Promise<void> {
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () =>
      Promise.resolve(filePath === null ? { canceled: true, filePath: '' } : { canceled: false, filePath })
  }, file)
}
