import { app, type BrowserWindow } from 'electron'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { AppEvent } from '../../db/wire.ts'
import { startBackend } from './backend-process.ts'
import { BackendSupervisor } from './supervisor.ts'
import { openBridge } from './bridge.ts'
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
  onEvent: (event: AppEvent) => window?.webContents.send('event', event),
  log
})

async function start(): Promise<void> {
  backend.start()
  await app.whenReady()
  lockDown()
  servePages(join(app.getAppPath(), 'out', 'renderer'))
  window = createWindow(app.getAppPath())
  openBridge(window, backend)
  reviveWindow(window, log)
  await loadPage(window)
}

function focusWindow(): void {
  if (window?.isMinimized()) window.restore()
  window?.focus()
}

/** Quits only after the backend has finished what it was doing and closed its files. */
function quitCleanly(): void {
  let drained = false
  app.on('window-all-closed', () => {
    app.quit()
  })
  app.on('before-quit', (event) => {
    if (drained) return
    event.preventDefault()
    void backend.stop().finally(() => {
      drained = true
      app.quit()
    })
  })
}

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', focusWindow)
  quitCleanly()
  start().catch((error: unknown) => {
    log('error', `start failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
    app.exit(1)
  })
} else {
  app.quit()
}
