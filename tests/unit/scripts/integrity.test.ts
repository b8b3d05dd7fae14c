import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { integrityOf } from '../../../scripts/offline/integrity.ts'

it('writes a file’s integrity as package registries do', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'kuaichu-integrity-'))
  const file = path.join(folder, 'abc')
  writeFileSync(file, 'abc')
  const known =
    'sha512-3a81oZNherrMQXNJriBBMRLm+k6JqX6iCp7u5ktV05ohkpkqJ0/BqDa6PCOj/uu9RU1EI2Q86A4qmslPpUyknw=='
  expect(await integrityOf(file)).toBe(known)
  rmSync(folder, { recursive: true })
})
