import { spawn } from 'node:child_process'
import { app, BrowserWindow, clipboard, dialog } from 'electron'
import { palette } from '../../renderer/theme/palette.ts'
import { failurePage, wayOn } from './failure-page.ts'
import type { StartFailure } from './start-failure.ts'
import { onScreen } from './window-size.ts'

/**
 * Starts the program anew and ends this one. Electron's own way waits in a process of this very program, which an
 * AppImage takes away with its mount; its file is started directly instead, when the lock is free for it.
 */
function startAgain(window: BrowserWindow): void {
  const appImage = process.env['APPIMAGE']
  if (appImage) {
    app.releaseSingleInstanceLock()
    spawn(appImage, process.argv.slice(1), { detached: true, stdio: 'ignore' }).unref()
  } else app.relaunch()
  window.off('closed', giveUp)
  app.exit(0)
}

function giveUp(): void {
  app.exit(1)
}

function openWindow(failure: StartFailure): Promise<void> {
  const window = new BrowserWindow({
    ...onScreen({ width: 820, height: 480 }),
    title: `快处工作台：${failure.title}`,
    backgroundColor: palette.ground,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false }
  })
  const show = (told?: string) => window.loadURL(failurePage(failure, told))
  window.setMenuBarVisibility(false)
  window.on('closed', giveUp)
  window.webContents.on('will-navigate', (event) => {
    event.preventDefault()
    const address = event.url
    if (address === wayOn.again) startAgain(window)
    if (address === wayOn.quit) giveUp()
    if (address !== wayOn.copy) return
    // Newer Electrons answer when it is written, older ones at once; both may refuse.
    Promise.resolve()
      .then(() => clipboard.writeText(failure.report))
      .then(() => show('报告已复制，可以粘贴给技术人员。'))
      .catch(() => show('报告没能复制。请给这个窗口拍一张照片。'))
      .catch(giveUp)
  })
  return show()
}

/**
 * Says in a window why the program did not start, and lets the person try again. The program ends with 1 when they
 * give up. Where not even that window opens, the system's own box says it.
 */
export async function tellFailure(failure: StartFailure): Promise<void> {
  try {
    await app.whenReady()
    await openWindow(failure)
  } catch {
    dialog.showErrorBox(`快处工作台：${failure.title}`, `${failure.what}\n${failure.where}\n${failure.todo}`)
    giveUp()
  }
}
