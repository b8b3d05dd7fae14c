import { dayOf, momentOf } from '../calendar/moment.ts'
import { insertMove } from '../clock-rules/clock-rules.store.ts'
import type { RuledBy } from '../clocks/centre-rule.ts'
import { calendarNow } from '../clocks/case-clock.ts'
import { findCalendar, keepCalendar, listClocks, readCalendars } from '../clocks/clocks.store.ts'
import { readDeeds } from '../clocks/deeds.store.ts'
import { rulesInUse } from '../clocks/rules.store.ts'
import { ruledBy } from '../clocks/settle.store.ts'
import type { CommandContext, QueryContext } from '../context.ts'
import type { CaseTable } from '../schema.ts'
import { readCalendar } from '../working-time/working-time.store.ts'
import { placeMoves, type PlaceMove } from './place-moves.ts'

/** The ledger or the grade into which a case is moved. */
type Place = Partial<Pick<RuledBy, 'tier' | 'grade'>>

/** The number that stands for the table of today where it isn't kept yet: no kept table has it. */
const notKept = 0

/** What the running clocks of a case become there, and the table they are counted by. */
export async function movesOf({ db, clock }: Pick<QueryContext, 'db' | 'clock'>, row: CaseTable, to: Place) {
  const now = momentOf(clock())
  const { notices } = await readCalendar(db)
  const calendarId = (await findCalendar(db, notices)) ?? notKept
  const clocks = await listClocks(db, row.id)
  const deeds = await readDeeds(db, row.id)
  const used = clocks.flatMap((one) => calendarNow(one, deeds) ?? [])
  const known = await readCalendars(db, [...new Set(used)])
  const moves = placeMoves(clocks, {
    rules: await rulesInUse(db, dayOf(now)),
    facts: { ...(await ruledBy(db, row)), ...to },
    deeds,
    calendarId,
    tables: (id) => (id === calendarId ? notices : known.get(id)),
    now
  })
  return { moves, notices, now }
}

/** Writes down that a clock goes on by the rule of the new place. */
async function keepMove(
  context: CommandContext,
  { clock, moved }: PlaceMove,
  how: { at: string; reason: string; calendarId: number | null }
): Promise<void> {
  if (!moved) return
  await insertMove(context.db, {
    ...{ id: context.newId(), clockId: clock.id, at: how.at, mode: 'elapsed', reason: how.reason },
    definition: moved.definition && JSON.stringify(moved.definition),
    calendarId: moved.calendarId === null ? null : how.calendarId,
    dueBefore: moved.before,
    dueAfter: moved.after,
    byId: context.actor.id
  })
}

/** Writes down what became of each running clock, with the reason of the move. */
export async function keepMoves(
  context: CommandContext,
  { moves, notices, now: at }: Awaited<ReturnType<typeof movesOf>>,
  reason: string
): Promise<void> {
  const asked = moves.some(({ moved }) => moved !== null && moved.calendarId !== null)
  const calendarId = asked ? await keepCalendar(context.db, notices) : null
  for (const move of moves) await keepMove(context, move, { at, reason, calendarId })
}

/** Each running clock that changes: its rule, the one that takes its place, its end before and after. */
export function toldMoves({ moves }: Pick<Awaited<ReturnType<typeof movesOf>>, 'moves'>) {
  return moves.map(({ clock, moved, next }) => ({
    name: clock.definition.name,
    next: next?.name ?? null,
    before: clock.dueAt,
    after: moved?.after ?? null
  }))
}
