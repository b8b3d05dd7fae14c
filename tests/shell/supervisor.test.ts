import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { afterEach, describe, expect, it, vi } from 'vitest'
import sample from '../fixtures/cases.json' with { type: 'json' }
import type { BackendMessage } from '../../db/wire.ts'
import type { Channel } from '../../electron/main/supervisor.ts'
import { startNode } from '../../electron/main/node-channel.ts'
import { administrator, newCentre, newFolder, openCentre, password } from '../support/centre.ts'
import { registration } from '../support/life.ts'
import { keyOf } from '../support/raw.ts'
import { startSource, supervise, type Supervised } from '../support/supervised.ts'

const setUp = {
  centre: sample.centre,
  administrator: { name: administrator, password },
  staff: [{ name: '何秋菊', roles: ['intake' as const], password }]
}

describe('the backend in a process of its own', () => {
  const running: Supervised[] = []
  const begin = (folder = newFolder(), options: Parameters<typeof supervise>[1] = {}) => {
    const one = supervise(folder, options)
    running.push(one)
    return one
  }
  afterEach(async () => {
    for (const one of running.splice(0)) await one.backend.stop()
  })

  it('answers, tells of changes, and keeps what it answered when it is killed', async () => {
    const main = begin()
    expect(await main.call('setup.state', {})).toMatchObject({ state: 'empty' })
    await main.call('setup.create', setUp)
    await main.call('session.signIn', { name: '何秋菊', password })
    const { id, number } = await main.call('cases.register', registration())
    expect(main.events).toContainEqual({ type: 'changed', cases: [id], lists: ['cases', 'audit'] })

    main.kill()
    expect(await main.event('signedOut')).toEqual({ type: 'signedOut', reason: 'backendGone' })
    expect(await main.call('session.read', {})).toBeNull()
    await main.call('session.signIn', { name: '何秋菊', password })
    expect((await main.call('cases.list', {})).rows).toMatchObject([{ id, number }])
  })

  it('lets no call hang when it is killed, and leaves no half of what they began', async () => {
    const main = begin()
    await main.call('setup.state', {})
    const pending = [
      main.backend.call('setup.create', setUp),
      ...Array.from({ length: 5 }, () => main.backend.call('session.read', {})),
      main.backend.call('cases.list', {})
    ]
    main.kill()
    for (const answer of await Promise.all(pending)) {
      expect(answer).toMatchObject({ ok: false, error: { code: 'BACKEND_GONE' } })
    }
    expect(main.log).toContain('error the backend exited with a signal')
    expect(await main.call('setup.state', {})).toMatchObject({ state: 'empty' })
    await main.call('setup.create', setUp)
  })

  it('finishes the command it is at before it closes', async () => {
    const folder = newFolder()
    const main = begin(folder)
    await main.call('setup.create', setUp)
    await main.call('session.signIn', { name: '何秋菊', password })
    const saves = Array.from({ length: 10 }, () => main.backend.call('cases.register', registration()))
    const stopped = main.backend.stop()
    const late = await main.backend.call('cases.list', {})
    expect(late).toMatchObject({ ok: false, error: { code: 'BACKEND_GONE' } })
    const answers = await Promise.all(saves)
    await stopped
    expect(answers.map((answer) => answer.ok)).toEqual(Array.from({ length: 10 }, () => true))
    const again = openCentre(folder)
    await again.signIn('何秋菊')
    expect((await again.call('cases.list', {})).total).toBe(10)
  })

  it('is not started for ever: after the fourth crash it is left alone, and every call says so', async () => {
    const main = begin(newFolder(), {
      spawn: () => startNode(join(newFolder(), 'missing.js'), '', process.execPath)
    })
    await main.event('backendFailed')
    expect(main.spawned).toHaveLength(4)
    expect(await main.backend.call('setup.state', {})).toMatchObject({
      ok: false,
      error: { code: 'BACKEND_FAILED' }
    })
    expect(main.events.filter((event) => event.type === 'signedOut')).toHaveLength(3)
  })

  it('is started again after crashes that lie far apart', async () => {
    let minutes = 0
    let left = 6
    const folder = newFolder()
    const main = begin(folder, {
      now: () => (minutes += 6) * 60_000,
      spawn: () =>
        left-- > 0 ? startNode(join(folder, 'missing.js'), '', process.execPath) : startSource(folder)
    })
    while (main.spawned.length < 7) await new Promise((later) => setTimeout(later, 20))
    expect(await main.call('setup.state', {})).toMatchObject({ state: 'empty' })
  })

  it('tells when the file turns out damaged, and goes on', async () => {
    const folder = newFolder()
    const maker = openCentre(folder)
    await maker.call('setup.create', setUp)
    await maker.signIn('何秋菊')
    for (let count = 0; count < 40; count++)
      await maker.call('cases.register', registration({ content: '渗'.repeat(900) }))
    await maker.service.close()
    await damageUnread(folder)
    const main = begin(folder)
    await main.call('session.signIn', { name: '何秋菊', password })
    expect(await main.event('damaged')).toEqual({ type: 'damaged' })
    expect(await main.call('session.read', {})).toMatchObject({ name: '何秋菊' })
  })

  it('finds nothing wrong with a sound file', async () => {
    const centre = await newCentre()
    const file = join(centre.folder, 'data.sqlite')
    const worker = new Worker(new URL('../../db/integrity.worker.ts', import.meta.url), {
      workerData: { file, key: new Uint8Array(await keyOf(centre)) }
    })
    expect(await once(worker, 'message')).toEqual([{ sound: true }])
  })

  it('goes when the app is gone', async () => {
    const child = fork(join(import.meta.dirname, '../../db/backend.ts'), [newFolder()], {
      serialization: 'advanced'
    })
    const [ready] = (await once(child, 'message')) as [BackendMessage]
    expect(ready).toEqual({ type: 'ready' })
    const exited = once(child, 'exit')
    child.disconnect()
    expect((await exited)[0]).toBe(0)
  })

  it('ends at a promise that nobody caught, on every runtime, and is started anew', async () => {
    const folder = newFolder()
    const file = join(folder, 'careless.mjs')
    writeFileSync(
      file,
      `await import(${JSON.stringify(pathToFileURL(join(import.meta.dirname, '../../db/backend.ts')).href)})
       process.on('message', ({ request }) => { if (request?.name === 'careless') Promise.reject(new Error('nobody caught')) })`
    )
    // What the newer Electrons do in a utility process: warn and go on.
    vi.stubEnv('NODE_OPTIONS', '--unhandled-rejections=warn')
    const main = begin(folder, { spawn: () => startNode(file, folder, process.execPath) })
    await main.call('setup.state', {})
    void main.backend.call('careless', {})
    expect(await main.event('signedOut')).toEqual({ type: 'signedOut', reason: 'backendGone' })
    expect(main.log.join('\n')).toContain('unhandled in the backend: Error: nobody caught')
    expect(await main.call('setup.state', {})).toMatchObject({ state: 'empty' })
    vi.unstubAllEnvs()
  })

  it('that hangs before it is ready is given up after half a minute, and every call says so', async () => {
    vi.useFakeTimers()
    try {
      const reasons: string[] = []
      const hanging = {
        post: () => undefined,
        onMessage: () => undefined,
        onExit: () => undefined,
        kill: vi.fn()
      }
      const main = supervise('', { spawn: () => hanging, onNeverReady: (reason) => reasons.push(reason) })
      const pending = main.backend.call('setup.state', {})
      await vi.advanceTimersByTimeAsync(29_999)
      expect(reasons).toEqual([])
      await vi.advanceTimersByTimeAsync(1)
      expect(reasons).toEqual(['the backend was not ready after 30 s'])
      expect(hanging.kill).toHaveBeenCalledTimes(1)
      expect(main.spawned).toHaveLength(1)
      expect(main.events).toEqual([{ type: 'backendFailed' }])
      expect(await pending).toMatchObject({ ok: false, error: { code: 'BACKEND_GONE' } })
      expect(await main.backend.call('setup.state', {})).toMatchObject({
        ok: false,
        error: { code: 'BACKEND_FAILED' }
      })
      await main.backend.stop()
    } finally {
      vi.useRealTimers()
    }
  })

  it('that was ready in time is not given up later', async () => {
    vi.useFakeTimers()
    try {
      let exit: (code: number | null) => void = () => undefined
      const reasons: string[] = []
      const kill = vi.fn(() => {
        exit(null)
      })
      const lively: Channel = {
        post: () => undefined,
        onMessage: (listener) => {
          listener({ type: 'ready' })
        },
        onExit: (listener) => (exit = listener),
        kill
      }
      const main = supervise('', { spawn: () => lively, onNeverReady: (reason) => reasons.push(reason) })
      await vi.advanceTimersByTimeAsync(60_000)
      expect(kill).not.toHaveBeenCalled()
      expect(reasons).toEqual([])
      const stopped = main.backend.stop()
      await vi.advanceTimersByTimeAsync(15_000)
      await stopped
    } finally {
      vi.useRealTimers()
    }
  })

  it('is killed when it does not close in time', async () => {
    vi.useFakeTimers()
    try {
      let exit: (code: number | null) => void = () => undefined
      const deaf: Channel = {
        post: () => undefined,
        onMessage: () => undefined,
        onExit: (listener) => (exit = listener),
        kill: () => {
          exit(null)
        }
      }
      const main = supervise('', { spawn: () => deaf })
      const pending = main.backend.call('cases.list', {})
      const stopped = main.backend.stop()
      await vi.advanceTimersByTimeAsync(15_000)
      await stopped
      expect(await pending).toMatchObject({ ok: false, error: { code: 'BACKEND_GONE' } })
      expect(main.log).toEqual(['error the backend did not close in time and is killed'])
    } finally {
      vi.useRealTimers()
    }
  })
})

/** Overwrites a page of the file that signing in does not read. */
async function damageUnread(folder: string): Promise<void> {
  const file = join(folder, 'data.sqlite')
  const whole = readFileSync(file)
  for (let page = whole.length / 4096 - 1; page > 0; page--) {
    writeFileSync(file, Buffer.from(whole).fill(0xaa, page * 4096 + 100, page * 4096 + 200))
    const trial = openCentre(folder)
    const signedIn = await trial.send('session.signIn', { name: '何秋菊', password })
    await trial.service.close()
    const damaged = readFileSync(file)
    if (signedIn.ok && damaged.subarray(page * 4096 + 100, page * 4096 + 200).every((byte) => byte === 0xaa))
      return
  }
  throw new Error('every page is read at signing in')
}
