import { problem, type AppError, type ErrorCode } from './errors.ts'

/**
 * What the disk, the system or another program did to us, in words. SQLite's extended codes begin with the
 * plain ones; the first that fits counts.
 */
const meanings: readonly (readonly [code: string, meaning: ErrorCode])[] = [
  ['SQLITE_FULL', 'DISK_FULL'],
  // The shared memory file could not grow.
  ['SQLITE_IOERR_SHMSIZE', 'DISK_FULL'],
  ['ENOSPC', 'DISK_FULL'],
  ['EDQUOT', 'DISK_FULL'],
  ['SQLITE_READONLY', 'FOLDER_READ_ONLY'],
  ['EROFS', 'FOLDER_READ_ONLY'],
  ['SQLITE_PERM', 'FOLDER_FORBIDDEN'],
  ['SQLITE_AUTH', 'FOLDER_FORBIDDEN'],
  ['EACCES', 'FOLDER_FORBIDDEN'],
  ['SQLITE_BUSY', 'DATABASE_BUSY'],
  ['SQLITE_LOCKED', 'DATABASE_BUSY'],
  ['SQLITE_CORRUPT', 'DATABASE_DAMAGED'],
  ['SQLITE_NOTADB', 'DATABASE_DAMAGED'],
  ['SQLITE_IOERR', 'DISK_ERROR'],
  ['EIO', 'DISK_ERROR'],
  ['SQLITE_CANTOPEN', 'FOLDER_GONE'],
  ['ENOENT', 'FOLDER_GONE'],
  ['ENODEV', 'FOLDER_GONE'],
  ['ENXIO', 'FOLDER_GONE'],
  ['EPERM', 'FILE_HELD'],
  ['EBUSY', 'FILE_HELD']
]

/** The error as the user is to be told it, or null when it is one nobody has thought of. */
export function systemProblem(error: unknown): AppError | null {
  const code = (error as { code?: unknown } | null)?.code
  if (typeof code !== 'string') return null
  const found = meanings.find(([known]) => code === known || code.startsWith(`${known}_`))
  // Each of these texts stands without further words.
  return found ? problem(found[1] as 'DISK_FULL') : null
}
