import { expect } from '@playwright/test'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type {} from '../../renderer/api/call.ts'
import { electronArgs, provisionElectron } from '../../scripts/electron/electron.ts'
import { root } from '../../scripts/runtime/project.ts'
import { test } from './seat.ts'

/** The shell under attack from inside its own page. */

test('the page sees exactly its own surface, and nothing of Node or Electron', async ({ seat }) => {
  const seen = await seat.app.page.evaluate(() => ({
    desktop: Object.keys(window.kuaichu).sort(),
    os: Object.keys(window.kuaichu.os).sort(),
    foreign: ['require', 'process', 'module', 'Buffer', 'electron'].filter((name) => name in window)
  }))
  expect(seen).toEqual({
    desktop: ['call', 'on', 'onFlush', 'os', 'setUnsaved'],
    os: ['openSaved', 'print', 'saveFile'],
    foreign: []
  })
})

test('it can neither leave, nor open a window, nor reach the network', async ({ seat }) => {
  const { page, electron } = seat.app
  const address = page.url()
  const outcome = await page.evaluate(async () => {
    const opened = window.open('https://example.invalid/')
    location.href = 'https://example.invalid/'
    const fetched = await fetch('https://example.invalid/').then(
      () => 'reached',
      () => 'refused'
    )
    const frame = document.createElement('iframe')
    frame.src = 'https://example.invalid/'
    document.body.append(frame)
    return { opened: opened === null, fetched }
  })
  expect(outcome).toEqual({ opened: true, fetched: 'refused' })
  expect(page.url()).toBe(address)
  expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('script from a string and inline script do not run', async ({ seat }) => {
  const ran = await seat.app.page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.injected = true'
    document.body.append(script)
    return 'injected' in window
  })
  expect(ran).toBe(false)
})

test('it gets no permission, not even to ask', async ({ seat }) => {
  const { page } = seat.app
  const state = await page.evaluate(async () => {
    const camera = await navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'given',
      () => 'refused'
    )
    return { camera, notification: await Notification.requestPermission() }
  })
  expect(state).toEqual({ camera: 'refused', notification: 'denied' })
})

test('unknown calls and paths outside the pages are refused', async ({ seat }) => {
  const { page } = seat.app
  const answers = await page.evaluate(async () => {
    const call = (name: string, input: unknown) => window.kuaichu.call(name, input)
    const fetched = async (path: string) => (await fetch(path)).status
    return {
      unknown: await call('cases.close', {}),
      prototype: await call('__proto__', {}),
      before: await call('cases.list', {}),
      outside: await fetched('app://kuaichu/..%2f..%2fpackage.json'),
      opened: await window.kuaichu.os.openSaved('/etc/passwd')
    }
  })
  expect(answers.unknown).toMatchObject({ ok: false, error: { code: 'UNKNOWN_CALL' } })
  expect(answers.prototype).toMatchObject({ ok: false, error: { code: 'UNKNOWN_CALL' } })
  expect(answers.before).toMatchObject({ ok: false, error: { code: 'NOT_SIGNED_IN' } })
  expect(answers.outside).toBe(404)
  expect(answers.opened).toMatchObject({ ok: false, error: { code: 'OPEN_FAILED' } })
})

test('another program on the same data steps back and this one stays', async ({ seat }) => {
  const runtime = await provisionElectron()
  const second = spawn(runtime.exec, [...electronArgs(), '.'], {
    cwd: root,
    env: { ...process.env, ...runtime.env, KUAICHU_DATA: seat.folder },
    stdio: 'ignore'
  })
  const [code] = (await once(second, 'exit')) as [number | null]
  expect(code).toBe(0)
  await expect(seat.app.page.getByText('第一次使用')).toBeVisible()
})

test('the log holds no name, number or phone after work', async ({ sample }) => {
  await sample.sit('何秋菊')
  const { page } = sample.app
  await page.evaluate(() =>
    window.kuaichu.call('cases.register', { content: '赵德福 51190219620314171X 13900000001' })
  )
  const file = join(sample.folder, 'logs/kuaichu.log')
  const log = readFileSync(file, 'utf8')
  expect(log).toContain('started: ')
  for (const personal of ['赵德福', '51190219620314171X', '13900000001']) expect(log).not.toContain(personal)
})
