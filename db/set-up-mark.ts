import { rmSync } from 'node:fs'
import { loadSqlite } from './connection.ts'
import { problem } from './errors.ts'

/**
 * Lays the mark of a set-up or an erasure into the folder and keeps other programs from it until the returned
 * function is called. The lock is SQLite's own, so a killed program holds nothing, while its mark stays.
 *
 * @throws SET_UP_ELSEWHERE while another program holds the mark
 */
export async function holdMark(file: string): Promise<() => void> {
  const Sqlite = await loadSqlite()
  const mark = new Sqlite(file, { timeout: 0 })
  try {
    mark.exec('begin exclusive')
  } catch (error) {
    mark.close()
    const held = (error as { code?: string }).code?.startsWith('SQLITE_BUSY') ?? false
    throw held ? problem('SET_UP_ELSEWHERE') : error
  }
  return () => {
    mark.close()
  }
}

/** Takes the mark away; one that a scanner holds goes at the next sign-in. */
export function forgetMark(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {
    // What was made counts all the same: its key ring is there.
  }
}
