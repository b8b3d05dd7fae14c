import { _electron, expect, test, type ElectronApplication, type Page } from '@playwright/test'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type {} from '../../renderer/api/call.ts'
import { electronArgs, provisionElectron } from '../../scripts/electron/electron.ts'
import { packAsShipped, type Shipped } from '../support/shipped.ts'

/** What ships, as far as it can run here: its backend is a utility process that lives inside the archive. */

interface Seat {
  app: ElectronApplication
  page: Page
}

let shipped: Shipped
let cleanUp: (() => void) | undefined
let data: string

test.beforeAll(async () => {
  const { kind } = await provisionElectron()
  test.skip(kind === 'official', 'the packed app of package.test.ts takes this path itself')
  shipped = await packAsShipped()
  cleanUp = shipped.remove
})

test.afterAll(() => {
  cleanUp?.()
})

test.beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'kuaichu-shipped-'))
  rmSync(shipped.notes, { force: true })
})

test.afterEach(() => {
  rmSync(data, { recursive: true, force: true })
})

async function sitDown(): Promise<Seat> {
  const app = await _electron.launch({
    executablePath: shipped.program,
    args: electronArgs(),
    // No Node of ours: a child process could not be started.
    env: { ...process.env, KUAICHU_DATA: data, KUAICHU_NODE: '/nowhere/node', KUAICHU_NOTES: shipped.notes }
  })
  return { app, page: await app.firstWindow() }
}

function notes(): unknown[] {
  if (!existsSync(shipped.notes)) return []
  return readFileSync(shipped.notes, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown)
}

/** The backends that run, as Electron itself sees them. */
function backends({ app }: Seat): Promise<{ pid: number; type: string }[]> {
  return app.evaluate(({ app }) =>
    app
      .getAppMetrics()
      .filter(({ name }) => name === 'kuaichu backend')
      .map(({ pid, type }) => ({ pid, type }))
  )
}

test('the backend is a utility process of the archive, started after ready, and answers', async () => {
  const seat = await sitDown()
  const { app, page } = seat
  try {
    await expect(page.getByText('第一次使用')).toBeVisible()
    expect(await backends(seat)).toMatchObject([{ type: 'Utility' }])
    const file = await app.evaluate(({ app }) => app.getAppPath() + '/out/main/backend.js')
    expect(file).toContain('/app.asar/')
    expect(notes()).toEqual([{ forked: file, ready: true }, { said: 'ready' }])
    const call = (name: string, input: unknown) =>
      page.evaluate(([name, input]) => window.kuaichu.call(String(name), input), [name, input])
    expect(await call('setup.state', {})).toMatchObject({ ok: true, value: { state: 'empty' } })
    expect(await call('cases.list', {})).toMatchObject({ ok: false, error: { code: 'NOT_SIGNED_IN' } })
    await page.getByRole('button', { name: '用样例中心试用' }).click()
    await expect(page.getByText('运行环境太旧')).toBeVisible()
  } finally {
    await app.close()
  }
  expect(notes().slice(2)).toEqual([{ said: 'closed' }, { exited: 0 }])
})

test('worker threads are found in the archive, the native module beside it', async () => {
  const { app } = await sitDown()
  try {
    const seen = await app.evaluate(
      ({ app, utilityProcess }, workers) =>
        new Promise<{ at: string; workers: Record<string, string>; driver: string }>((resolve) => {
          utilityProcess.fork(app.getAppPath() + '/out/main/probe.js', workers).on('message', resolve)
        }),
      shipped.workers
    )
    expect(seen.at).toContain('/app.asar/out/main/')
    expect(Object.keys(seen.workers).sort()).toEqual(['integrity.js', 'job.js'])
    // It ran as far as the component that is too new for it.
    expect(seen.workers['integrity.js']).toContain('运行环境太旧')
    // It went into the composing of a volume, and tripped over one without anything in it.
    expect(seen.workers['job.js']).toMatch(/TypeError[^]*app\.asar\/out\/main\/chunks\/compose-volume/)
    expect(seen.driver).toMatch(/app\.asar\.unpacked\/node_modules\/better-sqlite3\/prebuilds\/.*\.node/)
  } finally {
    await app.close()
  }
})

test('one that hangs is killed all the same', async () => {
  const hanging = join(data, 'hanging.mjs')
  writeFileSync(hanging, "process.parentPort.postMessage('on'); setImmediate(() => { for (;;); })")
  const { app } = await sitDown()
  try {
    const pid = await app.evaluate(
      ({ utilityProcess }, file) =>
        new Promise<number>((resolve) => {
          const child = utilityProcess.fork(file)
          let pid = 0
          child.on('message', () => {
            pid = child.pid ?? 0
            child.kill()
          })
          child.on('exit', () => {
            resolve(pid)
          })
        }),
      hanging
    )
    expect(pid).toBeGreaterThan(0)
    await expect.poll(() => existsSync(`/proc/${pid}`)).toBe(false)
  } finally {
    await app.close()
  }
})

test('a killed backend comes back three times, then the screen says that it is over', async () => {
  const seat = await sitDown()
  const { app, page } = seat
  try {
    await expect(page.getByText('第一次使用')).toBeVisible()
    for (let crash = 1; crash <= 4; crash += 1) {
      await expect
        .poll(() => notes().filter((note) => JSON.stringify(note).includes('"said"')).length)
        .toBe(crash)
      const [running] = await backends(seat)
      if (!running) throw new Error('no backend runs')
      process.kill(running.pid, 'SIGKILL')
    }
    await expect(page.getByText('后台程序停了')).toBeVisible()
    expect(await backends(seat)).toEqual([])
    expect(notes().filter((note) => JSON.stringify(note).includes('"forked"'))).toHaveLength(4)
  } finally {
    await app.close()
  }
})
