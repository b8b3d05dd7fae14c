import { randomBytes } from 'node:crypto'
import { closeSync, openSync, readSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { loadSqlite } from './connection.ts'
import { isThere, readIfThere, writeFileWhole } from './durable-file.ts'
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

/** An encrypted database begins with its salt: it tells one file from every other. */
const saltLength = 16

const nameFile = (mark: string) => `${mark}.made`

/** The salt at the head of a database, in hex; empty where there is no file or nothing in it. */
export function fileSaltOf(database: string): string {
  if (!isThere(database)) return ''
  const handle = openSync(database, 'r')
  try {
    const head = Buffer.alloc(saltLength)
    return head.subarray(0, readSync(handle, head)).toString('hex')
  } finally {
    closeSync(handle)
  }
}

/** For a database that is to be made, in hex. */
export function newFileSalt(): string {
  return randomBytes(saltLength).toString('hex')
}

/** Says which database is half made, or half erased: only that one may be taken for nothing. */
export function nameHalf(mark: string, fileSalt: string): void {
  writeFileWhole(nameFile(mark), Buffer.from(fileSalt))
}

/** Whether what lies in the folder is the very database that the mark names, or one without a first page yet. */
export function isHalf(mark: string, folder: string): boolean {
  const fileSalt = fileSaltOf(join(folder, 'data.sqlite'))
  if (fileSalt) return fileSalt === readIfThere(nameFile(mark))?.toString('utf8')
  const others = ['attachments', 'data.sqlite-wal'].some((name) => isThere(join(folder, name)))
  return isThere(mark) && !others
}

/** Takes the mark away; one that a scanner holds goes at the next sign-in. */
export function forgetMark(file: string): void {
  try {
    for (const one of [nameFile(file), `${file}-journal`, file]) rmSync(one, { force: true })
  } catch {
    // What was made counts all the same: its key ring is there.
  }
}
