import { defineAnswers } from '../answers.ts'
import { caseForStep, checkHappened, record } from '../cases/case-step.ts'
import { momentLabel } from '../cases/life.ts'
import { fieldProblem } from '../errors.ts'
import { listParties } from '../parties/parties.store.ts'
import { signingApplicants } from '../parties/party.ts'
import { alreadyServed, lastTouching, serviceWords, toldBy, wayWords } from './notice-service.ts'
import { serviceApi } from './service.api.ts'
import { insertService, listNoticesToServe } from './service.store.ts'

export const serviceAnswers = defineAnswers(serviceApi, {
  async 'service.record'(context, { caseId, noticeId, happenedAt, ...fields }) {
    const row = await caseForStep(context, caseId, 'serve')
    const notice = (await listNoticesToServe(context.db, caseId)).find(({ id }) => id === noticeId)
    if (!notice) throw fieldProblem(['noticeId'], 'NOT_FOUND', '这件诉求的这件告知书')
    const applicants = signingApplicants(await listParties(context.db, caseId))
    const addressees = applicants.filter(({ id }) => fields.partyIds.includes(id))
    if (addressees.length < new Set(fields.partyIds).size) {
      throw fieldProblem(['partyIds'], 'NOT_FOUND', '这位诉求人')
    }
    const before = lastTouching(notice.services, fields.partyIds)
    checkHappened(context, 'happenedAt', momentLabel('serve'), happenedAt, before?.at ?? notice.at)
    const served = alreadyServed(notice.services, addressees, fields.way)
    if (served.length > 0) {
      throw fieldProblem(['partyIds'], 'ALREADY_SERVED', served.map(({ name }) => name).join('、'))
    }
    const told = toldBy(fields)
    const names = addressees.map(({ name }) => name).join('、')
    const eventId = await record(context, row, 'serve', {
      ...{ kind: 'served', happenedAt, label: `《${notice.title}》（${notice.number}）${wayWords(told)}` },
      text: [`受送达人：${names}。${serviceWords(told)}`, told.note].filter((part) => part !== '').join('\n'),
      detail: { noticeId }
    })
    await insertService(context.db, {
      ...told,
      ...{ eventId, caseId, noticeEventId: noticeId, at: happenedAt, servedBy: context.actor.id },
      partyIds: JSON.stringify(addressees.map(({ id }) => id)),
      consent: told.consent ? 1 : 0
    })
    return {}
  }
})
