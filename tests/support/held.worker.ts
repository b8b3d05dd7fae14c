import { BroadcastChannel, parentPort } from 'node:worker_threads'
import type { FromWorker, ToWorker } from '../../db/jobs/work-host.ts'
import { works } from '../../db/works.ts'
import { orders, type HeldOrder } from './held-jobs.ts'

/** A thread of jobs that begins a work and goes on only when the test says so, or dies when it says that. */

const channel = new BroadcastChannel(orders)

function nextOrder(): Promise<HeldOrder> {
  return new Promise((resolve) => {
    channel.onmessage = (event) => {
      resolve((event as unknown as { data: HeldOrder }).data)
    }
  })
}

function say(message: FromWorker): void {
  parentPort?.postMessage(message)
}

async function perform({ name, given, stop }: Extract<ToWorker, { type: 'work' }>): Promise<void> {
  const order = nextOrder()
  say({ type: 'progress', done: 0, of: 2, word: '正在排版' })
  if ((await order) === 'crash') process.exit(7)
  if (Atomics.load(stop, 0) === 1) {
    say({ type: 'stopped' })
    return
  }
  const work = await works[name]()
  say({ type: 'made', made: await work(given as never, () => undefined) })
}

parentPort?.on('message', (message: ToWorker) => {
  if (message.type === 'work') {
    void perform(message)
    return
  }
  channel.close()
  parentPort?.close()
})
