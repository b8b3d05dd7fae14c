import { parentPort } from 'node:worker_threads'
import { AppError } from './errors.ts'
import type { FromWorker, ToWorker } from './jobs/work-host.ts'
import { works } from './works.ts'

/** Where the works of all jobs are done, one at a time, so that no answer waits for them. */

if (!parentPort) throw new Error('runs as a worker thread')
const port = parentPort

/** The files in what was made; they are handed over, not copied. */
function filesIn(value: unknown): ArrayBuffer[] {
  if (value instanceof Uint8Array) {
    const { buffer, byteLength } = value
    return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : []
  }
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(filesIn) : []
}

function say(message: FromWorker, files: ArrayBuffer[] = []): void {
  port.postMessage(message, files)
}

async function perform({ name, given, stop }: Extract<ToWorker, { type: 'work' }>): Promise<void> {
  const isStopped = () => Atomics.load(stop, 0) === 1
  const progress = (done: number, of: number, word: string) => {
    if (isStopped()) throw new Error('stopped')
    say({ type: 'progress', done, of, word })
  }
  try {
    const work = await works[name]()
    const made = await work(given as never, progress)
    say({ type: 'made', made }, [...new Set(filesIn(made))])
  } catch (error) {
    if (isStopped()) say({ type: 'stopped' })
    else if (error instanceof AppError) say({ type: 'refused', error: error.toData() })
    else
      say({ type: 'failed', cause: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
}

port.on('message', (message: ToWorker) => {
  if (message.type === 'end') port.close()
  else void perform(message)
})
