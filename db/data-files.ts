import { rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isThere } from './durable-file.ts'
import { problem } from './errors.ts'

/** In the order of their erasure: the database, which the mark of a set-up names, goes last. */
const dataNames = ['attachments', 'data.sqlite-wal', 'data.sqlite-shm', 'data.sqlite-journal', 'data.sqlite']

/**
 * Looks at a file of the data folder. An error that says neither yes nor no is not taken for no.
 *
 * @throws FOLDER_UNREADABLE
 */
export function looked<T>(look: (file: string) => T, file: string): T {
  try {
    return look(file)
  } catch (error) {
    throw problem('FOLDER_UNREADABLE', dirname(file), (error as NodeJS.ErrnoException).code ?? '')
  }
}

/**
 * Whether any data lies in the folder, with or without its key ring.
 *
 * @throws FOLDER_UNREADABLE
 */
export function holdsData(folder: string): boolean {
  return dataNames.some((name) => looked(isThere, join(folder, name)))
}

export function eraseData(folder: string): void {
  for (const name of dataNames) rmSync(join(folder, name), { recursive: true, force: true })
}
