import { app, BrowserWindow } from 'electron'
import { join } from 'node:path'
import type { AppEvent } from '../../db/wire.ts'
import { startBackend } from './backend-process.ts'
import { BackendSupervisor } from './supervisor.ts'
import { openBridge } from './bridge.ts'
import { draftsOf, wayOut } from './doors.ts'
import { catchFailures, reviveWindow } from './failures.ts'
import { bringToFront } from './front.ts'
import type { Leaving } from './leaving.ts'
import { openLog } from './log.ts'
import { MissingFile, PageStart } from './page-start.ts'
import { choosePlace } from './place.ts'
import { registerScheme, servePages } from './protocol.ts'
import { developmentPage, lockDown, silenceChromium } from './security.ts'
import { startFailure, type StartStep } from './start-failure.ts'
import { tellFailure } from './tell-failure.ts'
import { createWindow, loadPage } from './window.ts'

const place = choosePlace()
const log = openLog(place.error ? app.getPath('userData') : place.folder)
catchFailures(log)
silenceChromium()
registerScheme()

let window: BrowserWindow | null = null
const backend = new BackendSupervisor({
  spawn: () => startBackend(app.getAppPath(), place.folder),
  onEvent: (event: AppEvent) => {
    if (window && !window.isDestroyed()) window.webContents.send('event', event)
  },
  onNeverReady: (reason) => {
    fail('backend', app.getAppPath(), reason)
  },
  log
})

let failed = false
let leaving: Leaving | null = null

/**
 * The first reason counts: what comes after it follows from it. A window that was closed while its page still
 * loaded did not fail to start.
 */
function fail(step: StartStep, where: string, error: unknown): void {
  if (failed || leaving?.isOver) return
  failed = true
  const about = `${app.getVersion()}, Electron ${process.versions.electron}, ${process.platform} ${process.arch}`
  const failure = startFailure(step, where, error, about)
  log('error', `start failed: ${failure.report}`)
  void tellFailure(failure).then(() => {
    // Closed after the other has opened, so that the program is never without a window.
    if (window && !window.isDestroyed()) window.destroy()
    return backend.stop()
  })
}

async function start(): Promise<void> {
  await app.whenReady()
  log('info', `started: ${app.getVersion()}, Electron ${process.versions.electron}, ${process.platform}`)
  lockDown()
  const page = new PageStart()
  servePages(join(app.getAppPath(), 'out', 'renderer'), (file) => {
    log('error', `missing: ${file}`)
    page.missing(file)
  })
  // Electron starts no process of its own kind before it is ready. Started once the page's was on its way, as a plain
  // Node child, main was seen not to notice when that page crashed.
  backend.start()
  window = createWindow(app.getAppPath())
  const drafts = draftsOf(window)
  leaving = wayOut(window, drafts, () => backend.stop())
  openBridge(window, backend, drafts, () => {
    page.sign()
  })
  reviveWindow(window, log, (error) => {
    fail('crash', app.getAppPath(), error)
  })
  window.webContents.on('preload-error', (_event, file, error) => {
    fail('page', file, error)
  })
  await loadPage(window).catch((error: unknown) => {
    throw page.because(error)
  })
  if (!developmentPage) await page.wait()
}

if (place.error) {
  fail('folder', place.folder, place.error)
} else if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => {
    bringToFront(BrowserWindow.getAllWindows())
  })
  start().catch((error: unknown) => {
    fail('page', error instanceof MissingFile ? error.path : app.getAppPath(), error)
  })
} else {
  app.quit()
}
