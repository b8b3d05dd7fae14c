import { _electron } from '@playwright/test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startApp } from '../drive/app.ts'
import { electronArgs, provisionElectron } from '../electron/electron.ts'
import { root } from '../runtime/project.ts'
import { password, registrar, type County } from './county.ts'
import { median, rounded, type Figure } from './figures.ts'

const times = 7

/** Milliseconds a practised hand needs for a key. */
const keyMs = 80

/** Milliseconds from the start of the process to an empty window that is painted. */
async function emptyWindow(): Promise<number> {
  const runtime = await provisionElectron()
  const profile = mkdtempSync(join(tmpdir(), 'kuaichu-empty-'))
  const start = performance.now()
  const app = await _electron.launch({
    executablePath: runtime.exec,
    args: [...electronArgs(), `--user-data-dir=${profile}`, join(root, 'scripts/bench/empty-window')]
  })
  const page = await app.firstWindow()
  await page.waitForFunction(() => document.body.textContent.includes('empty'))
  const took = performance.now() - start
  await app.close()
  rmSync(profile, { recursive: true, force: true })
  return took
}

/**
 * Milliseconds the machine takes from the start of the process to 登记台 with its first field ready: up to the
 * sign-in form, and from Enter on. What lies between is a person typing a name and a password.
 */
async function usableIntake(county: County): Promise<number> {
  const start = performance.now()
  const app = await startApp(county.folder)
  const form = app.page.getByRole('form', { name: '登录' })
  // Looked for at every frame: a locator's own patience grows to half a second a look.
  await app.page.waitForFunction(() => document.querySelector('form input') !== null)
  const asked = performance.now()
  await form.getByLabel('姓名', { exact: true }).pressSequentially(registrar, { delay: keyMs })
  await form.getByLabel('密码', { exact: true }).pressSequentially(password, { delay: keyMs })
  const typed = performance.now()
  await app.page.keyboard.press('Enter')
  await app.page.waitForFunction(() => document.activeElement?.id === 'intake_applicants_0_idNumber')
  const took = performance.now() - start - (typed - asked)
  await app.close()
  return took
}

/** `start.ratio`: cold starts of the app and of an empty window, turn by turn. */
export async function benchStart(county: County, suffix: string): Promise<Figure> {
  const ours: number[] = []
  const empty: number[] = []
  await usableIntake(county)
  for (let index = 0; index < times; index++) {
    empty.push(await emptyWindow())
    ours.push(await usableIntake(county))
  }
  const ratio = rounded(median(ours) / median(empty))
  return {
    id: `start.ratio${suffix}`,
    value: ratio,
    unit: 'ratio',
    against: 'an empty Electron window of the same runtime, median',
    ratio,
    note: `${county.cases} cases, ours ${rounded(median(ours))} ms (opening the data included, typing not), empty ${rounded(median(empty))} ms`
  }
}
