import log from 'electron-log/node'
import { join } from 'node:path'
import { scrub } from '../../electron/main/scrub.ts'

/** Writes to the app's own log, so that a reference number given here is found where the app's are. */
export function openCallLog(dataFolder: string): (level: 'info' | 'warn' | 'error', text: string) => void {
  log.transports.file.resolvePathFn = () => join(dataFolder, 'logs', 'kuaichu.log')
  log.transports.console.level = false
  return (level, text) => {
    log[level](`call: ${scrub(text)}`)
  }
}
