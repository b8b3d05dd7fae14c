import { rmSync } from 'node:fs'
import type { Value } from '../../db/api.ts'
import { tiers } from '../../db/cases/case.ts'
import { columnNames } from '../../db/ledgers/columns.ts'
import sample from '../../resources/sample/centre.json' with { type: 'json' }
import { ask, makeCounty, openService, password, registrar, type County } from './county.ts'
import { median, rounded, type Figure } from './figures.ts'
import { openCounty, repeatedly } from './lists.ts'

const bare = 'SELECT * FROM cases WHERE ledger = ? ORDER BY registered_at DESC, id DESC LIMIT 200'
const counted = 'SELECT state, count(*) FROM cases WHERE ledger = ? GROUP BY state'

/** The first page of a ledger with its totals, of the ledger and for the person whose answer takes longest. */
export async function benchLedger(county: County, suffix: string): Promise<Figure> {
  const service = openService(county.folder)
  let slowest = { name: '', ledger: '', took: 0 }
  for (const { name } of sample.staff) {
    await ask(service, 'session.signIn', { name, password })
    for (const ledger of tiers) {
      const took = await repeatedly(() => ask(service, 'ledgers.page', { ledger, limit: 200 }))
      if (took > slowest.took) slowest = { name, ledger, took }
    }
  }
  await service.close()
  const database = await openCounty(county)
  const [rows, counts] = [database.prepare(bare), database.prepare(counted)]
  const other = await repeatedly(() =>
    Promise.resolve([rows.all(slowest.ledger), counts.all(slowest.ledger)])
  )
  database.close()
  return {
    id: `ledger${suffix}.ms`,
    value: rounded(slowest.took),
    unit: 'ms',
    against: 'bare SQL reading the first 200 cases of the ledger and counting it by state, median',
    ratio: rounded(slowest.took / other),
    note: `${county.cases} cases, ${slowest.ledger} for ${slowest.name}, bare ${rounded(other)} ms`
  }
}

/** A third of them stand in each ledger. */
const exportedFrom = 30_600

/** A ledger of some ten thousand cases as an Excel file with all its columns, for who may see all. */
export async function benchLedgerExport(): Promise<Figure> {
  const county = await makeCounty(exportedFrom)
  const service = openService(county.folder)
  await ask(service, 'session.signIn', { name: registrar, password })
  let cases = 0
  const took: number[] = []
  for (const order of ['asc', 'desc', 'asc']) {
    // A job that was done is answered again: each is another question.
    const question = { ledger: tiers[1], sort: took.length === 2 ? 'number' : 'registered', order }
    const start = performance.now()
    const made = await ask<Value<'ledgers.export'>>(service, 'ledgers.export', {
      ...{ ...question, columns: columnNames }
    })
    took.push(performance.now() - start)
    cases = made.cases
  }
  await service.close()
  rmSync(county.folder, { recursive: true, force: true })
  const { utils, write } = await import('@e965/xlsx')
  const plain = Array.from({ length: cases }, (_, at) => columnNames.map((name) => `${name}${at}`))
  const start = performance.now()
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet(plain), '台账')
  write(book, { type: 'array', bookType: 'xlsx', compression: true })
  const other = performance.now() - start
  return {
    id: 'ledger.export.10k.seconds',
    value: rounded(median(took) / 1_000),
    unit: 's',
    against: 'the library alone writing as many cells of text',
    ratio: rounded(median(took) / other),
    note: `${cases} of ${county.cases} cases, ${columnNames.length} columns, library ${rounded(other)} ms`
  }
}
