import { defineAnswers } from '../answers.ts'
import { dayOf, momentOf, type Moment } from '../calendar/moment.ts'
import { applicantsInShort } from '../cases/case.ts'
import { caseForStep, checkHappened, record } from '../cases/case-step.ts'
import { momentLabel, type Step } from '../cases/life.ts'
import { stateLabel } from '../cases/states.ts'
import { maySee } from '../cases/visibility.ts'
import type { CommandContext, QueryContext } from '../context.ts'
import { fieldProblem, problem } from '../errors.ts'
import type { CaseTable } from '../schema.ts'
import { chargeApi } from './charge.api.ts'
import { heldDays, measureWords } from './charge.ts'
import {
  ableLeaders,
  endCharge,
  insertCharge,
  insertChargeVisit,
  lastChargeEnd,
  lastVisit,
  listAllCharges,
  readOpenCharge
} from './charge.store.ts'

type Open = NonNullable<Awaited<ReturnType<typeof readOpenCharge>>>

async function chargeOf(context: CommandContext, row: CaseTable): Promise<Open> {
  const open = await readOpenCharge(context.db, row.id)
  if (!open) throw problem('NO_CHARGE')
  return open
}

/** The end of a charge is not before its last visit. */
async function checkEnd(context: CommandContext, step: Step, at: Moment, open: Open): Promise<void> {
  checkHappened(
    context,
    'happenedAt',
    momentLabel(step),
    at,
    (await lastVisit(context.db, open.id)) ?? open.since
  )
}

async function leaderNamed(context: CommandContext, leaderId: string) {
  const leader = (await ableLeaders(context.db)).get(leaderId)
  if (!leader) throw fieldProblem(['leaderId'], 'NOT_FOUND', '在岗的这位领导')
  return leader
}

/** The charges that the person may see, as the board counts and the lists show them: one reading for both. */
async function seenCharges({ db, actor }: QueryContext) {
  const rows = await listAllCharges(db)
  return rows.filter((row) => maySee(actor, { ...row, confidential: row.confidential === 1 }))
}

export const chargeAnswers = defineAnswers(chargeApi, {
  async 'charge.begin'(context, { caseId, happenedAt, leaderId, reason }) {
    const row = await caseForStep(context, caseId, 'beginCharge')
    const open = await readOpenCharge(context.db, caseId)
    if (open) throw problem('CHARGE_OPEN', open.leader)
    const notBefore = (await lastChargeEnd(context.db, caseId)) ?? row.registeredAt
    checkHappened(context, 'happenedAt', momentLabel('beginCharge'), happenedAt, notBefore)
    const leader = await leaderNamed(context, leaderId)
    const chargeId = context.newId()
    const eventId = await record(context, row, 'beginCharge', {
      ...{ kind: 'chargeBegun', happenedAt, label: leader.name, text: reason },
      detail: { chargeId, leaderId }
    })
    const charge = { id: chargeId, caseId, cycle: row.cycle, eventId, leaderId, leaderTitle: leader.title }
    await insertCharge(context.db, { ...charge, since: happenedAt, reason })
    return { chargeId }
  },

  async 'charge.visit'(context, { caseId, happenedAt, visitors, text }) {
    const row = await caseForStep(context, caseId, 'noteVisit')
    const open = await chargeOf(context, row)
    if (![open.leaderId, row.ownerId].includes(context.actor.id)) throw problem('NOT_IN_CHARGE', open.leader)
    checkHappened(context, 'happenedAt', momentLabel('noteVisit'), happenedAt, open.since)
    const eventId = await record(context, row, 'noteVisit', {
      ...{ kind: 'chargeVisited', happenedAt, label: visitors || open.leader, text },
      detail: { chargeId: open.id }
    })
    const visit = { eventId, chargeId: open.id, at: happenedAt, visitors: visitors || open.leader, text }
    await insertChargeVisit(context.db, visit)
    return {}
  },

  async 'charge.handOver'(context, { caseId, happenedAt, leaderId, reason }) {
    const row = await caseForStep(context, caseId, 'handOverCharge')
    const open = await chargeOf(context, row)
    await checkEnd(context, 'handOverCharge', happenedAt, open)
    if (leaderId === open.leaderId) throw fieldProblem(['leaderId'], 'SAME_LEADER', open.leader)
    const leader = await leaderNamed(context, leaderId)
    const chargeId = context.newId()
    const eventId = await record(context, row, 'handOverCharge', {
      ...{ kind: 'chargeHandedOver', happenedAt, label: `${open.leader}移交${leader.name}`, text: reason },
      detail: { chargeId, leaderId }
    })
    await endCharge(context.db, open.id, { at: happenedAt, eventId, ended: 'handedOver' })
    const charge = { id: chargeId, caseId, cycle: row.cycle, eventId, leaderId, leaderTitle: leader.title }
    await insertCharge(context.db, { ...charge, since: happenedAt, reason })
    return { chargeId }
  },

  async 'charge.discharge'(context, { caseId, happenedAt, measures, words }) {
    const row = await caseForStep(context, caseId, 'discharge')
    const open = await chargeOf(context, row)
    if (open.leaderId !== context.actor.id) throw problem('NOT_THE_LEADER', open.leader)
    await checkEnd(context, 'discharge', happenedAt, open)
    const eventId = await record(context, row, 'discharge', {
      ...{ kind: 'discharged', happenedAt, label: measureWords(measures), text: words },
      detail: { chargeId: open.id, measures }
    })
    await endCharge(context.db, open.id, { at: happenedAt, eventId, ended: 'discharged', measures, words })
    return {}
  },

  async 'charge.board'(context) {
    const today = dayOf(momentOf(context.clock()))
    const able = await ableLeaders(context.db)
    const byLeader = Map.groupBy(await seenCharges(context), ({ leaderId }) => leaderId)
    return [...byLeader]
      .map(([leaderId, charges]) => {
        const open = charges.filter(({ endedAt }) => endedAt === null)
        return {
          leaderId,
          name: charges[0]?.leader ?? '',
          title: charges[0]?.leaderTitle ?? '',
          able: able.has(leaderId),
          open: open.length,
          longest: Math.max(0, ...open.map((charge) => heldDays(charge, today))),
          visits: open.reduce((sum, { visits }) => sum + (visits ?? 0), 0),
          discharged: charges.length - open.length
        }
      })
      .sort((one, other) => other.open - one.open || other.longest - one.longest)
  },

  async 'charge.list'(context, { leaderId, standing }) {
    const today = dayOf(momentOf(context.clock()))
    const charges = (await seenCharges(context)).filter(
      (one) => one.leaderId === leaderId && (one.endedAt === null) === (standing === 'open')
    )
    return charges
      .map((one) => ({
        ...{ id: one.id, caseId: one.caseId, number: one.number, summary: one.summary, state: one.state },
        applicant: applicantsInShort(one.applicant, one, one.applicants),
        stateLabel: stateLabel(one.state, one.cycle),
        owner: one.owner ?? '',
        ...{ since: one.since, endedAt: one.endedAt, days: heldDays(one, today), visits: one.visits ?? 0 }
      }))
      .sort((one, other) => other.days - one.days)
  }
})
