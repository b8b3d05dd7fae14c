import { addDays, dayOf } from '../../db/calendar/moment.ts'
import type { CaseClock } from '../../db/clocks/case-clock.ts'
import { readRule } from '../../db/clocks/centre-rule.ts'
import { standingAt, type Standing } from '../../db/clocks/standing.ts'
import type { TestCentre } from './centre.ts'
import { caseInHandling, caseInSigning, everyoneSigns, owner, registration } from './life.ts'
import { withRaw, type Raw } from './raw.ts'

/** A Wednesday; its week ends with Sunday, 2026-08-30. */
export const lookedAt = '2026-08-26T16:00:00+08:00'

/** Ends around every border there is, seen from then: the minute of the end, 24:00, the Sunday's, none. */
const ends = [
  '2026-08-20T00:00:00+08:00',
  '2026-08-26T15:59:00+08:00',
  '2026-08-26T16:00:00+08:00',
  '2026-08-27T00:00:00+08:00',
  '2026-08-27T00:01:00+08:00',
  '2026-08-31T00:00:00+08:00',
  '2026-08-31T00:01:00+08:00',
  '2026-09-20T00:00:00+08:00',
  null
]

/** As clocks and pauses stand in the tables: what a plain walk goes by. */
interface Plain {
  id: string
  ownerId: string | null
  registrarId: string
  confidential: 0 | 1
  clocks: (Pick<CaseClock, 'cycle' | 'dueAt' | 'soonAt' | 'endedAt'> & { id: string; definition: string })[]
  pauses: { cycle: number; from: string; to: string | null }[]
}

/** A case for every end, paused, paused until an hour ago, paused until next week, and not at all. */
function movedClocks(raw: Raw, ids: readonly string[], by: string): void {
  const clockOf = raw.prepare('SELECT clock_id FROM case_due WHERE case_id = ?').pluck()
  const setClock = raw.prepare('UPDATE case_clock SET due_at = ?, soon_at = ? WHERE id = ?')
  const setDue = raw.prepare('UPDATE case_due SET due_at = ?, soon_at = ? WHERE case_id = ?')
  const event = raw.prepare('SELECT id FROM case_event WHERE case_id = ? LIMIT 1').pluck()
  const pause = raw.prepare(
    `INSERT INTO case_pause VALUES (?, ?, ?, '2026-08-25T09:00:00+08:00', ?, NULL, '', '', ?)`
  )
  const until = ['never paused', null, '2026-08-26T15:00:00+08:00', '2026-09-02T09:00:00+08:00']
  for (const [index, id] of ids.entries()) {
    const due = ends[index % ends.length] ?? null
    const soon = due === null ? null : `${addDays(dayOf(due), index % 2 === 0 ? -3 : -60)}T00:00:00+08:00`
    setClock.run(due, soon, clockOf.get(id))
    setDue.run(due, soon, id)
    const to = until[Math.floor(index / ends.length) % until.length] ?? null
    if (to !== 'never paused') pause.run(`pause-${index}`, id, event.get(id), to, by)
  }
}

/**
 * A centre in which every standing occurs: owned and not, confidential or not, with and without pauses, closed, and with
 * a rule that was changed to one that no pause stops.
 */
export async function deadlineCounty(centre: TestCentre): Promise<void> {
  centre.now = '2026-08-22T09:00:00+08:00'
  const open: string[] = []
  for (let index = 0; index < ends.length * 4; index++) {
    const confidential = index % 5 === 0
    await centre.signIn('何秋菊')
    if (index % 3 === 0) open.push((await centre.call('cases.register', registration({ confidential }))).id)
    else open.push((await caseInHandling(centre, { confidential })).id)
  }
  const closed = await caseInSigning(centre)
  await everyoneSigns(centre, closed.id)
  const other = await centre.id(owner)
  await withRaw(centre, (raw) => {
    movedClocks(raw, open, other)
    unpausable(raw, open[16] ?? '', other)
    // What paused the first handling of a case doesn't hold a clock of the second.
    raw.prepare('UPDATE case_clock SET cycle = 2 WHERE case_id = ?').run(open[34])
  })
  centre.now = lookedAt
}

/** Another rule was applied to its clock, which no pause stops. */
function unpausable(raw: Raw, caseId: string, by: string): void {
  const clock = raw.prepare('SELECT id, definition FROM case_clock WHERE case_id = ?').get(caseId) as {
    id: string
    definition: string
  }
  const rule = JSON.stringify({ ...readRule(clock.definition), name: '改后的期限', pausable: false })
  raw
    .prepare(
      `INSERT INTO clock_change VALUES ('change', ?, '2026-08-22T09:00:00+08:00', ?, NULL, 'elapsed', NULL, NULL, '', ?)`
    )
    .run(clock.id, rule, by)
  raw.prepare('UPDATE case_due SET pausable = 0 WHERE case_id = ?').run(caseId)
}

/** Every case with its clocks and pauses, read row by row. */
export function plainCases(centre: TestCentre): Promise<Plain[]> {
  return withRaw(centre, (raw) => {
    const cases = raw
      .prepare('SELECT id, owner_id AS ownerId, registrar_id AS registrarId, confidential FROM cases')
      .all() as Omit<Plain, 'clocks' | 'pauses'>[]
    const clocks = raw.prepare(
      `SELECT id, cycle, due_at AS dueAt, soon_at AS soonAt, ended_at AS endedAt, COALESCE((SELECT definition FROM clock_change AS m
        WHERE m.clock_id = case_clock.id), definition) AS definition FROM case_clock WHERE case_id = ?`
    )
    const pauses = raw.prepare(
      `SELECT e.cycle, from_at AS "from", to_at AS "to" FROM case_pause AS p JOIN case_event AS e ON e.id = p.event_id
        WHERE p.case_id = ?`
    )
    return cases.map((one) => ({
      ...one,
      clocks: clocks.all(one.id) as Plain['clocks'],
      pauses: pauses.all(one.id) as Plain['pauses']
    }))
  })
}

/** The standing of a case by its one clock; null where that has ended. */
export function plainStanding({ clocks, pauses }: Plain, now: string): Standing | null {
  const clock = clocks.find(({ endedAt }) => endedAt === null)
  if (!clock) return null
  const pausable = readRule(clock.definition)?.pausable === true
  const inEffect = pauses.some(
    ({ cycle, from, to }) => cycle === clock.cycle && from <= now && (to === null || to > now)
  )
  return standingAt(now)({ ...clock, paused: pausable && inEffect })
}
