import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openCallLog } from '../../scripts/call/log.ts'
import { newFolder } from '../support/centre.ts'

it('the log lies in the data folder, and never makes it', () => {
  const folder = newFolder()
  rmSync(folder, { recursive: true })
  const log = openCallLog(folder)
  log('error', 'the drive is not there')
  expect(existsSync(folder)).toBe(false)
  mkdirSync(folder)
  log('error', 'it is back')
  expect(readFileSync(join(folder, 'logs', 'kuaichu.log'), 'utf8')).toContain('it is back')
})
