import { test as base } from '@playwright/test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startApp, type RunningApp } from '../../scripts/drive/app.ts'
import { keepRecoveryCode, signIn } from '../../scripts/drive/session.ts'

/** A seat at the real app with a data folder of its own. */
interface Seat {
  folder: string
  app: RunningApp
}

/** The same with the sample centre tried, nobody signed in. */
interface SampleSeat extends Seat {
  password: string
  sit(name: string): Promise<void>
}

/** `seat` starts the app before its first run; `sample` after 用样例中心试用. */
export const test = base.extend<{ seat: Seat; sample: SampleSeat }>({
  seat: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'kuaichu-e2e-'))
    const app = await startApp(folder)
    await use({ folder, app })
    await app.close()
    rmSync(folder, { recursive: true, force: true })
  },
  sample: async ({ seat }, use) => {
    const { page } = seat.app
    await page.getByRole('button', { name: '用样例中心试用' }).click()
    const password = await page.locator('code').first().textContent()
    await keepRecoveryCode(page)
    await use({
      ...seat,
      password: password ?? '',
      sit: (name) => signIn(page, name, password ?? '')
    })
  }
})
