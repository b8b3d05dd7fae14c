import { app } from 'electron'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where the data is; `error` when nothing can be written there, in `folder`. */
export interface Place {
  folder: string
  error?: unknown
}

/** A disk is full when it has no room for this: an empty file still fits on one. */
const trial = Buffer.alloc(64 * 1024)

/** A folder can be there, be readable and still refuse: only writing tells. */
function tryWriting(folder: string): void {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `.write-test-${process.pid}`)
  try {
    writeFileSync(file, trial)
  } finally {
    rmSync(file, { force: true })
  }
}

/** A profile for the window that tells the failure; where there is none, Chromium does without. */
function borrowProfile(): void {
  try {
    app.setPath('userData', mkdtempSync(join(tmpdir(), 'kuaichu-shell-')))
  } catch {
    // The temporary folder is on the same full disk.
  }
}

/**
 * Chooses and makes the data folder and Chromium's own; must run before the app is ready. A folder named by the
 * environment keeps its own lock, so that tests and trials run side by side.
 */
export function choosePlace(): Place {
  const named = process.env['KUAICHU_DATA']
  const shell = named ? join(named, 'shell') : app.getPath('userData')
  const folder = named ?? join(shell, 'data')
  let trying = folder
  try {
    tryWriting(folder)
    // Without it the lock is refused as if another program held it.
    trying = shell
    tryWriting(shell)
    app.setPath('userData', shell)
    return { folder }
  } catch (error) {
    borrowProfile()
    return { folder: trying, error }
  }
}
