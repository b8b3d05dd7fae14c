import { momentOf } from '../../db/calendar/moment.ts'
import { loadSqlite, openDatabase } from '../../db/connection.ts'
import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { ask, openService, password, registrar, registration, type County } from './county.ts'
import { p95, rounded, timed, type Figure } from './figures.ts'

const times = 300

/** One insert and its commit on a table of the same engine, cipher and safety: the least a save can cost. */
async function bareInserts(folder: string): Promise<number[]> {
  const file = join(folder, 'bare.sqlite')
  const database = openDatabase(await loadSqlite(), file, randomBytes(32))
  database.exec('CREATE TABLE bare (id INTEGER PRIMARY KEY, at TEXT, text TEXT) STRICT')
  const insert = database.prepare('INSERT INTO bare (at, text) VALUES (?, ?)')
  const took: number[] = []
  for (let index = 0; index < times; index++) {
    const text = JSON.stringify(registration(index))
    took.push(await timed(() => Promise.resolve(insert.run(momentOf(new Date()), text))))
  }
  database.close()
  for (const name of ['', '-wal', '-shm']) rmSync(file + name, { force: true })
  return took
}

/** `save.p95`: a registration through the whole API, on the disk with its audit entry when it answers. */
export async function benchSave(county: County, suffix: string): Promise<Figure> {
  const service = openService(county.folder)
  await ask(service, 'session.signIn', { name: registrar, password })
  const took: number[] = []
  for (let index = 0; index < times; index++) {
    took.push(await timed(() => ask(service, 'cases.register', registration(index))))
  }
  await service.close()
  const bare = p95(await bareInserts(county.folder))
  const ours = p95(took)
  return {
    id: `save.p95${suffix}`,
    value: rounded(ours),
    unit: 'ms',
    against: 'one bare encrypted SQLite insert with commit (WAL, FULL), p95',
    ratio: rounded(ours / bare),
    note: `${county.cases} cases, ${times} saves, bare ${rounded(bare)} ms`
  }
}
