import { defineAnswers } from '../answers.ts'
import { advance, checkHappened, openStep, record, requireOwner } from '../cases/case-step.ts'
import { lastHappened } from '../cases/cases.store.ts'
import { endPauses } from '../extensions/extensions.store.ts'
import { closingApi } from './closing.api.ts'
import { openRound } from './open-round.ts'

/** 申请办结 freezes the case and opens a round of signatures; nothing here closes a case. */
export const closingAnswers = defineAnswers(closingApi, {
  async 'cases.requestClosing'(context, { caseId, happenedAt, result }) {
    const row = await openStep(context, caseId, 'requestClosing', happenedAt)
    await requireOwner(context, row)
    checkHappened(context, 'happenedAt', '申请办结时间', happenedAt, await lastHappened(context.db, caseId))
    if ((await endPauses(context.db, caseId, happenedAt)) > 0) {
      await record(context, row, 'requestClosing', {
        kind: 'resumed',
        happenedAt,
        text: '申请办结，暂停到此为止'
      })
    }
    await advance(
      context,
      row,
      { step: 'requestClosing', to: 'signing' },
      { kind: 'closingRequested', happenedAt, text: result },
      { result }
    )
    return { roundId: await openRound(context, caseId, happenedAt) }
  }
})
