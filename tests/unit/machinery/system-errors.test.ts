import type { PathLike } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { AppError, problem, type ErrorCode } from '../../../db/errors.ts'
import { overFile, systemProblem } from '../../../db/system-errors.ts'

const failing = (code: string) => Object.assign(new Error(code), { code })

describe('what the system refuses is told in its own words', () => {
  it.each([
    ['SQLITE_FULL', 'DISK_FULL'],
    ['ENOSPC', 'DISK_FULL'],
    ['SQLITE_IOERR_SHMSIZE', 'DISK_FULL'],
    ['SQLITE_READONLY', 'FOLDER_READ_ONLY'],
    ['SQLITE_READONLY_DBMOVED', 'FOLDER_READ_ONLY'],
    ['EROFS', 'FOLDER_READ_ONLY'],
    ['EACCES', 'FOLDER_FORBIDDEN'],
    ['SQLITE_BUSY', 'DATABASE_BUSY'],
    ['SQLITE_BUSY_SNAPSHOT', 'DATABASE_BUSY'],
    ['SQLITE_CORRUPT', 'DATABASE_DAMAGED'],
    ['SQLITE_CORRUPT_VTAB', 'DATABASE_DAMAGED'],
    ['SQLITE_NOTADB', 'DATABASE_DAMAGED'],
    ['SQLITE_IOERR_READ', 'DISK_ERROR'],
    ['EIO', 'DISK_ERROR'],
    ['SQLITE_CANTOPEN', 'FOLDER_GONE'],
    ['ENOTDIR', 'NOT_A_FOLDER'],
    ['EEXIST', 'NOT_A_FOLDER'],
    ['EPERM', 'FILE_HELD'],
    ['EBUSY', 'FILE_HELD']
  ] satisfies [string, ErrorCode][])('%s is %s', (code, told) => {
    expect(systemProblem(failing(code))).toMatchObject({ code: told })
  })

  it.each([new Error('a bug'), failing('SQLITE_CONSTRAINT_CHECK'), 'a word', null, { code: 7 }])(
    '%o is nobody’s but ours',
    (error) => {
      expect(systemProblem(error)).toBeNull()
    }
  )

  it.each([
    ['SQLITE_CANTOPEN', '/stick/data.sqlite', 'EACCES', 'FOLDER_FORBIDDEN'],
    ['SQLITE_READONLY', '/stick/data.sqlite', 'EACCES', 'FOLDER_FORBIDDEN'],
    ['SQLITE_READONLY_DIRECTORY', '/stick', 'EACCES', 'FOLDER_FORBIDDEN'],
    ['SQLITE_READONLY', '/stick/data.sqlite-shm', 'EACCES', 'FOLDER_FORBIDDEN'],
    ['SQLITE_CANTOPEN', '/stick/data.sqlite', 'ENOENT', 'FOLDER_GONE'],
    ['SQLITE_READONLY', '/stick/data.sqlite', 'EROFS', 'FOLDER_READ_ONLY'],
    ['SQLITE_FULL', '/stick/data.sqlite', 'EACCES', 'DISK_FULL']
  ])('%s, where the system says of %s %s, is %s', (code, refused, why, told) => {
    const access = (place: PathLike) => {
      if (place === refused) throw failing(why)
    }
    const thrown = overFile(failing(code), '/stick/data.sqlite', access)
    const known = thrown instanceof AppError ? thrown : systemProblem(thrown)
    expect(known?.code).toBe(told)
  })

  it('a backend that went down may have done what it was at, and says so', () => {
    expect(problem('BACKEND_GONE').message).toContain('可能已经记下，也可能没有')
  })
})
