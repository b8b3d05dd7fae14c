import { defineAnswers } from '../answers.ts'
import { dayOf, momentOf } from '../calendar/moment.ts'
import { allSteps, caseStates, nextAction, stateLabel, type CaseState, type Step } from '../cases/life.ts'
import { turnOfCase, waitsFor, type SeatHolder } from '../cases/turn.ts'
import type { CaseTable } from '../schema.ts'
import { readSeatHolder } from './turns.store.ts'
import { visibleCase } from '../cases/case-step.ts'
import { caseClock } from '../clocks/clock.ts'
import type { QueryContext } from '../context.ts'
import { maskIdNumber, maskPhone } from '../parties/party.ts'
import { readOpenRound, readSignatures, waitingForOf } from '../signoff/signoff.store.ts'
import { caseFileApi, type CaseSort } from './case-file.api.ts'
import { readCaseFile } from './case-file.store.ts'
import { countByState, countCases, countTurns, listCases } from './case-list.store.ts'

async function countsFor(context: QueryContext) {
  const counts = await countByState(context.db, context.actor)
  return { ...noCases, ...counts }
}

const noCases = Object.fromEntries(caseStates.map((state) => [state, 0])) as Record<CaseState, number>
const noSteps = Object.fromEntries(allSteps.map((step) => [step, 0])) as Record<Step, number>

async function turnsFor(context: QueryContext) {
  const byStep = { ...noSteps, ...(await countTurns(context.db, context.actor)) }
  return { total: Object.values(byStep).reduce((sum, count) => sum + count, 0), byStep }
}

async function turnOf(context: QueryContext, row: CaseTable) {
  const { seat, ownerAble } = await readSeatHolder(context.db, row.id)
  const round = row.state === 'signing' ? await readOpenRound(context.db, row.id) : null
  const signedBy = round
    ? (await readSignatures(context.db, round.id)).flatMap((one) => one.accountId ?? [])
    : []
  const turn = turnOfCase({
    state: row.state,
    ownerId: row.ownerId,
    ownerAble: ownerAble === 1,
    seat: round ? (seat as SeatHolder | null) : null,
    signedBy
  })
  return turn && { step: turn.step, mine: waitsFor(turn, context.actor), ownerGone: turn.ownerGone }
}

function cursorAt(row: { registeredAt: string; id: string; key: string | number }, sort: CaseSort) {
  const { registeredAt, id, key } = row
  return sort === 'registered' ? { registeredAt, id } : { registeredAt, id, key }
}

export const caseFileAnswers = defineAnswers(caseFileApi, {
  async 'cases.list'(context, { after, offset, limit, sort, order, ...filter }) {
    const total = await countCases(context.db, filter, context.actor)
    const page = { sort, order, after, offset, limit, total }
    const rows = await listCases(context.db, filter, context.actor, page)
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
        confidential: row.confidential === 1,
        myTurn: row.myTurn === 1
      })),
      next: rows.length === limit && last ? cursorAt(last, sort) : null,
      total
    }
  },

  'cases.counts': countsFor,

  'cases.turns': turnsFor,

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
      stateLabel: stateLabel(row.state, row.cycle),
      turn: await turnOf(context, row)
    }
  }
})
