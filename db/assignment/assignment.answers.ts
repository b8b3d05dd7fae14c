import { defineAnswers } from '../answers.ts'
import { listBodies } from '../bodies/bodies.store.ts'
import { isInUse } from '../own-lists/own-list.ts'
import { checkAfterLast } from '../cases/after-last.ts'
import { record, advance, checkHappened, openStep, requireOwner, standingOf } from '../cases/case-step.ts'
import type { NamedBody } from '../cases/events.ts'
import { lastHappened } from '../cases/cases.store.ts'
import type { CommandContext } from '../context.ts'
import { hasDictionaryValue } from '../dictionaries/dictionaries.store.ts'
import { dictionaryLabels } from '../dictionaries/dictionaries.ts'
import { proposalsFor } from '../duty-list/proposals.store.ts'
import { matterOf } from '../duty-list/propose.ts'
import { fieldProblem, problem } from '../errors.ts'
import { holdsAny } from '../people/people.ts'
import { readAccount } from '../people/people.store.ts'
import { owning } from '../people/posts.ts'
import type { CaseTable } from '../schema.ts'
import { reassigned, reassignedReason } from '../signoff/returned-round.ts'
import { changeRound, readOpenRound, waitingForRound } from '../signoff/signoff.store.ts'
import { dayOf, type Day, type Moment } from '../calendar/moment.ts'
import { assignmentApi } from './assignment.api.ts'
import {
  countAssigned,
  countOrders,
  insertAssignment,
  insertHelps,
  lastAssigner,
  listAssignments,
  writeFeedback,
  writeReceipt,
  writeSentBack
} from './assignment.store.ts'
import { objectionOf } from './objection.store.ts'
import { objectionWords } from './objection.ts'
import { currentAssignment, mayHandOn } from './order.ts'

async function newOwner(context: CommandContext, ownerId: string): Promise<string> {
  const owner = await readAccount(context.db, ownerId)
  if (owner?.active && holdsAny(owner.roles, owning)) return owner.name
  throw fieldProblem(['ownerId'], 'NOT_FOUND', '能承办的人')
}

/** @throws UNKNOWN_DICTIONARY_VALUE where something was chosen that is none of the list */
async function checkChoice({ db }: CommandContext, kind: 'mode' | 'measure', value: string): Promise<void> {
  if (value === '' || (await hasDictionaryValue(db, kind, value))) return
  throw fieldProblem([kind], 'UNKNOWN_DICTIONARY_VALUE', dictionaryLabels[kind], value)
}

/** The body by its name of today, and why it is answerable where the list says so. */
async function answerable(context: CommandContext, row: CaseTable, bodyId: string): Promise<NamedBody> {
  const body = (await listBodies(context.db)).find((one) => one.id === bodyId)
  if (!body || !isInUse(body)) throw fieldProblem(['bodyId'], 'NOT_FOUND', '在用的这个单位')
  const proposed = await proposalsFor(context, matterOf(row))
  const basis = proposed.find((one) => one.body.id === bodyId)?.why ?? ''
  return { id: body.id, name: body.name, basis }
}

/** A round can't go on under another owner: it is kept as returned, with the reason. */
async function returnRound(
  context: CommandContext,
  row: CaseTable,
  happenedAt: Moment,
  note: string
): Promise<void> {
  if (note === '') throw fieldProblem(['note'], 'REASON_NEEDED')
  const last = await lastHappened(context.db, row.id)
  checkHappened(context, 'happenedAt', '改派时间', happenedAt, last)
  const round = await readOpenRound(context.db, row.id)
  const waiting = round && (await waitingForRound(context.db, round))
  if (!waiting) return
  const reason = reassignedReason(note)
  await changeRound(context.db, round.id, {
    status: 'returned',
    returnedSeat: waiting.seat,
    returnedBy: context.actor.id,
    returnedAt: happenedAt,
    returnedReason: reason
  })
  await record(context, row, 'assign', {
    kind: 'returned',
    happenedAt,
    label: reassigned,
    text: reason,
    detail: { roundId: round.id }
  })
}

/** Nobody owns it who could go on with it. */
async function ownerGone(context: CommandContext, { state, ownerId }: CaseTable): Promise<boolean> {
  if (state === 'accepted') return false
  const owner = ownerId === null ? null : await readAccount(context.db, ownerId)
  return !owner?.active || !holdsAny(owner.roles, owning)
}

/** 严禁层层签转. */
async function checkTransfer(context: CommandContext, row: CaseTable): Promise<void> {
  const before = await countAssigned(context.db, row.id, row.cycle)
  const transfer = { before, ownerGone: await ownerGone(context, row) }
  if (!mayHandOn(transfer, context.actor.roles)) throw fieldProblem(['ownerId'], 'NEEDS_LEADER')
}

/** What somebody sent back is given to them again only by designation. */
async function checkSentBack(
  context: CommandContext,
  row: CaseTable,
  owner: { name: string; designated: boolean }
): Promise<void> {
  const last = (await listAssignments(context.db, row.id)).at(-1)
  if (!last?.sentBack || last.cycle !== row.cycle || owner.designated) return
  if (last.owner === owner.name) throw fieldProblem(['designated'], 'SENT_BACK_BY_THEM', owner.name)
}

/** @throws TOO_LATE_TO_SEND_BACK past the time that the rule of objections gives */
async function checkInTime(
  context: CommandContext,
  held: Parameters<typeof objectionOf>[1],
  at: Moment
): Promise<void> {
  const objection = await objectionOf(context.db, held, at)
  if (objection && at > objection.until) throw problem('TOO_LATE_TO_SEND_BACK', objectionWords(objection))
}

/** @throws ASSIGNED_MEANWHILE where somebody else gave it to another since the form was filled in */
async function checkSeen(
  { db }: CommandContext,
  { ownerId }: CaseTable,
  seen: string | null | undefined
): Promise<void> {
  if (seen === undefined || seen === ownerId) return
  const owner = ownerId === null ? null : await readAccount(db, ownerId)
  throw problem('ASSIGNED_MEANWHILE', owner?.name ?? '')
}

/** @throws LIMIT_BEFORE_ORDER where the case or a body would have been due before it was told */
function checkLimits(happenedAt: Moment, dueOn: Day | null, helps: readonly { dueOn: Day | null }[]): void {
  const day = dayOf(happenedAt)
  const faults = [
    { path: ['dueOn'], limit: dueOn },
    ...helps.map((help, index) => ({ path: ['helps', index, 'dueOn'], limit: help.dueOn }))
  ].filter(({ limit }) => limit !== null && limit < day)
  const [first] = faults
  if (first) throw fieldProblem(first.path, 'LIMIT_BEFORE_ORDER', day)
}

const orderNumber = ({ number }: CaseTable, ordinal: number) => `${number}交办${ordinal}`

/** Every case past 受理 has an owner who can act: another is named at any time until its handler has signed for good. */
export const assignmentAnswers = defineAnswers(assignmentApi, {
  async 'cases.assign'(context, { caseId, happenedAt, ownerId, bodyId, note, helps, ...order }) {
    const { designated, dueOn, mode, measure, seenOwnerId } = order
    const row = await openStep(context, caseId, 'assign', happenedAt)
    await checkSeen(context, row, seenOwnerId)
    await checkAfterLast(context, row, ['assigned', 'sentBack'], { step: 'assign', at: happenedAt })
    checkLimits(happenedAt, dueOn, helps)
    await checkChoice(context, 'mode', mode)
    await checkChoice(context, 'measure', measure)
    const name = await newOwner(context, ownerId)
    await checkTransfer(context, row)
    await checkSentBack(context, row, { name, designated })
    if (row.state === 'signing') await returnRound(context, row, happenedAt, note)
    const body = bodyId === null ? null : await answerable(context, row, bodyId)
    // A round that went back with it stays back: that can't be taken back.
    const detail = {
      ownerId,
      ...(row.state === 'signing' ? {} : { before: standingOf(row) }),
      ...(body ? { body } : {})
    }
    const number = orderNumber(row, (await countOrders(context.db, caseId)) + 1)
    const eventId = await advance(
      context,
      row,
      { step: 'assign', to: 'handling' },
      { kind: 'assigned', happenedAt, label: name, text: note, detail },
      { ownerId, since: row.state === 'handling' ? row.since : happenedAt }
    )
    await insertAssignment(context.db, {
      ...{ eventId, caseId, cycle: row.cycle, number, at: happenedAt, ownerId },
      ...{ byId: context.actor.id, byTitle: context.actor.title },
      ...{ bodyId, bodyName: body?.name ?? '', designated: designated ? 1 : 0, demand: note, dueOn },
      ...{ mode, measure },
      ...{ receivedAt: null, receivedBy: null, sentBackAt: null, sentBackReason: '' }
    })
    await insertHelps(context.db, context.newId, eventId, helps)
    return { eventId, number }
  },

  async 'cases.receive'(context, { caseId, happenedAt, note }) {
    const row = await openStep(context, caseId, 'receive', happenedAt)
    await requireOwner(context, row)
    const current = currentAssignment(await listAssignments(context.db, caseId), row.cycle)
    if (!current) throw problem('NOT_FOUND', '要签收的交办')
    if (current.received) throw problem('ALREADY_RECEIVED')
    checkHappened(context, 'happenedAt', '签收时间', happenedAt, current.at)
    await record(context, row, 'receive', {
      ...{ kind: 'received', happenedAt, label: current.number, text: note }
    })
    await writeReceipt(context.db, current.id, { receivedAt: happenedAt, receivedBy: context.actor.id })
    return {}
  },

  async 'cases.sendBack'(context, { caseId, happenedAt, reason }) {
    const row = await openStep(context, caseId, 'sendBack', happenedAt)
    await requireOwner(context, row)
    const assignments = await listAssignments(context.db, caseId)
    const current = currentAssignment(assignments, row.cycle)
    if (current?.designated) throw problem('DESIGNATED')
    await checkInTime(context, { ...row, assignments }, happenedAt)
    const assigner = (await lastAssigner(context.db, caseId)) ?? row.registrarId
    await advance(
      context,
      row,
      { step: 'sendBack', to: 'accepted' },
      { kind: 'sentBack', happenedAt, text: reason },
      { ownerId: assigner }
    )
    if (current) await writeSentBack(context.db, current.id, happenedAt, reason)
    return {}
  },

  async 'cases.noteHelp'(context, { caseId, happenedAt, helpId, text }) {
    const row = await openStep(context, caseId, 'noteHelp', happenedAt)
    const helps = (await listAssignments(context.db, caseId)).flatMap((one) => one.helps)
    const help = helps.find(({ id }) => id === helpId)
    if (!help) throw fieldProblem(['helpId'], 'NOT_FOUND', '这个协办单位')
    if (help.feedback) throw fieldProblem(['helpId'], 'FEEDBACK_GIVEN')
    const eventId = await record(context, row, 'noteHelp', {
      ...{ kind: 'helped', happenedAt, label: help.bodyName, text, detail: { helpId } }
    })
    await writeFeedback(context.db, helpId, eventId)
    return {}
  }
})
