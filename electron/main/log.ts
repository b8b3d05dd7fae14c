import log from 'electron-log/main'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { scrub } from './scrub.ts'

export type Level = 'info' | 'warn' | 'error'

/** Bytes after which the log starts a new file; one older file is kept. */
const maxLogSize = 2 * 1024 * 1024

/** Writes to a rotating file in the data folder; every line goes through {@link scrub} first. */
export function openLog(dataFolder: string): (level: Level, text: string) => void {
  log.transports.file.resolvePathFn = () => join(dataFolder, 'logs', 'kuaichu.log')
  log.transports.file.maxSize = maxLogSize
  log.transports.console.level = process.env['KUAICHU_VERBOSE'] ? 'info' : false
  log.transports.ipc.level = false
  return (level, text) => {
    // The log would make its folder anew, and with it a data folder that only has the name.
    if (!existsSync(dataFolder)) return
    log[level](scrub(text))
  }
}
