import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** Makes a rename in the folder survive a power cut; Windows has no such call and needs none. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/**
 * Writes the whole file or nothing: to a temporary name beside it, synced, renamed, the folder synced. An
 * older file of that name stays untouched until the new one is complete.
 */
export function writeFileWhole(file: string, bytes: Uint8Array): void {
  const temporary = `${file}.${process.pid}.part`
  try {
    const handle = openSync(temporary, 'w', 0o600)
    try {
      let written = 0
      while (written < bytes.length) written += writeSync(handle, bytes, written)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(temporary, file)
    syncFolder(dirname(file))
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}
