import { dayOf, momentOf } from '../calendar/moment.ts'
import { hasDictionaryValue, takeNumber } from '../centre/centre.store.ts'
import { dictionaryLabels, type DictionaryKind } from '../centre/centre.ts'
import { caseClock } from '../clocks/clock.ts'
import type { CommandContext, QueryContext } from '../context.ts'
import { fieldProblem } from '../errors.ts'
import { defineHandlers } from '../handlers.ts'
import { insertParties } from '../parties/parties.store.ts'
import { maskIdNumber, maskPhone } from '../parties/party.ts'
import { readAccount } from '../people/people.store.ts'
import { holdsAny, owningRoles } from '../people/people.ts'
import { openRound } from '../signoff/round.ts'
import { waitingForOf } from '../signoff/signoff.store.ts'
import { casesApi } from './cases.api.ts'
import { nextAction, stateLabel, type Registration } from './case.ts'
import { readCaseFile } from './case-file.store.ts'
import { countByState, countCases, listCases } from './case-list.store.ts'
import {
  addEvent,
  advance,
  caseForStep,
  checkHappened,
  openStep,
  requireOwner,
  visibleCase
} from './case-step.ts'
import { insertCase, lastHappened } from './cases.store.ts'

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

async function countsFor(context: QueryContext) {
  const counts = await countByState(context.db, context.actor)
  return {
    registered: 0,
    screened: 0,
    accepted: 0,
    handling: 0,
    signing: 0,
    closed: 0,
    revisited: 0,
    archived: 0,
    invalid: 0,
    declined: 0,
    forwarded: 0,
    ...counts
  }
}

export const casesHandlers = defineHandlers(casesApi, {
  async 'cases.register'(context, input) {
    await checkRegistration(context, input)
    const { applicants, respondents, ...facts } = input
    const id = context.newId()
    const number = await takeNumber(context.db, 'case', Number(facts.registeredAt.slice(0, 4)))
    await insertCase(context.db, {
      ...facts,
      id,
      number,
      state: 'registered',
      cycle: 1,
      confidential: facts.confidential ? 1 : 0,
      recordedAt: momentOf(context.clock()),
      registrarId: context.actor.id,
      ownerId: null,
      since: facts.registeredAt,
      result: '',
      endedAt: null
    })
    await insertParties(context.db, context.newId, id, 'applicant', applicants)
    await insertParties(context.db, context.newId, id, 'respondent', respondents)
    await addEvent(
      context,
      { id, cycle: 1 },
      { kind: 'registered', happenedAt: facts.registeredAt, label: facts.channel, text: facts.summary }
    )
    context.note({ subject: id, detail: number })
    return { id, number }
  },

  async 'cases.list'(context, { after, limit, ...filter }) {
    const rows = await listCases(context.db, filter, context.actor, { after, limit })
    const today = dayOf(momentOf(context.clock()))
    const waiting = await waitingForOf(
      context.db,
      rows.filter((row) => row.state === 'signing').map((row) => row.id)
    )
    const last = rows.at(-1)
    return {
      rows: rows.map((row) => ({
        id: row.id,
        number: row.number,
        registeredAt: row.registeredAt,
        applicant: (row.applicant ?? '') + (row.visitorCount > 1 ? `等${row.visitorCount}人` : ''),
        summary: row.summary,
        colour: row.colour,
        state: row.state,
        stateLabel: stateLabel(row.state, row.cycle),
        owner: row.owner ?? '',
        nextAction: nextAction(row.state, waiting.get(row.id)?.label ?? null),
        clock: caseClock(row, today),
        confidential: row.confidential === 1
      })),
      next: rows.length === limit && last ? { registeredAt: last.registeredAt, id: last.id } : null,
      total: await countCases(context.db, filter, context.actor)
    }
  },

  'cases.counts': countsFor,

  async 'cases.read'(context, { caseId }) {
    const row = await visibleCase(context, caseId)
    const file = await readCaseFile(context.db, caseId)
    const waiting = await waitingForOf(context.db, row.state === 'signing' ? [caseId] : [])
    return {
      ...file,
      parties: file.parties.map((party) => ({
        ...party,
        idNumber: maskIdNumber(party.idNumber),
        phone: maskPhone(party.phone)
      })),
      timeline: file.timeline.map((event) => ({
        ...event,
        reporter: event.reporter && { ...event.reporter, phone: maskPhone(event.reporter.phone) }
      })),
      clock: caseClock(row, dayOf(momentOf(context.clock()))),
      nextAction: nextAction(row.state, waiting.get(caseId)?.label ?? null),
      stateLabel: stateLabel(row.state, row.cycle)
    }
  },

  async 'cases.screen'(context, { caseId, happenedAt, valid, reason }) {
    const row = await openStep(context, caseId, 'screen', happenedAt)
    await advance(
      context,
      row,
      { kind: 'screened', happenedAt, label: valid ? '有效' : '无效', text: reason, detail: { valid } },
      valid ? { state: 'screened' } : { state: 'invalid', endedAt: happenedAt }
    )
    return {}
  },

  async 'cases.decide'(context, { caseId, happenedAt, decision, basis, to, way }) {
    const row = await openStep(context, caseId, 'decide', happenedAt)
    const noticeNumber = await takeNumber(context.db, 'notice', Number(happenedAt.slice(0, 4)))
    const detail = { number: noticeNumber, to, way }
    await advance(
      context,
      row,
      { kind: decision, happenedAt, label: noticeNumber, text: basis, detail },
      decision === 'accepted' ? { state: 'accepted' } : { state: decision, endedAt: happenedAt }
    )
    return { noticeNumber }
  },

  async 'cases.assign'(context, { caseId, happenedAt, ownerId, note }) {
    const row = await openStep(context, caseId, 'assign', happenedAt)
    const owner = await readAccount(context.db, ownerId)
    if (!owner?.active || !holdsAny(owner.roles, owningRoles)) {
      throw fieldProblem(['ownerId'], 'NOT_FOUND', '能承办的人')
    }
    await advance(
      context,
      row,
      { kind: 'assigned', happenedAt, label: owner.name, text: note, detail: { ownerId } },
      { state: 'handling', ownerId, since: row.state === 'handling' ? row.since : happenedAt }
    )
    return {}
  },

  async 'cases.sendBack'(context, { caseId, happenedAt, reason }) {
    const row = await openStep(context, caseId, 'sendBack', happenedAt)
    await requireOwner(context, row)
    await advance(
      context,
      row,
      { kind: 'sentBack', happenedAt, text: reason },
      { state: 'accepted', ownerId: null }
    )
    return {}
  },

  async 'cases.handle'(context, { caseId, happenedAt, kind, text }) {
    const row = await openStep(context, caseId, 'handle', happenedAt)
    await checkDictionary(context, 'kind', 'handlingKind', kind)
    return { eventId: await addEvent(context, row, { kind: 'handled', happenedAt, label: kind, text }) }
  },

  async 'cases.repeat'(context, { caseId, happenedAt, channel, name, phone, content }) {
    const row = await caseForStep(context, caseId, 'repeat')
    checkHappened(context, 'happenedAt', '反映时间', happenedAt, row.registeredAt)
    await checkDictionary(context, 'channel', 'channel', channel)
    await addEvent(context, row, {
      kind: 'repeated',
      happenedAt,
      label: channel,
      text: content,
      detail: { reporter: { name, phone } }
    })
    return {}
  },

  async 'cases.requestClosing'(context, { caseId, happenedAt, result }) {
    const row = await openStep(context, caseId, 'requestClosing', happenedAt)
    await requireOwner(context, row)
    checkHappened(context, 'happenedAt', '申请办结时间', happenedAt, await lastHappened(context.db, caseId))
    await advance(
      context,
      row,
      { kind: 'closingRequested', happenedAt, text: result },
      { state: 'signing', result }
    )
    return { roundId: await openRound(context, caseId, happenedAt) }
  }
})
