import { parentPort, workerData } from 'node:worker_threads'
import { loadSqlite, openDatabase } from './connection.ts'

/** Checks the whole file on a thread of its own, so that a large one doesn't keep anybody waiting. */
const { file, key } = workerData as { file: string; key: Uint8Array }
const database = openDatabase(await loadSqlite(), file, Buffer.from(key), { readonly: true })
try {
  const result: unknown = database.pragma('quick_check(1)', { simple: true })
  parentPort?.postMessage({ sound: result === 'ok' })
} finally {
  database.close()
}
