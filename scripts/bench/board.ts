import type { Value } from '../../db/api.ts'
import { momentOf } from '../../db/calendar/moment.ts'
import { standingAt, standings, type Standing } from '../../db/clocks/standing.ts'
import sample from '../../resources/sample/centre.json' with { type: 'json' }
import { ask, openService, password, type County } from './county.ts'
import { rounded, type Figure } from './figures.ts'
import { openCounty, repeatedly } from './lists.ts'

type Counts = Record<Standing, number>

/** Every tenth case that runs stands still since yesterday; where it is handled again, that was for the time before. */
const pauses = `INSERT INTO case_pause
  SELECT lower(hex(randomblob(16))), case_id, (SELECT id FROM case_event AS e WHERE e.case_id = case_due.case_id LIMIT 1),
    ?, NULL, NULL, '', '', (SELECT id FROM account LIMIT 1)
  FROM case_due WHERE live = 1 AND rowid % 10 = 0 AND NOT EXISTS (SELECT 1 FROM case_pause)`

/** Every clock that runs, read one by one, with what decides about it. */
const everyClock = `SELECT k.due_at AS dueAt, k.soon_at AS soonAt, (k.definition ->> '$.pausable') = 1 AND EXISTS (
    SELECT 1 FROM case_pause AS p JOIN case_event AS g ON g.id = p.event_id
    WHERE p.case_id = k.case_id AND g.cycle = k.cycle AND p.from_at <= ? AND (p.to_at IS NULL OR p.to_at > ?)
  ) AS paused FROM case_due AS d JOIN case_clock AS k ON k.id = d.clock_id JOIN cases ON cases.id = k.case_id WHERE d.live = 1`

interface ReadClock {
  dueAt: string | null
  soonAt: string | null
  paused: 0 | 1
}

/** The counts as one would make them without the product: every clock read, each looked at by the pure rule. */
function walked(clocks: readonly ReadClock[], now: string): Counts {
  const counts = Object.fromEntries(standings.map((one) => [one, 0])) as Counts
  const standing = standingAt(now)
  for (const clock of clocks) counts[standing({ ...clock, paused: clock.paused === 1 })] += 1
  return counts
}

/** The board is asked and walked in one minute: at its end both would rightly say something else. */
async function inOneMinute<T>(work: (now: string) => Promise<T>): Promise<T> {
  for (;;) {
    const now = momentOf(new Date())
    const done = await work(now)
    if (momentOf(new Date()).slice(0, 16) === now.slice(0, 16)) return done
  }
}

/** 期限 with the first page behind its gravest number, for the person whose answer takes longest; compared with a walk. */
export async function benchBoard(county: County, suffix: string): Promise<Figure> {
  const database = await openCounty(county, false)
  database.prepare(pauses).run(momentOf(new Date(Date.now() - 86_400_000)))
  const clocks = database.prepare<[string, string], ReadClock>(everyClock)
  const service = openService(county.folder)
  const board = () => ask<Value<'deadlines.board'>>(service, 'deadlines.board', {})
  const first = { standings: ['overdue'], sort: 'due', order: 'asc', limit: 200 }
  let slowest = { name: '', took: 0 }
  for (const { name } of sample.staff) {
    await ask(service, 'session.signIn', { name, password })
    const took = await repeatedly(async () => {
      await board()
      await ask(service, 'cases.list', first)
    })
    if (took > slowest.took) slowest = { name, took }
  }
  const leader = sample.staff.find(({ roles }) => roles.includes('principalLeader'))
  await ask(service, 'session.signIn', { name: leader?.name, password })
  const [told, counted] = await inOneMinute(async (now) => [
    (await board()).all,
    walked(clocks.all(now, now), now)
  ])
  if (standings.some((one) => told[one] !== counted[one])) {
    throw new Error(`the board says ${JSON.stringify(told)}, a walk ${JSON.stringify(counted)}`)
  }
  const now = momentOf(new Date())
  const other = await repeatedly(() => Promise.resolve(walked(clocks.all(now, now), now)))
  await service.close()
  database.close()
  const running = standings.reduce((sum, one) => sum + counted[one], 0)
  return {
    id: `board${suffix}.ms`,
    value: rounded(slowest.took),
    unit: 'ms',
    against: 'a walk over all running clocks by the pure rule, which counts the same, median',
    ratio: rounded(slowest.took / other),
    note: `${county.cases} cases, ${running} running, ${counted.overdue} overdue, ${counted.paused} paused, for ${slowest.name}, walk ${rounded(other)} ms`
  }
}
