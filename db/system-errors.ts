import { accessSync, constants } from 'node:fs'
import { dirname } from 'node:path'
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
  ['ENOTDIR', 'NOT_A_FOLDER'],
  ['EEXIST', 'NOT_A_FOLDER'],
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

const besides = ['', '-wal', '-shm']

/** The system's word on whether a place may be read and written; null where it may, or isn't there. */
function refusalOf(place: string, access: typeof accessSync): string | null {
  try {
    access(place, constants.R_OK | constants.W_OK)
    return null
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? null
  }
}

/** Whether the system keeps us from reading or writing a database file or what lies beside it. */
export function lacksRights(file: string, access: typeof accessSync = accessSync): boolean {
  const places = [dirname(file), ...besides.map((end) => file + end)]
  return places.some((place) => refusalOf(place, access) === 'EACCES')
}

/**
 * What SQLite threw over a database file. It says "can't open" and "read-only" where the rights are missing, too; the
 * system tells that apart from a disk that is gone or can't be written.
 */
export function overFile(error: unknown, file: string, access: typeof accessSync = accessSync): unknown {
  const code = (error as { code?: unknown } | null)?.code
  const unclear = typeof code === 'string' && /^SQLITE_(CANTOPEN|READONLY)/.test(code)
  return unclear && lacksRights(file, access) ? problem('FOLDER_FORBIDDEN') : error
}
