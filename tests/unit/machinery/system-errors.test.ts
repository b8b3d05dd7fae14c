import { describe, expect, it } from 'vitest'
import { problem, type ErrorCode } from '../../../db/errors.ts'
import { systemProblem } from '../../../db/system-errors.ts'

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

  it('a backend that went down may have done what it was at, and says so', () => {
    expect(problem('BACKEND_GONE').message).toContain('可能已经记下，也可能没有')
  })
})
