import { dayOf, momentOf, type Day } from '../calendar/moment.ts'
import { maySee } from '../cases/visibility.ts'
import { record, caseForStep, checkHappened } from '../cases/case-step.ts'
import { giveNumber, takeNumber } from '../numbers/numbers.store.ts'
import { hasDictionaryValue } from '../dictionaries/dictionaries.store.ts'
import type { Writer } from '../connection.ts'
import type { CommandContext } from '../context.ts'
import { fieldProblem, problem } from '../errors.ts'
import { defineAnswers } from '../answers.ts'
import { readAccount } from '../people/people.store.ts'
import { holdsAny, type Role } from '../people/people.ts'
import { mediators, recorders } from '../people/posts.ts'
import { mediationApi } from './mediation.api.ts'
import {
  insertAgreement,
  insertSession,
  listAgreements,
  listSessions,
  overlappingSessions
} from './mediation.store.ts'

async function requirePost(
  context: CommandContext,
  field: string,
  accountId: string,
  posts: readonly Role[],
  what: string
) {
  const account = await readAccount(context.db, accountId)
  if (!account?.active || !holdsAny(account.roles, posts)) throw fieldProblem([field], 'NOT_FOUND', what)
  return account.name
}

/** One room and one person can't be in two sessions at once (review-rules 21). */
async function checkFree(
  context: CommandContext,
  session: { room: string; startedAt: string; endedAt: string },
  people: Map<string, string>
): Promise<void> {
  for (const other of await overlappingSessions(context.db, session.startedAt, session.endedAt)) {
    // A confidential case isn't named to those who may not know of it.
    const what = maySee(context.actor, other) ? `已有调解（${other.number}）` : '已有安排'
    if (other.room === session.room) throw fieldProblem(['room'], 'ROOM_TAKEN', other.room, what)
    for (const [id, name] of people) {
      if (other.people.includes(id)) throw fieldProblem(['startedAt'], 'PERSON_TAKEN', name, what)
    }
  }
}

/** The number typed by hand, if it is free, or the next of the series. */
async function agreementNumber(db: Writer, typed: string, signedOn: Day): Promise<string> {
  if (typed === '') return takeNumber(db, 'agreement', signedOn, {})
  if (await giveNumber(db, 'agreement', typed)) return typed
  throw fieldProblem(['number'], 'NUMBER_TAKEN', typed)
}

export const mediationAnswers = defineAnswers(mediationApi, {
  async 'mediation.recordSession'(context, input) {
    const row = await caseForStep(context, input.caseId, 'mediate')
    checkHappened(context, 'startedAt', '调解开始时间', input.startedAt, row.since)
    checkHappened(context, 'endedAt', '调解结束时间', input.endedAt, input.startedAt)
    if (!(await hasDictionaryValue(context.db, 'room', input.room))) {
      throw fieldProblem(['room'], 'UNKNOWN_DICTIONARY_VALUE', '调解室', input.room)
    }
    const people = new Map<string, string>()
    for (const id of input.mediatorIds) {
      people.set(id, await requirePost(context, 'mediatorIds', id, mediators, '这名调解员'))
    }
    people.set(
      input.recorderId,
      await requirePost(context, 'recorderId', input.recorderId, recorders, '这名记录员')
    )
    await checkFree(context, input, people)
    const id = context.newId()
    await insertSession(context.db, id, row.cycle, momentOf(context.clock()), input)
    const text = `${input.room}，${input.startedAt.slice(11, 16)}—${input.endedAt.slice(11, 16)}`
    await record(context, row, 'mediate', {
      kind: 'mediated',
      happenedAt: input.endedAt,
      label: input.outcome,
      text: input.outcomeNote ? `${text}。${input.outcomeNote}` : text,
      detail: { sessionId: id }
    })
    return { id }
  },

  async 'mediation.recordAgreement'(context, input) {
    const row = await caseForStep(context, input.caseId, 'mediate')
    const session = (await listSessions(context.db, row.id)).find((one) => one.id === input.sessionId)
    if (session?.outcome !== '达成协议') {
      throw fieldProblem(['sessionId'], 'NOT_FOUND', '达成协议的那次调解')
    }
    const before = await listAgreements(context.db, row.id)
    if (before.some((one) => one.sessionId === session.id)) {
      throw problem('WRONG_STATE', '再次登记这次调解的协议', '已有协议')
    }
    const signedAt = `${input.signedOn}T23:59:59+08:00`
    if (input.signedOn > dayOf(momentOf(context.clock())))
      throw fieldProblem(['signedOn'], 'IN_FUTURE', '协议日期')
    if (signedAt < session.endedAt) {
      throw fieldProblem(['signedOn'], 'BEFORE_PREVIOUS', '协议日期', dayOf(session.endedAt))
    }
    const number = await agreementNumber(context.db, input.number, input.signedOn)
    const id = context.newId()
    await insertAgreement(context.db, id, momentOf(context.clock()), { ...input, number })
    const agreedAt =
      dayOf(session.endedAt) === input.signedOn ? session.endedAt : `${input.signedOn}T00:00:00+08:00`
    await record(context, row, 'mediate', {
      kind: 'agreed',
      happenedAt: agreedAt,
      label: number,
      text: `协议 ${input.clauses.length} 条，一式 ${input.copies} 份`
    })
    return { id, number }
  }
})
