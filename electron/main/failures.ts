import { app, dialog, type BrowserWindow } from 'electron'
import type { Level } from './log.ts'
import { loadPage } from './window.ts'

/** Logs what nobody caught and says so once, in words; work goes on where it can. */
export function catchFailures(log: (level: Level, text: string) => void): void {
  process.on('uncaughtException', (error) => {
    log('error', `uncaught: ${error.stack ?? error.message}`)
    dialog.showErrorBox('快处工作台', '程序出了意外。已经保存的内容不受影响；请重新打开程序。')
    app.exit(1)
  })
  process.on('unhandledRejection', (reason) => {
    log('error', `unhandled: ${reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)}`)
  })
}

/** A page that dies this often within {@link reviveWindowMs} is not brought back by loading it again. */
const maxRevivals = 3
const reviveWindowMs = 5 * 60 * 1000

/**
 * Brings the page back when its process is gone; the backend and the data never notice. `giveUp` is called where that
 * does not help.
 */
export function reviveWindow(
  window: BrowserWindow,
  log: (level: Level, text: string) => void,
  giveUp: (error: unknown) => void
): void {
  let gone: number[] = []
  window.webContents.on('render-process-gone', (_event, details) => {
    log('error', `the page's process is gone: ${details.reason}`)
    if (details.reason === 'clean-exit') return
    const now = performance.now()
    gone = [...gone.filter((at) => now - at < reviveWindowMs), now]
    if (gone.length > maxRevivals) giveUp(new Error(`the page's process is gone: ${details.reason}`))
    else loadPage(window).catch(giveUp)
  })
}
