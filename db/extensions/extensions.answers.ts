import { defineAnswers } from '../answers.ts'
import { momentOf, screenMoment, type Moment } from '../calendar/moment.ts'
import {
  caseForStep,
  checkHappened,
  openStep,
  record,
  requireOwner,
  visibleCase
} from '../cases/case-step.ts'
import { ruleNow } from '../clocks/case-clock.ts'
import { problem } from '../errors.ts'
import { askedBefore, grantExtension, grantPause, refuse, requestToAnswer } from './answering.ts'
import { withdrawRequest } from './withdrawing.ts'
import { checkExtension, checkPause, columnsOf, extensionLabel } from './asking.ts'
import { countedOf } from './counted.store.ts'
import { extensionsApi } from './extensions.api.ts'
import { endPauses, insertRequest, listPauses, readOpenRequest } from './extensions.store.ts'
import { foresee, foreseeResumed, type Counted, type Foreseen } from './foresight.ts'
import { foreseenWords } from './foreseen-words.ts'
import { askedIn, pauseWords } from './time-request.ts'

function shownForesight({ deeds }: Counted, seen: readonly Foreseen[], now: Moment) {
  return {
    clocks: seen.map(({ clock, before, after, standing }) => ({
      name: ruleNow(clock, deeds).name,
      before,
      after,
      standing
    })),
    sentence: foreseenWords(seen, now)
  }
}

export const extensionsAnswers = defineAnswers(extensionsApi, {
  async 'extensions.ask'(context, { caseId, happenedAt, reason, ...fields }) {
    const asked = askedIn(fields)
    const row = await openStep(context, caseId, 'askTime', happenedAt)
    await requireOwner(context, row)
    if (await readOpenRequest(context.db, caseId)) throw problem('REQUEST_OPEN')
    const counted = await countedOf(context.db, caseId)
    const approvers =
      asked.kind === 'extension'
        ? await checkExtension(context.db, counted, asked)
        : checkPause(counted, asked)
    const requestId =
      asked.kind === 'extension'
        ? await record(context, row, 'askTime', {
            kind: 'extensionAsked',
            happenedAt,
            label: extensionLabel(counted, asked),
            text: reason,
            detail: { clockId: asked.clockId, added: asked.added }
          })
        : await record(context, row, 'askTime', {
            kind: 'pauseAsked',
            happenedAt,
            label: pauseWords(asked),
            text: reason
          })
    await insertRequest(context.db, {
      eventId: requestId,
      caseId,
      cycle: row.cycle,
      ...columnsOf(asked),
      reason,
      approvers: JSON.stringify(approvers),
      askedAt: happenedAt,
      askedBy: context.actor.id,
      decisionEventId: null,
      granted: null
    })
    return { requestId }
  },

  async 'extensions.answer'(context, { caseId, requestId, happenedAt, granted, opinion, way }) {
    const row = await caseForStep(context, caseId, 'answerTime')
    const request = await requestToAnswer(context, row, requestId)
    checkHappened(context, 'happenedAt', '批复时间', happenedAt, request.askedAt)
    const given = { row, request, happenedAt, opinion, way }
    const asked = askedBefore(request)
    if (!granted) await refuse(context, given)
    else if (asked.kind === 'pause') await grantPause(context, given)
    else return { noticeNumber: await grantExtension(context, given, asked) }
    return { noticeNumber: '' }
  },

  async 'extensions.withdraw'(context, { caseId, requestId }) {
    const row = await caseForStep(context, caseId, 'withdrawTime')
    await withdrawRequest(context, row, requestId)
    return {}
  },

  async 'extensions.resume'(context, { caseId, happenedAt, text }) {
    const row = await openStep(context, caseId, 'resume', happenedAt)
    await requireOwner(context, row)
    const first = (await listPauses(context.db, caseId)).find(({ to }) => to === null || to > happenedAt)
    if (!first) throw problem('NOT_PAUSED')
    if (first.from > momentOf(context.clock())) throw problem('NOT_PAUSED_YET', screenMoment(first.from))
    checkHappened(context, 'happenedAt', '恢复时间', happenedAt, first.from)
    await record(context, row, 'resume', { kind: 'resumed', happenedAt, text })
    await endPauses(context.db, caseId, happenedAt)
    return {}
  },

  async 'extensions.preview'(context, { caseId, at, ...fields }) {
    const asked = askedIn(fields)
    const row = await visibleCase(context, caseId)
    const counted = await countedOf(context.db, caseId)
    return shownForesight(counted, foresee(counted, asked, at, row.cycle), momentOf(context.clock()))
  },

  async 'extensions.previewResume'(context, { caseId, at }) {
    const row = await visibleCase(context, caseId)
    const counted = await countedOf(context.db, caseId)
    return shownForesight(counted, foreseeResumed(counted, at, row.cycle), momentOf(context.clock()))
  }
})
