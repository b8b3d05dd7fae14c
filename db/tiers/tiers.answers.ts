import { defineAnswers } from '../answers.ts'
import { dayOf, momentOf } from '../calendar/moment.ts'
import type { Tier } from '../cases/case.ts'
import { advance, openStep, visibleCase } from '../cases/case-step.ts'
import { insertMove } from '../clock-rules/clock-rules.store.ts'
import { calendarNow } from '../clocks/case-clock.ts'
import { findCalendar, keepCalendar, listClocks, readCalendars } from '../clocks/clocks.store.ts'
import { readDeeds } from '../clocks/deeds.store.ts'
import { rulesInUse } from '../clocks/rules.store.ts'
import { ruledBy } from '../clocks/settle.store.ts'
import type { CommandContext, QueryContext } from '../context.ts'
import { fieldProblem } from '../errors.ts'
import type { CaseTable } from '../schema.ts'
import { readCalendar } from '../working-time/working-time.store.ts'
import { directionOf, tierMoves, type TierMove } from './tier-moves.ts'
import { tiersApi } from './tiers.api.ts'

/** The number that stands for the table of today where it isn't kept yet: no kept table has it. */
const notKept = 0

async function movesOf({ db, clock }: Pick<QueryContext, 'db' | 'clock'>, row: CaseTable, to: Tier) {
  const now = momentOf(clock())
  const { notices } = await readCalendar(db)
  const calendarId = (await findCalendar(db, notices)) ?? notKept
  const clocks = await listClocks(db, row.id)
  const deeds = await readDeeds(db, row.id)
  const used = clocks.flatMap((one) => calendarNow(one, deeds) ?? [])
  const known = await readCalendars(db, [...new Set(used)])
  const moves = tierMoves(clocks, {
    rules: await rulesInUse(db, dayOf(now)),
    facts: { ...(await ruledBy(db, row)), tier: to },
    deeds,
    calendarId,
    tables: (id) => (id === calendarId ? notices : known.get(id)),
    now
  })
  return { moves, notices, now }
}

/** Writes down that a clock goes on by the rule of the new tier. */
async function keepMove(
  context: CommandContext,
  { clock, moved }: TierMove,
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

/** 提级 and 降级: the case stands in exactly one of the three ledgers, and each move leaves its trace. */
export const tiersAnswers = defineAnswers(tiersApi, {
  async 'cases.moveTier'(context, { caseId, happenedAt, to, reason }) {
    const row = await openStep(context, caseId, 'moveTier', happenedAt)
    const kind = directionOf(row.ledger, to)
    if (kind === null) throw fieldProblem(['to'], 'SAME_TIER', to)
    const { moves, notices, now } = await movesOf(context, row, to)
    const state = row.state === 'accepted' ? 'accepted' : 'handling'
    const eventId = await advance(
      context,
      row,
      { step: 'moveTier', to: state },
      { kind, happenedAt, label: `${row.ledger} → ${to}`, text: reason, detail: { from: row.ledger, to } },
      { ledger: to, since: row.since }
    )
    const asked = moves.some(({ moved }) => moved !== null && moved.calendarId !== null)
    const calendarId = asked ? await keepCalendar(context.db, notices) : null
    for (const move of moves) await keepMove(context, move, { at: now, reason, calendarId })
    context.note({ detail: `${row.ledger} → ${to}` })
    return { eventId }
  },

  async 'cases.previewTier'(context, { caseId, to }) {
    const row = await visibleCase(context, caseId)
    const { moves } = await movesOf(context, row, to)
    return {
      clocks: moves.map(({ clock, moved, next }) => ({
        name: clock.definition.name,
        next: next?.name ?? null,
        before: clock.dueAt,
        after: moved?.after ?? null
      }))
    }
  }
})
