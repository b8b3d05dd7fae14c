import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeFileWhole } from '../../../db/durable-file.ts'
import { newFolder } from '../../support/centre.ts'

/** A rename that a scanner keeps from working so many times. */
function held(times: number, code: string) {
  let attempts = 0
  const rename = ((from: string, to: string) => {
    attempts++
    if (attempts <= times) throw Object.assign(new Error(code), { code })
    renameSync(from, to)
  }) as typeof renameSync
  return { rename, attempts: () => attempts }
}

describe('a file written whole', () => {
  const before = () => {
    const folder = newFolder()
    const file = join(folder, 'keyring.json')
    writeFileSync(file, 'old')
    return { folder, file }
  }

  it.each(['EPERM', 'EBUSY'])('outlasts a scanner that holds it once (%s)', (code) => {
    const { folder, file } = before()
    const { rename, attempts } = held(1, code)
    writeFileWhole(file, Buffer.from('new'), { rename })
    expect([readFileSync(file, 'utf8'), attempts()]).toEqual(['new', 2])
    expect(readdirSync(folder)).toEqual(['keyring.json'])
  })

  it('gives up on one that never lets go, and leaves the old file and nothing else', () => {
    const { folder, file } = before()
    const { rename, attempts } = held(100, 'EPERM')
    expect(() => {
      writeFileWhole(file, Buffer.from('new'), { rename })
    }).toThrow('EPERM')
    expect([readFileSync(file, 'utf8'), attempts()]).toEqual(['old', 6])
    expect(readdirSync(folder)).toEqual(['keyring.json'])
  })

  it('does not try again what will not get better', () => {
    const { file } = before()
    const { rename, attempts } = held(100, 'ENOSPC')
    expect(() => {
      writeFileWhole(file, Buffer.from('new'), { rename })
    }).toThrow('ENOSPC')
    expect(attempts()).toBe(1)
  })
})
