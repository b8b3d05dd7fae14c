import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { _electron, expect, test } from '@playwright/test'
import { testProgram } from '../../scripts/package/builder.ts'
import { electronArgs } from '../../scripts/runtime/electron.ts'

const program = testProgram()

test('the packed app starts and shows its first window', async () => {
  test.skip(!existsSync(program), 'not packed: npm run package -- --targets dir --test-build')
  const data = await mkdtemp(path.join(os.tmpdir(), 'kuaichu-packed-'))
  const app = await _electron.launch({
    executablePath: program,
    args: [...electronArgs(), `--user-data-dir=${data}`]
  })
  try {
    const page = await app.firstWindow()
    await expect(page).toHaveTitle(/快处工作台/)
    expect(await app.evaluate(({ app }) => app.isPackaged)).toBe(true)
  } finally {
    await app.close()
    await rm(data, { recursive: true, force: true })
  }
})
