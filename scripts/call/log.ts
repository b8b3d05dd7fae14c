import log from 'electron-log/node'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { scrub } from '../../electron/main/scrub.ts'

/** Writes to the app's own log, so that a reference number given here is found where the app's are. */
export function openCallLog(dataFolder: string): (level: 'info' | 'warn' | 'error', text: string) => void {
  log.transports.file.resolvePathFn = () => join(dataFolder, 'logs', 'kuaichu.log')
  log.transports.console.level = false
  return (level, text) => {
    // The log would make its folder anew, and with it a data folder that only has the name.
    if (!existsSync(dataFolder)) return
    log[level](`call: ${scrub(text)}`)
  }
}
