import { defineAnswers } from '../answers.ts'
import { checkAfterLast } from '../cases/after-last.ts'
import { advance, openStep, record, visibleCase } from '../cases/case-step.ts'
import { gradeOf, insertGrading } from '../cases/grades.store.ts'
import { hasDictionaryValue } from '../dictionaries/dictionaries.store.ts'
import { dictionaryLabels } from '../dictionaries/dictionaries.ts'
import { fieldProblem } from '../errors.ts'
import { directionOf } from './place-moves.ts'
import { keepMoves, movesOf, toldMoves } from './place-moves.store.ts'
import { tiersApi } from './tiers.api.ts'

/** 提级, 降级 and 分档调整: the case stands in exactly one of the three ledgers, and each move leaves its trace. */
export const tiersAnswers = defineAnswers(tiersApi, {
  async 'cases.moveTier'(context, { caseId, happenedAt, to, reason }) {
    const row = await openStep(context, caseId, 'moveTier', happenedAt)
    await checkAfterLast(context, row, ['raised', 'lowered'], { step: 'moveTier', at: happenedAt })
    const kind = directionOf(row.ledger, to)
    if (kind === null) throw fieldProblem(['to'], 'SAME_TIER', to)
    const moves = await movesOf(context, row, { tier: to })
    const state = row.state === 'accepted' ? 'accepted' : 'handling'
    const label = `${row.ledger} → ${to}`
    const eventId = await advance(
      context,
      row,
      { step: 'moveTier', to: state },
      { kind, happenedAt, label, text: reason, detail: { from: row.ledger, to } },
      { ledger: to, since: row.since }
    )
    await keepMoves(context, moves, reason)
    context.note({ detail: label })
    return { eventId }
  },

  async 'cases.previewTier'(context, { caseId, to }) {
    const row = await visibleCase(context, caseId)
    return { clocks: toldMoves(await movesOf(context, row, { tier: to })) }
  },

  async 'cases.moveGrade'(context, { caseId, happenedAt, to, reason }) {
    const row = await openStep(context, caseId, 'moveGrade', happenedAt)
    await checkAfterLast(context, row, ['screened', 'graded'], { step: 'moveGrade', at: happenedAt })
    const from = await gradeOf(context.db, caseId)
    if (from === to) throw fieldProblem(['to'], 'SAME_GRADE', to)
    if (!(await hasDictionaryValue(context.db, 'grade', to))) {
      throw fieldProblem(['to'], 'UNKNOWN_DICTIONARY_VALUE', dictionaryLabels.grade, to)
    }
    const moves = await movesOf(context, row, { grade: to })
    const label = from === '' ? to : `${from} → ${to}`
    const event = { kind: 'graded', happenedAt, label, text: reason, detail: { from, to } } as const
    const eventId = await record(context, row, 'moveGrade', event)
    await insertGrading(context.db, { eventId, caseId, grade: to })
    await keepMoves(context, moves, reason)
    context.note({ detail: label })
    return { eventId }
  },

  async 'cases.previewGrade'(context, { caseId, to }) {
    const row = await visibleCase(context, caseId)
    return { clocks: toldMoves(await movesOf(context, row, { grade: to })) }
  }
})
