import type { Value } from '../../db/api.ts'
import sample from '../../resources/sample/centre.json' with { type: 'json' }
import { addDays, dayOf, momentOf } from '../../db/calendar/moment.ts'
import { ask, openService, password, type County } from './county.ts'
import { rounded, type Figure } from './figures.ts'
import { openCounty, repeatedly } from './lists.ts'

const bare = `SELECT r.satisfaction, count(*) FROM case_event AS e JOIN cases AS c ON c.id = e.case_id
  LEFT JOIN revisit AS r ON r.case_id = e.case_id AND r.cycle = e.cycle
  WHERE e.kind = 'closed' AND e.happened_at >= ? AND e.happened_at < ? GROUP BY r.satisfaction`

/** All rates of a year, told apart by body, for the leader whose answer takes longest. */
export async function benchRates(county: County, suffix: string): Promise<Figure> {
  const to = dayOf(momentOf(new Date()))
  const from = addDays(to, -365)
  const service = openService(county.folder)
  let slowest = { name: '', took: 0, closed: 0 }
  for (const { name, roles } of sample.staff) {
    if (!roles.some((role) => ['supervisor', 'deputyLeader', 'principalLeader'].includes(role))) continue
    await ask(service, 'session.signIn', { name, password })
    let board: Value<'rates.board'> | undefined
    const took = await repeatedly(async () => {
      board = await ask(service, 'rates.board', { from, to, by: 'body' })
    })
    const closed = board?.rates.find(({ rate }) => rate === 'onTime')?.of ?? 0
    if (took > slowest.took) slowest = { name, took, closed }
  }
  await service.close()
  const database = await openCounty(county)
  const statement = database.prepare(bare)
  const other = await repeatedly(() => Promise.resolve(statement.all(from, addDays(to, 1))))
  database.close()
  return {
    id: `rates${suffix}.ms`,
    value: rounded(slowest.took),
    unit: 'ms',
    against: 'bare SQL counting the closings of the same year by the level of their revisit, median',
    ratio: rounded(slowest.took / other),
    note: `${county.cases} cases, ${slowest.closed} closed or due in the year, six rates by body for ${slowest.name}, bare ${rounded(other)} ms`
  }
}
