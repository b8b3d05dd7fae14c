import { sql } from 'kysely'
import type { DataFolder, OpenData } from './data-folder.ts'

/**
 * Looks every so often whether another program (`npm run call`) wrote to the open data, and says so. SQLite
 * keeps a number for it that our own writing connection does not move. Gives the function that stops it.
 */
export function watchOtherPrograms(folder: DataFolder, everyMs: number, onWritten: () => void): () => void {
  let watched: OpenData | null = null
  let version = 0
  let looking = false

  async function look(open: OpenData): Promise<void> {
    const { rows } = await sql<{ dataVersion: number }>`PRAGMA data_version`.execute(open.writer)
    const found = rows[0]?.dataVersion ?? 0
    if (open !== folder.open) return
    if (open === watched && found !== version) onWritten()
    watched = open
    version = found
  }

  const timer = setInterval(() => {
    const { open } = folder
    if (!open || looking) return
    looking = true
    look(open)
      // Closed under our hands; the next look sees the data opened anew.
      .catch(() => undefined)
      .finally(() => {
        looking = false
      })
  }, everyMs)
  timer.unref()
  return () => {
    clearInterval(timer)
  }
}
