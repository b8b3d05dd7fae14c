import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { AppError, problem, type ErrorData } from '../errors.ts'
import type { Log } from '../house.ts'
import type { JobName } from '../api.ts'
import type { Progress } from './job.ts'

export type ToWorker =
  /** `stop` is shared: 1 in it ends the work before its next piece. */
  { type: 'work'; name: JobName; given: unknown; stop: Int32Array } | { type: 'end' }

export type FromWorker =
  | { type: 'progress'; done: number; of: number; word: string }
  | { type: 'made'; made: unknown }
  | { type: 'stopped' }
  | { type: 'refused'; error: ErrorData }
  | { type: 'failed'; cause: string }

/** How long a thread may take to stop by itself; to end one from outside has crashed whole programs. */
const graceMs = 3_000

/** This many threads lost in a row, and no more are started: something is wrong for good. */
const maxCrashes = 3

interface Going {
  worker: Worker
  signal: AbortSignal
  onProgress: Progress
  made: (value: unknown) => void
  failed: (error: Error) => void
}

/** The one thread that jobs are worked on; it is started when there is work, and kept for the next. */
export class WorkHost {
  private readonly file: URL
  private readonly log: Log
  private worker: Worker | null = null
  private going: Going | null = null
  private crashes = 0

  constructor(file: URL, log: Log) {
    this.file = file
    this.log = log
  }

  /**
   * Does a work and gives what it made. One at a time: the caller waits before it asks again.
   *
   * @throws JOB_CANCELLED when the signal stopped it, JOB_BROKE_OFF when the thread was lost, JOBS_STOPPED when too many were
   */
  async work(name: JobName, given: unknown, onProgress: Progress, signal: AbortSignal): Promise<unknown> {
    const isStopped = () => signal.aborted
    if (isStopped()) throw problem('JOB_CANCELLED')
    if (this.crashes >= maxCrashes) throw problem('JOBS_STOPPED')
    const worker = (this.worker ??= this.start())
    const stop = new Int32Array(new SharedArrayBuffer(4))
    let lateness: NodeJS.Timeout | undefined
    const onAbort = () => {
      Atomics.store(stop, 0, 1)
      lateness = setTimeout(() => void worker.terminate(), graceMs)
    }
    signal.addEventListener('abort', onAbort)
    worker.ref()
    try {
      return await new Promise((made, failed) => {
        this.going = { worker, signal, onProgress, made, failed }
        worker.postMessage({ type: 'work', name, given, stop } satisfies ToWorker)
      })
    } catch (error) {
      throw isStopped() ? problem('JOB_CANCELLED') : error
    } finally {
      signal.removeEventListener('abort', onAbort)
      clearTimeout(lateness)
      this.going = null
      worker.unref()
    }
  }

  /** Ends the thread; it holds what the last job was given. */
  async end(): Promise<void> {
    const { worker } = this
    if (!worker) return
    this.worker = null
    const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
    worker.ref()
    worker.postMessage({ type: 'end' } satisfies ToWorker)
    const lateness = setTimeout(() => void worker.terminate(), graceMs)
    await ended
    clearTimeout(lateness)
  }

  private start(): Worker {
    const worker = new Worker(fileURLToPath(this.file))
    worker.on('message', (message: FromWorker) => this.receive(message))
    worker.on('error', (error) => this.log('error', `the thread of jobs failed: ${String(error)}`))
    worker.on('exit', (code) => {
      if (this.worker === worker) this.worker = null
      if (this.going?.worker !== worker) return
      if (!this.going.signal.aborted) {
        this.crashes++
        this.log('error', `the thread of jobs was lost (${code}), ${this.crashes} in a row`)
      }
      this.going.failed(problem('JOB_BROKE_OFF'))
    })
    return worker
  }

  private receive(message: FromWorker): void {
    switch (message.type) {
      case 'progress':
        // What was on its way when it was given up is about nothing any more.
        if (!this.going?.signal.aborted) this.going?.onProgress(message.done, message.of, message.word)
        break
      case 'made':
        this.crashes = 0
        this.going?.made(message.made)
        break
      case 'stopped':
        this.going?.failed(problem('JOB_CANCELLED'))
        break
      case 'refused':
        this.going?.failed(new AppError(message.error.code, message.error.message, message.error.fields))
        break
      case 'failed':
        this.going?.failed(new Error(message.cause))
        break
    }
  }
}
