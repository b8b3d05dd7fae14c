import type { Moment } from '../calendar/moment.ts'
import { record } from '../cases/case-step.ts'
import { ruleNow } from '../clocks/case-clock.ts'
import type { CommandContext } from '../context.ts'
import { fieldProblem, invalidInput, problem } from '../errors.ts'
import { takeNumber } from '../numbers/numbers.store.ts'
import { holdsAny } from '../people/people.ts'
import type { CaseTable } from '../schema.ts'
import { countedOf, runningClock } from './counted.store.ts'
import {
  answerRequest,
  canBeTold,
  insertExtension,
  insertPause,
  readOpenRequest,
  type RequestRow
} from './extensions.store.ts'
import { foresee, type Foreseen } from './foresight.ts'
import {
  approversOf,
  approverWords,
  askedIn,
  endInWords,
  extensionWords,
  pauseWords,
  timeRequestLabels,
  type ExtensionAsked,
  type TimeAsked
} from './time-request.ts'

/** What was asked for, from its columns. */
export function askedBefore({ bothAgreed, fromAt: from, toAt: to, ...row }: RequestRow): TimeAsked {
  return askedIn({ ...row, bothAgreed: bothAgreed === 1, from, to })
}

export async function requestToAnswer(
  context: CommandContext,
  row: CaseTable,
  requestId: string
): Promise<RequestRow> {
  const open = await readOpenRequest(context.db, row.id)
  if (open?.eventId !== requestId) throw problem('REQUEST_ANSWERED')
  const posts = approversOf(open.approvers)
  if (!holdsAny(context.actor.roles, posts)) throw problem('NOT_PERMITTED', approverWords(posts))
  // What both sides agreed on was decided by them; anything else is another person's word.
  if (open.askedBy === context.actor.id && open.bothAgreed === 0) throw problem('OWN_REQUEST')
  return open
}

/** A request with its answer. */
export interface Answering {
  row: CaseTable
  request: RequestRow
  happenedAt: Moment
  opinion: string
  way: string
}

const endedWords = ({ clock, before }: Foreseen) =>
  before === null ? '' : endInWords(before, clock.definition.rule.unit)
const ruleName = ({ clock }: Foreseen) => clock.definition.name

/** @throws EXTENSION_LATE where the rule knows no approval after the end */
function checkInTime(seen: Foreseen): void {
  if (seen.standing !== 'refused') return
  throw fieldProblem(['happenedAt'], 'EXTENSION_LATE', endedWords(seen))
}

export async function grantExtension(
  context: CommandContext,
  given: Answering,
  asked: ExtensionAsked
): Promise<string> {
  const { row, request, happenedAt, opinion, way } = given
  const counted = await countedOf(context.db, row.id)
  const clock = runningClock(counted, asked.clockId)
  const { forWhom, rule } = ruleNow(clock, counted.deeds)
  const [seen] = foresee(counted, asked, happenedAt, row.cycle)
  if (!seen) throw problem('NOT_FOUND', '计算这项期限用的节假日表')
  checkInTime(seen)
  const told = forWhom === 'person' && (await canBeTold(context.db, row.id))
  if (told && way === '') throw invalidInput([{ path: ['way'], message: '请填写告知方式' }])
  const number = told ? await takeNumber(context.db, 'notice', happenedAt, {}) : ''
  const eventId = await record(context, row, 'answerTime', {
    kind: 'extended',
    happenedAt,
    label: extensionWords(asked.added, rule.unit, seen.after),
    text: opinion,
    detail: { requestId: request.eventId, number }
  })
  await answerRequest(context.db, request.eventId, eventId, true)
  await insertExtension(context.db, {
    id: context.newId(),
    clockId: clock.id,
    eventId,
    at: happenedAt,
    added: asked.added,
    unit: rule.unit,
    reason: request.reason,
    approvedBy: context.actor.id,
    dueBefore: seen.before ?? '',
    dueAfter: seen.after,
    number,
    way: told ? way : ''
  })
  return number
}

export async function grantPause(
  context: CommandContext,
  { row, request, happenedAt, opinion }: Answering
): Promise<void> {
  const { fromAt, toAt, lookAgainOn, reason, basis } = request
  const from = fromAt ?? happenedAt
  const asked = { kind: 'pause', from, to: toAt, lookAgainOn, basis } as const
  const seen = foresee(await countedOf(context.db, row.id), asked, happenedAt, row.cycle)
  const passed = seen.find(({ standing }) => standing === 'refused')
  if (passed) throw fieldProblem(['happenedAt'], 'PAUSE_LATE', ruleName(passed), endedWords(passed))
  const eventId = await record(context, row, 'answerTime', {
    kind: 'paused',
    happenedAt,
    label: pauseWords({ from, to: toAt }),
    text: opinion,
    detail: { requestId: request.eventId }
  })
  await answerRequest(context.db, request.eventId, eventId, true)
  const pause = { caseId: row.id, eventId, fromAt: from, toAt, lookAgainOn, reason, basis }
  await insertPause(context.db, { id: context.newId(), ...pause, approvedBy: context.actor.id })
}

export async function refuse(
  context: CommandContext,
  { row, request, happenedAt, opinion }: Answering
): Promise<void> {
  const eventId = await record(context, row, 'answerTime', {
    kind: 'timeRefused',
    happenedAt,
    label: timeRequestLabels[request.kind],
    text: opinion,
    detail: { requestId: request.eventId }
  })
  await answerRequest(context.db, request.eventId, eventId, false)
}
