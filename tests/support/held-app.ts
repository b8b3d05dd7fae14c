import { cpSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** The built app with jobs that stop between two papers for as long as the test holds them. */
export interface HeldApp {
  folder: string
  hold: () => void
  /** The thread that is held dies; the next one is not held. */
  crash: () => void
  release: () => void
  remove: () => void
}

/** The thread of jobs as it is built; where it tells how far it is, it waits while a file is there, or until it is stopped. */
function heldThread(mark: string): string {
  return `
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { parentPort } from 'node:worker_threads'
let stop
const on = parentPort.on.bind(parentPort)
parentPort.on = (name, listener) => on(name, (message) => { stop = message.stop; listener(message) })
const post = parentPort.postMessage.bind(parentPort)
const pause = new Int32Array(new SharedArrayBuffer(4))
parentPort.postMessage = (message, files) => {
  post(message, files)
  if (message.type !== 'progress' || message.done === 0) return
  const mark = ${JSON.stringify(mark)}
  while (existsSync(mark) && Atomics.load(stop, 0) === 0) {
    if (readFileSync(mark, 'utf8') === 'crash') {
      rmSync(mark)
      process.exit(7)
    }
    Atomics.wait(pause, 0, 0, 10)
  }
}
await import('./job-itself.js')
`
}

export function heldApp(root: string): HeldApp {
  const folder = mkdtempSync(path.join(tmpdir(), 'kuaichu-held-'))
  const mark = path.join(folder, 'hold')
  cpSync(path.join(root, 'out'), path.join(folder, 'out'), { recursive: true })
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'))
  const main = { name: 'kuaichu', version: '0.0.0', type: 'module', main: 'out/main/index.js' }
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(main))
  const thread = path.join(folder, 'out', 'main', 'job.js')
  renameSync(thread, path.join(folder, 'out', 'main', 'job-itself.js'))
  writeFileSync(thread, heldThread(mark))
  return {
    folder,
    hold: () => writeFileSync(mark, ''),
    crash: () => writeFileSync(mark, 'crash'),
    release: () => rmSync(mark, { force: true }),
    remove: () => rmSync(folder, { recursive: true, force: true })
  }
}
