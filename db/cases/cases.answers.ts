import { dayOf, momentOf } from '../calendar/moment.ts'
import { takeNumber, takeRankedNumber } from '../numbers/numbers.store.ts'
import { hasDictionaryValue } from '../dictionaries/dictionaries.store.ts'
import { dictionaryLabels, type DictionaryKind } from '../dictionaries/dictionaries.ts'
import type { CommandContext } from '../context.ts'
import { fieldProblem } from '../errors.ts'
import { defineAnswers } from '../answers.ts'
import { insertParties } from '../parties/parties.store.ts'
import { casesApi } from './cases.api.ts'
import { visitOf, type Registration } from './case.ts'
import { begin, record, advance, caseForStep, checkHappened, openStep, standingOf } from './case-step.ts'
import { withdraw } from './withdrawal.ts'
import { decisions } from './decisions.ts'
import { insertGrading } from './grades.store.ts'
import { insertNotice, insertScreening } from './decisions.store.ts'
import { insertCase, tellVillages } from './cases.store.ts'

async function checkDictionary(
  context: CommandContext,
  field: string,
  kind: DictionaryKind,
  value: string
): Promise<void> {
  if (await hasDictionaryValue(context.db, kind, value)) return
  throw fieldProblem([field], 'UNKNOWN_DICTIONARY_VALUE', dictionaryLabels[kind], value)
}

async function checkRegistration(context: CommandContext, input: Registration): Promise<void> {
  const now = momentOf(context.clock())
  if (input.registeredAt > now) throw fieldProblem(['registeredAt'], 'IN_FUTURE', '登记时间')
  for (const kind of ['channel', 'category', 'field'] as const) {
    await checkDictionary(context, kind, kind, input[kind])
  }
  for (const side of ['applicants', 'respondents'] as const) {
    input[side].forEach((party, index) => {
      if (party.birthDate && party.birthDate > dayOf(now)) {
        throw fieldProblem([side, index, party.idNumber ? 'idNumber' : 'birthDate'], 'IN_FUTURE', '出生日期')
      }
    })
  }
}

export const casesAnswers = defineAnswers(casesApi, {
  async 'cases.register'(context, input) {
    await checkRegistration(context, input)
    const { applicants, respondents, ...typed } = input
    const facts = { ...typed, ...visitOf(input) }
    const id = context.newId()
    const { number, rank } = await takeRankedNumber(context.db, 'case', facts.registeredAt, {})
    await insertCase(context.db, {
      ...facts,
      id,
      number,
      numberRank: rank,
      state: 'registered',
      cycle: 1,
      confidential: facts.confidential ? 1 : 0,
      recordedAt: momentOf(context.clock()),
      registrarId: context.actor.id,
      ownerId: null,
      ledger: facts.tier,
      village: '',
      since: facts.registeredAt,
      result: '',
      endedAt: null
    })
    await insertParties(context.db, context.newId, id, 'applicant', applicants)
    await insertParties(context.db, context.newId, id, 'respondent', respondents)
    await tellVillages(context.db, id)
    await begin(
      context,
      { id, cycle: 1 },
      { kind: 'registered', happenedAt: facts.registeredAt, label: facts.channel, text: facts.summary }
    )
    context.note({ subject: id, detail: number })
    return { id, number }
  },

  async 'cases.screen'(context, { caseId, happenedAt, valid, reason, grade, ...typed }) {
    const row = await openStep(context, caseId, 'screen', happenedAt)
    const graded = valid ? grade : ''
    if (graded !== '') await checkDictionary(context, 'grade', 'grade', graded)
    const label = valid ? '有效' : '无效'
    const detail = valid
      ? { valid, before: standingOf(row), ...(graded === '' ? {} : { grade: graded }) }
      : { valid }
    const event = { kind: 'screened', happenedAt, label, text: reason, detail } as const
    const eventId = valid
      ? await advance(context, row, { step: 'screen', to: 'screened' }, event)
      : await advance(context, row, { step: 'screen', to: 'invalid' }, event, { endedAt: happenedAt })
    const settled = valid ? typed : ({ nature: '', route: '', title: '' } as const)
    const by = { byId: context.actor.id, at: happenedAt }
    await insertScreening(context.db, { eventId, caseId, valid: valid ? 1 : 0, reason, ...by, ...settled })
    if (graded !== '') await insertGrading(context.db, { eventId, caseId, grade: graded })
    return { eventId }
  },

  async 'cases.withdraw'(context, { caseId, eventId }) {
    await withdraw(context, caseId, eventId)
    return {}
  },

  async 'cases.decide'(context, { caseId, happenedAt, decision, basis, to, way }) {
    const row = await openStep(context, caseId, 'decide', happenedAt, `${decisions[decision].label}时间`)
    const noticeNumber = await takeNumber(context.db, 'notice', happenedAt, {})
    const detail = { number: noticeNumber, to, way }
    const event = { kind: decision, happenedAt, label: noticeNumber, text: basis, detail }
    const endedAt = decision === 'accepted' ? null : happenedAt
    // Nobody is given it yet: until somebody is, it is in the hands of whoever took it on.
    const owned = decision === 'accepted' ? { ownerId: context.actor.id } : {}
    const eventId = await advance(context, row, { step: 'decide', to: decision }, event, {
      endedAt,
      ...owned
    })
    const notice = { eventId, caseId, kind: decision, number: noticeNumber, at: happenedAt, basis, way }
    await insertNotice(context.db, { ...notice, sentTo: to })
    return { noticeNumber }
  },

  async 'cases.handle'(context, { caseId, happenedAt, kind, text }) {
    const row = await openStep(context, caseId, 'handle', happenedAt)
    await checkDictionary(context, 'kind', 'handlingKind', kind)
    return {
      eventId: await record(context, row, 'handle', { kind: 'handled', happenedAt, label: kind, text })
    }
  },

  async 'cases.repeat'(context, { caseId, happenedAt, channel, name, phone, content }) {
    const row = await caseForStep(context, caseId, 'repeat')
    checkHappened(context, 'happenedAt', '反映时间', happenedAt, row.registeredAt)
    await checkDictionary(context, 'channel', 'channel', channel)
    await record(context, row, 'repeat', {
      kind: 'repeated',
      happenedAt,
      label: channel,
      text: content,
      detail: { reporter: { name, phone } }
    })
    return {}
  }
})
