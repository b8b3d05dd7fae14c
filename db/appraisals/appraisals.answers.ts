import { defineAnswers } from '../answers.ts'
import { momentOf } from '../calendar/moment.ts'
import { tookPart } from '../cases/askers.store.ts'
import { caseForStep, checkHappened, openStep, record } from '../cases/case-step.ts'
import { momentLabel } from '../cases/life.ts'
import { problem } from '../errors.ts'
import { appraisalOf, pointWords } from './appraisal.ts'
import { appraisalsApi } from './appraisals.api.ts'
import { insertAppraisal, listAppraisals, writeTold } from './appraisals.store.ts'

export const appraisalsAnswers = defineAnswers(appraisalsApi, {
  async 'appraisals.record'(context, { caseId, happenedAt, points, result, reason }) {
    const { db, actor } = context
    const row = await openStep(context, caseId, 'appraise', happenedAt)
    if (await tookPart(db, caseId, actor.id)) throw problem('APPRAISES_OWN')
    if (appraisalOf(await listAppraisals(db, caseId), row.cycle)) throw problem('APPRAISED')
    const label = `${result}（${pointWords(points)}）`
    const eventId = await record(context, row, 'appraise', {
      ...{ kind: 'appraised', happenedAt, label, text: reason }
    })
    await insertAppraisal(db, {
      ...{ eventId, caseId, cycle: row.cycle, at: happenedAt, recordedAt: momentOf(context.clock()) },
      ...{ byId: actor.id, byTitle: actor.title, points: JSON.stringify(points), result, reason }
    })
    return { appraisalId: eventId }
  },

  async 'appraisals.tell'(context, { caseId, appraisalId, happenedAt, to, way, words }) {
    const row = await caseForStep(context, caseId, 'tellAppraisal')
    const appraisal = appraisalOf(await listAppraisals(context.db, caseId), row.cycle)
    if (appraisal?.id !== appraisalId || appraisal.told !== null) throw problem('NOTHING_TO_TELL')
    checkHappened(context, 'happenedAt', momentLabel('tellAppraisal'), happenedAt, appraisal.at)
    const toldEventId = await record(context, row, 'tellAppraisal', {
      ...{ kind: 'appraisalTold', happenedAt, label: `${way}，${to}`, text: words, detail: { appraisalId } }
    })
    await writeTold(context.db, appraisalId, {
      ...{ toldEventId, toldAt: happenedAt, toldBy: context.actor.name, toldTo: to },
      ...{ toldWay: way, toldWords: words }
    })
    return {}
  }
})
