import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { _electron, expect, test } from '@playwright/test'
import { testProgram } from '../../scripts/package/builder.ts'
import { electronArgs } from '../../scripts/electron/electron.ts'

const program = testProgram()

test('the packed app starts, shows its first window and makes an encrypted database', async () => {
  expect(existsSync(program), 'pack first: npm run package -- --targets dir --test-build').toBe(true)
  const data = await mkdtemp(path.join(os.tmpdir(), 'kuaichu-packed-'))
  const app = await _electron.launch({
    executablePath: program,
    args: electronArgs(),
    env: { ...process.env, KUAICHU_DATA: data }
  })
  try {
    const page = await app.firstWindow()
    await expect(page).toHaveTitle(/快处工作台/)
    await expect(page.getByText('第一次使用')).toBeVisible()
    expect(await app.evaluate(({ app }) => app.isPackaged)).toBe(true)
    await page.getByRole('button', { name: '用样例中心试用' }).click()
    // Only a packed database driver that fits gets this far.
    await expect(page.getByText('数据库建好了')).toBeVisible()
  } finally {
    await app.close()
    await rm(data, { recursive: true, force: true })
  }
})
