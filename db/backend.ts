import { hostname } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { v7 as uuidv7 } from 'uuid'
import { loadSqlite } from './connection.ts'
import type { DataFolder } from './data-folder.ts'
import { problem } from './errors.ts'
import { createService } from './service.ts'
import type { AppEvent, BackendMessage, MainMessage } from './wire.ts'

/**
 * The backend process. The same file answers a utility process (`process.parentPort`) and a plain Node
 * child (`process.send`).
 */

/** Electron's port of a utility process; Node's types don't know it. */
interface ParentPort {
  on(event: 'message', listener: (event: { data: MainMessage }) => void): void
  postMessage(message: BackendMessage): void
}

const parentPort = (process as unknown as { parentPort?: ParentPort }).parentPort

function post(message: BackendMessage): void {
  if (parentPort) parentPort.postMessage(message)
  else process.send?.(message)
}

function listen(listener: (message: MainMessage) => void): void {
  if (parentPort) {
    parentPort.on('message', ({ data }) => {
      listener(data)
    })
    return
  }
  process.on('message', listener)
  process.on('disconnect', () => {
    void shutDown()
  })
}

/** Both threads stand beside this file, built or as source. */
const integrityFile = import.meta.url.endsWith('.ts') ? './integrity.worker.ts' : './integrity.js'

const jobFile = import.meta.url.endsWith('.ts') ? './job.worker.ts' : './job.js'

/** The first desk gets the machine for itself before the check begins. */
const integrityDelayMs = 3_000

/** Looks the whole file over after it was opened; a damaged one is told, work is not held up. */
function checkIntegrity(folder: DataFolder): void {
  if (!folder.openKey) return
  const worker = new Worker(fileURLToPath(new URL(integrityFile, import.meta.url)), {
    workerData: { file: folder.databaseFile, key: new Uint8Array(folder.openKey) }
  })
  worker.on('message', (result: { sound: boolean }) => {
    if (!result.sound) emit({ type: 'damaged' }, null)
  })
  worker.on('error', (error: Error) => {
    post({ type: 'log', level: 'error', text: `integrity check failed: ${error.message}` })
  })
  worker.unref()
}

function emit(event: AppEvent, seat: string | null): void {
  post({ type: 'event', event, seat })
}

/** What another program wrote is on screen within a second. */
const watchEveryMs = 500

const folder = process.argv[2]
if (!folder) throw new Error('the data folder is the first argument')

const service = createService({
  folder,
  surroundings: { clock: () => new Date(), newId: () => uuidv7(), machine: hostname() },
  onEvent: emit,
  watchEveryMs,
  jobWorker: new URL(jobFile, import.meta.url),
  afterOpen: (opened) => {
    setTimeout(checkIntegrity, integrityDelayMs, opened).unref()
  },
  log: (level, text) => {
    post({ type: 'log', level, text })
  }
})

// Newer Electrons would only warn, on an output nobody reads: after this nothing of the state is sure.
process.on('unhandledRejection', (reason) => {
  const cause = reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)
  post({ type: 'log', level: 'error', text: `unhandled in the backend: ${cause}` })
  setImmediate(() => process.exit(1))
})

async function shutDown(): Promise<void> {
  await service.close()
  post({ type: 'closed' })
  process.exit(0)
}

listen((message) => {
  if (message.type === 'close') {
    void shutDown()
    return
  }
  const { id, ...incoming } = message.request
  service.call(incoming).then(
    (answer) => {
      post({ type: 'answer', id, answer })
    },
    () => {
      post({ type: 'answer', id, answer: { ok: false, error: problem('UNEXPECTED', 'SERVICE').toData() } })
    }
  )
})

// Fetched while somebody types their password; an old runtime is told at the sign-in.
loadSqlite().catch(() => undefined)
post({ type: 'ready' })
