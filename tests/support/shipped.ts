import { createPackageWithOptions, extractAll } from '@electron/asar'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { testProgram } from '../../scripts/package/builder.ts'

/** A packed app as it ships: everything but the native module inside the archive. */
export interface Shipped {
  program: string
  /** What the entry noted, a JSON value a line. */
  notes: string
  /** Built files inside the archive that are started as worker threads. */
  workers: string[]
  remove: () => void
}

/** Makes this Electron take the path of the one that ships, and notes when its backend is started and how it ends. */
const entry = `
import { app, utilityProcess } from 'electron'
import { appendFileSync } from 'node:fs'
const note = (what) => appendFileSync(process.env.KUAICHU_NOTES, JSON.stringify(what) + '\\n')
const fork = utilityProcess.fork
utilityProcess.fork = (file, ...rest) => {
  note({ forked: file, ready: app.isReady() })
  const child = fork.call(utilityProcess, file, ...rest)
  child.on('exit', (code) => note({ exited: code }))
  child.on('message', (message) => { if (message.type === 'ready' || message.type === 'closed') note({ said: message.type }) })
  return child
}
Object.defineProperty(process.versions, 'napi', { value: '10' })
await import('./out/main/index.js')
`

/** Runs as a utility process beside the backend: what a file in the archive reaches from there. */
const probe = `
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
const told = (name) => new Promise((resolve) => {
  const worker = new Worker(fileURLToPath(new URL('./' + name, import.meta.url)), { workerData: { file: '/nowhere', key: new Uint8Array(32) } })
  worker.on('error', (error) => resolve(String(error.message)))
  worker.on('exit', () => resolve('ended'))
  // Only the thread of jobs listens; an order it can't fulfil shows what it loaded.
  const given = { data: { file: {} }, template: 'appeal' }
  worker.postMessage({ type: 'work', name: 'dossier.build', given, stop: new Int32Array(new SharedArrayBuffer(4)) })
  worker.on('message', (message) => { resolve(String(message.cause)); worker.postMessage({ type: 'end' }) })
})
const workers = {}
for (const name of process.argv.slice(2)) workers[name] = await told(name)
const driver = await import('better-sqlite3').then((module) => { new module.default(':memory:') }).then(() => 'loaded', (error) => String(error.message))
process.parentPort.postMessage({ at: import.meta.url, workers, driver })
`

/**
 * Packs the packed test app anew as the one for users is: `*.node` outside the archive, the rest inside. The native
 * module, too new for the fallback (it would end the process without a word), is replaced by a file that is none.
 */
export async function packAsShipped(): Promise<Shipped> {
  const packed = path.dirname(testProgram())
  const folder = mkdtempSync(path.join(path.dirname(packed), 'shipped-'))
  const app = path.join(folder, 'app')
  const linked = spawnSync('cp', ['-al', packed, path.join(folder, 'program')])
  if (linked.status !== 0) throw new Error(`pack first: ${String(linked.stderr)}`)
  const resources = path.join(folder, 'program/resources')
  extractAll(path.join(resources, 'app.asar'), app)
  for (const name of ['app.asar', 'app.asar.unpacked'])
    rmSync(path.join(resources, name), { recursive: true })

  const manifest = JSON.parse(readFileSync(path.join(app, 'package.json'), 'utf8')) as object
  writeFileSync(path.join(app, 'package.json'), JSON.stringify({ ...manifest, main: 'entry.js' }))
  writeFileSync(path.join(app, 'entry.js'), entry)
  const workers = readdirSync(path.join(app, 'out/main')).filter(
    (name) => name.endsWith('.js') && !['index.js', 'backend.js'].includes(name)
  )
  writeFileSync(path.join(app, 'out/main/probe.js'), probe)
  const prebuilds = path.join(app, 'node_modules/better-sqlite3/prebuilds')
  for (const name of readdirSync(prebuilds)) {
    rmSync(path.join(prebuilds, name))
    writeFileSync(path.join(prebuilds, name), 'no module')
  }
  await createPackageWithOptions(app, path.join(resources, 'app.asar'), { unpack: '*.node' })
  return {
    program: path.join(folder, 'program', path.basename(testProgram())),
    notes: path.join(folder, 'notes'),
    workers,
    remove: () => {
      rmSync(folder, { recursive: true, force: true })
    }
  }
}
