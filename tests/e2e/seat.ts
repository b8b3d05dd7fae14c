import { test as base } from '@playwright/test'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
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

/** The data of a sample centre just tried, to be copied. */
interface TriedSample {
  folder: string
  password: string
}

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'kuaichu-e2e-'))
}

function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
}

async function trySample(folder: string): Promise<TriedSample> {
  const app = await startApp(folder)
  const { page } = app
  await page.getByRole('button', { name: '用样例中心试用' }).click()
  const password = await page.locator('code').first().textContent()
  await keepRecoveryCode(page)
  await app.close()
  return { folder, password: password ?? '' }
}

/** `seat` starts the app before its first run; `sample` over a centre that came by 用样例中心试用. */
export const test = base.extend<{ seat: Seat; sample: SampleSeat }, { tried: TriedSample }>({
  tried: [
    async ({}, use) => {
      const tried = await trySample(newFolder())
      await use(tried)
      removeFolder(tried.folder)
    },
    { scope: 'worker' }
  ],
  seat: async ({}, use) => {
    const folder = newFolder()
    const app = await startApp(folder)
    await use({ folder, app })
    await app.close()
    removeFolder(folder)
  },
  sample: async ({ tried: { folder: from, password } }, use) => {
    const folder = newFolder()
    cpSync(from, folder, { recursive: true })
    const app = await startApp(folder)
    const { page } = app
    await page.getByRole('button', { name: '登录' }).waitFor()
    await use({ folder, app, password, sit: (name) => signIn(page, name, password) })
    await app.close()
    removeFolder(folder)
  }
})
