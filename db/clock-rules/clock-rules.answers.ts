import { defineAnswers } from '../answers.ts'
import { dayOf, momentOf, type Moment } from '../calendar/moment.ts'
import { record } from '../cases/case-step.ts'
import { readCase } from '../cases/cases.store.ts'
import { maySee } from '../cases/visibility.ts'
import { calendarNow } from '../clocks/case-clock.ts'
import type { Tables } from '../clocks/case-reading.ts'
import type { CentreRule } from '../clocks/centre-rule.ts'
import { screenEnd } from '../clocks/clock.ts'
import { findCalendar, keepCalendar, listRunning, readCalendars } from '../clocks/clocks.store.ts'
import { listDeeds, noDeeds } from '../clocks/deeds.store.ts'
import { listRules } from '../clocks/rules.store.ts'
import { settleCase } from '../clocks/settle.store.ts'
import type { Reader } from '../connection.ts'
import type { CommandContext, QueryContext } from '../context.ts'
import { invalidInput, problem } from '../errors.ts'
import { readCalendar } from '../working-time/working-time.store.ts'
import { countMoves, movedBy, type Applied, type Moved, type Target } from './clock-moves.ts'
import { outOfOrder } from './clock-rule-version.ts'
import { clockRulesApi } from './clock-rules.api.ts'
import { countRunning, insertMove, insertVersion, lastVersion, listVersions } from './clock-rules.store.ts'

/** A clock that would move, with its case. */
interface CaseMove extends Moved {
  caseId: string
}

/** The number that stands for the table of today where it isn't kept yet: no kept table has it. */
const notKept = 0

async function ruleOf(db: Reader, code: string | null, now: Moment): Promise<CentreRule> {
  const rule = (await listRules(db, dayOf(now))).find((one) => one.code === code)
  if (!rule) throw problem('NOT_FOUND', '这条期限规则')
  return rule.definition
}

/** Every running clock that what is asked would move, and the table of today by its number. */
async function movesOf(db: Reader, { what, code, mode }: Applied, now: Moment) {
  const { notices } = await readCalendar(db)
  const calendarId = (await findCalendar(db, notices)) ?? notKept
  const definition = what === 'rule' ? await ruleOf(db, code, now) : null
  const target: Target = { definition, calendarId, mode: definition ? mode : 'elapsed' }
  const running = await listRunning(db, definition && code)
  const deeds = await listDeeds(db, null)
  const deedsOf = (caseId: string) => deeds.get(caseId) ?? noDeeds
  const used = running.flatMap(({ caseId, clock }) => calendarNow(clock, deedsOf(caseId)) ?? [])
  const known = await readCalendars(db, [...new Set(used)])
  const tables: Tables = (id) => (id === calendarId ? notices : known.get(id))
  const moves = running.flatMap(({ caseId, clock }): CaseMove[] => {
    const moved = movedBy(clock, deedsOf(caseId), target, tables, now)
    return moved ? [{ ...moved, caseId }] : []
  })
  return { moves, notices }
}

const order = ({ bornOverdue, after }: Moved) => `${bornOverdue ? 0 : 1}${after ?? '9'}`

async function shown({ db, actor }: QueryContext, { caseId, clock, ...move }: CaseMove) {
  const row = await readCase(db, caseId)
  const seen = row !== null && maySee(actor, { ...row, confidential: row.confidential === 1 })
  const { before, after, bornOverdue, losesExtensions } = move
  return {
    caseId: seen ? caseId : null,
    number: seen ? row.number : '保密诉求',
    clock: clock.definition.name,
    ...{ before, after, bornOverdue, losesExtensions }
  }
}

const endWords = (end: Moment | null) => (end === null ? '没有到期日' : screenEnd(end))

/** Writes one move and the entry that tells it, and counts the clocks of its case anew. */
async function applyMove(
  context: CommandContext,
  move: CaseMove,
  how: { mode: Applied['mode']; reason: string }
) {
  const { caseId, clock, definition, calendarId, before, after } = move
  const row = await readCase(context.db, caseId)
  if (!row) return
  const at = momentOf(context.clock())
  await record(context, row, 'moveClock', {
    kind: 'clockMoved',
    happenedAt: at,
    label: `${clock.definition.name}：${endWords(before)} → ${endWords(after)}`,
    text: how.reason
  })
  await insertMove(context.db, {
    ...{ id: context.newId(), clockId: clock.id, at, mode: how.mode, reason: how.reason },
    definition: definition && JSON.stringify(definition),
    calendarId,
    dueBefore: before,
    dueAfter: after,
    byId: context.actor.id
  })
}

export const clockRulesAnswers = defineAnswers(clockRulesApi, {
  async 'clockRules.list'({ db, clock }) {
    const today = dayOf(momentOf(clock()))
    const versions = await listVersions(db)
    const running = await countRunning(db)
    const rules = (await listRules(db, today)).map((rule) => {
      const own = versions.filter(({ code }) => code === rule.code)
      return {
        ...rule,
        preset: !own.some(({ takesEffect }) => takesEffect <= today),
        versions: own.map(({ code: _, inUse, ...version }) => ({ ...version, inUse: inUse === 1 })),
        running: running.get(rule.code) ?? 0
      }
    })
    return { today, rules }
  },

  async 'clockRules.set'({ db, clock, newId, actor, note }, input) {
    const code = input.code ?? `centre.${newId()}`
    const last = await lastVersion(db, code)
    if (
      input.code !== null &&
      !last &&
      !(await listRules(db, input.takesEffect)).some((one) => one.code === code)
    ) {
      throw problem('NOT_FOUND', '这条期限规则')
    }
    const fault = outOfOrder(input.takesEffect, last)
    if (fault !== null) throw invalidInput([{ path: ['takesEffect'], message: fault }])
    // Version 1 of a preset is the program's own.
    const version = (last?.version ?? 1) + 1
    await insertVersion(db, { code, version }, input, { enteredAt: momentOf(clock()), enteredBy: actor.id })
    note({ detail: `${input.definition.name}，${input.takesEffect} 起${input.inUse ? '' : '停用'}` })
    return { code, version }
  },

  async 'clockRules.preview'(context, applied) {
    const { moves } = await movesOf(context.db, applied, momentOf(context.clock()))
    const first = moves.toSorted((a, b) => (order(a) < order(b) ? -1 : 1)).slice(0, 500)
    return { count: countMoves(moves), moves: await Promise.all(first.map((move) => shown(context, move))) }
  },

  async 'clockRules.apply'(context, { reason, seen, ...applied }) {
    const { db } = context
    const { moves, notices } = await movesOf(db, applied, momentOf(context.clock()))
    if (JSON.stringify(countMoves(moves)) !== JSON.stringify(seen)) throw problem('STALE', '在办件')
    const asked = moves.some(({ calendarId }) => calendarId !== null)
    const kept = asked ? await keepCalendar(db, notices) : null
    for (const move of moves) {
      const calendarId = move.calendarId === null ? null : kept
      await applyMove(context, { ...move, calendarId }, { mode: applied.mode, reason })
    }
    for (const caseId of new Set(moves.map((move) => move.caseId))) await settleCase(context, caseId)
    context.note({ detail: `${moves.length} 项期限` })
    return { moved: moves.length }
  }
})
