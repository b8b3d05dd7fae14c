import { app, type BrowserWindow } from 'electron'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { AppEvent } from '../../db/wire.ts'
import { startBackend } from './backend-process.ts'
import { BackendSupervisor } from './supervisor.ts'
import { openBridge } from './bridge.ts'
import { draftsOf, wayOut } from './doors.ts'
import { catchFailures, reviveWindow } from './failures.ts'
import { openLog } from './log.ts'
import { registerScheme, servePages } from './protocol.ts'
import { lockDown, silenceChromium } from './security.ts'
import { createWindow, loadPage } from './window.ts'

/** A data folder named by the environment keeps its own lock, so that tests and trials run side by side. */
function chooseDataFolder(): string {
  const named = process.env['KUAICHU_DATA']
  const folder = named ?? join(app.getPath('userData'), 'data')
  mkdirSync(folder, { recursive: true })
  if (named) app.setPath('userData', join(folder, 'shell'))
  return folder
}

const dataFolder = chooseDataFolder()
const log = openLog(dataFolder)
catchFailures(log)
silenceChromium()
registerScheme()

let window: BrowserWindow | null = null
const backend = new BackendSupervisor({
  spawn: () => startBackend(app.getAppPath(), dataFolder),
  onEvent: (event: AppEvent) => {
    if (window && !window.isDestroyed()) window.webContents.send('event', event)
  },
  log
})

async function start(): Promise<void> {
  await app.whenReady()
  log('info', `started: ${app.getVersion()}, Electron ${process.versions.electron}, ${process.platform}`)
  lockDown()
  servePages(join(app.getAppPath(), 'out', 'renderer'))
  // Electron starts no process of its own kind before it is ready.
  backend.start()
  window = createWindow(app.getAppPath())
  const drafts = draftsOf(window)
  wayOut(window, drafts, () => backend.stop())
  openBridge(window, backend, drafts)
  reviveWindow(window, log)
  await loadPage(window)
}

function focusWindow(): void {
  if (window?.isMinimized()) window.restore()
  window?.focus()
}

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', focusWindow)
  start().catch((error: unknown) => {
    log('error', `start failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
    app.exit(1)
  })
} else {
  app.quit()
}
