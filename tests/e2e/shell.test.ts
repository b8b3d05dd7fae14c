import { expect } from '@playwright/test'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
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

/** A server on this very machine, so that a request finds an answer where nothing stops it. */
async function listening(): Promise<{ address: string; asked: string[]; close: () => void }> {
  const asked: string[] = []
  const server = createServer((request, answer) => {
    asked.push(request.url ?? '')
    answer.setHeader('Access-Control-Allow-Origin', '*').end('reached')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { address: `http://127.0.0.1:${port}`, asked, close: () => server.close() }
}

test('it can neither leave, nor open a window, nor reach the network', async ({ seat }) => {
  const { page, electron } = seat.app
  const own = page.url()
  const server = await listening()
  const outcome = await page.evaluate(async (address) => {
    const violated: string[] = []
    document.addEventListener('securitypolicyviolation', (event) => violated.push(event.blockedURI))
    const opened = window.open(`${address}/window`)
    location.href = `${address}/location`
    const settled = (element: HTMLIFrameElement | HTMLImageElement, source: string) =>
      new Promise((resolve) => {
        element.onload = element.onerror = resolve
        element.src = source
        document.body.append(element)
      })
    await settled(document.createElement('iframe'), `${address}/frame`)
    await settled(new Image(), `${address}/image`)
    const fetched = await fetch(`${address}/fetch`).then(
      () => 'reached',
      () => 'refused'
    )
    return { opened: opened === null, fetched, violated: violated.filter((uri) => uri.startsWith(address)) }
  }, server.address)
  expect(outcome).toMatchObject({ opened: true, fetched: 'refused' })
  // The page's own policy forbids them; behind it the session lets nothing out either.
  expect(outcome.violated.length).toBeGreaterThan(0)
  const behind = await electron.evaluate(
    ({ session }, address) =>
      session.defaultSession.fetch(`${address}/session`).then(
        () => 'reached',
        () => 'refused'
      ),
    server.address
  )
  expect(behind).toBe('refused')
  expect(server.asked).toEqual([])
  server.close()
  expect(page.url()).toBe(own)
  expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('script from a string and inline script do not run', async ({ seat }) => {
  const ran = await seat.app.page.evaluate(async () => {
    const script = document.createElement('script')
    script.textContent = 'window.injected = true'
    document.body.append(script)
    // In a turn of its own: what a test evaluates may do what the page's policy forbids the page.
    const made = await new Promise((resolve) => {
      setTimeout(() => {
        try {
          resolve(typeof Reflect.construct(Function, ['return 1']))
        } catch (error) {
          resolve((error as Error).name)
        }
      })
    })
    await new Promise<void>((resolve) => {
      setTimeout(() => {
        Reflect.apply(setTimeout, window, ['window.injected = true'])
        setTimeout(resolve, 20)
      })
    })
    return { made, injected: 'injected' in window }
  })
  expect(ran).toEqual({ made: 'EvalError', injected: false })
})

test('it gets no permission, not even to ask', async ({ seat }) => {
  const { page } = seat.app
  const state = await page.evaluate(async () => {
    const asked = ['camera', 'microphone', 'geolocation', 'notifications', 'clipboard-read', 'midi']
    const states = await Promise.all(
      asked.map(async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state)
    )
    const position = await new Promise((resolve) => {
      navigator.geolocation.getCurrentPosition(
        () => resolve('given'),
        ({ code, PERMISSION_DENIED }) => resolve(code === PERMISSION_DENIED ? 'denied' : `failed: ${code}`)
      )
    })
    return { states, position, notification: await Notification.requestPermission() }
  })
  expect(new Set(state.states)).toEqual(new Set(['denied']))
  expect(state).toMatchObject({ position: 'denied', notification: 'denied' })
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

test('the log holds no name, number or phone after something went wrong with them', async ({ sample }) => {
  await sample.sit('何秋菊')
  const { electron, page } = sample.app
  const personal = ['赵德福', '51190219620314171X', '13900000001']
  // Asked for under a name that no file has: the shell logs what is missing.
  await page.evaluate(async (told) => {
    await fetch(`app://kuaichu/${told.join(' ')}.js`)
  }, personal)
  await electron.evaluate((_modules, told) => void Promise.reject(new Error(told.join(' '))), personal)
  const file = join(sample.folder, 'logs/kuaichu.log')
  const log = () => readFileSync(file, 'utf8')
  await expect.poll(log).toContain('missing: ')
  await expect.poll(log).toContain('unhandled: ')
  for (const one of personal) {
    expect(log()).not.toContain(one)
    expect(log()).not.toContain(encodeURIComponent(one))
  }
})
