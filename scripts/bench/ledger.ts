import { tiers } from '../../db/cases/case.ts'
import sample from '../../resources/sample/centre.json' with { type: 'json' }
import { ask, openService, password, type County } from './county.ts'
import { rounded, type Figure } from './figures.ts'
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
