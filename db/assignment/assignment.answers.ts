import { defineAnswers } from '../answers.ts'
import { listBodies } from '../bodies/bodies.store.ts'
import { isInUse } from '../bodies/order.ts'
import type { Moment } from '../calendar/moment.ts'
import { record, advance, checkHappened, openStep, standingOf } from '../cases/case-step.ts'
import type { NamedBody } from '../cases/events.ts'
import { lastHappened } from '../cases/cases.store.ts'
import type { CommandContext } from '../context.ts'
import { proposalsFor } from '../duty-list/proposals.store.ts'
import { matterOf } from '../duty-list/propose.ts'
import { fieldProblem } from '../errors.ts'
import { holdsAny } from '../people/people.ts'
import { readAccount } from '../people/people.store.ts'
import { owning } from '../people/posts.ts'
import type { CaseTable } from '../schema.ts'
import { changeRound, readOpenRound, waitingForRound } from '../signoff/signoff.store.ts'
import { assignmentApi } from './assignment.api.ts'

async function newOwner(context: CommandContext, ownerId: string): Promise<string> {
  const owner = await readAccount(context.db, ownerId)
  if (owner?.active && holdsAny(owner.roles, owning)) return owner.name
  throw fieldProblem(['ownerId'], 'NOT_FOUND', '能承办的人')
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
  const reason = `改派：${note}`
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
    label: '改派',
    text: reason,
    detail: { roundId: round.id }
  })
}

/** Every case has an owner who can act: another is named at any time until its handler has signed for good. */
export const assignmentAnswers = defineAnswers(assignmentApi, {
  async 'cases.assign'(context, { caseId, happenedAt, ownerId, bodyId, note }) {
    const row = await openStep(context, caseId, 'assign', happenedAt)
    const name = await newOwner(context, ownerId)
    if (row.state === 'signing') await returnRound(context, row, happenedAt, note)
    // A round that went back with it stays back: that can't be taken back.
    const detail = {
      ownerId,
      ...(row.state === 'signing' ? {} : { before: standingOf(row) }),
      ...(bodyId === null ? {} : { body: await answerable(context, row, bodyId) })
    }
    const eventId = await advance(
      context,
      row,
      { step: 'assign', to: 'handling' },
      { kind: 'assigned', happenedAt, label: name, text: note, detail },
      { ownerId, since: row.state === 'handling' ? row.since : happenedAt }
    )
    return { eventId }
  }
})
