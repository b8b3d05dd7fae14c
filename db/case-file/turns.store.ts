import { sql, type RawBuilder } from 'kysely'
import { z } from 'zod'
import type { Reader } from '../connection.ts'
import { mayTake, statesFor, type Step } from '../cases/life.ts'
import { caseStates, type CaseState } from '../cases/states.ts'
import {
  dueIn,
  requestTurn,
  sheetTurn,
  type SheetFacts,
  seatHolders,
  statesAwaiting,
  turnOfCase,
  type AskingLevel,
  type RequestFacts,
  type Turn,
  type TurnFacts
} from '../cases/turn.ts'
import { holdsAny, roles as allRoles, type Role } from '../people/people.ts'
import { stillHolds } from '../cases/withdrawn.ts'
import { askingOrder, deciders, hosts, leaders, overseers, owning, timeGranters } from '../people/posts.ts'
import { askedBy, askingColumns, askingFacts, hadPart } from '../cases/askers.store.ts'
import type { CaseTable } from '../schema.ts'

/** Who looks at cases: what they may see and what waits for them follow from it. */
export interface Viewer {
  id: string
  roles: readonly Role[]
}

export type Condition = RawBuilder<boolean>

/** What a case waits for: the step that is due, and the answer to a request beside it. */
export interface Turns {
  due: Turn | null
  request: Turn | null
  /** What the open sheet of 督办 waits for. */
  sheet: Turn | null
  ownerAble: boolean
}

/** The owner is in service and may own a case. */
export const ownerAble = sql<boolean>`EXISTS (SELECT 1 FROM account AS o JOIN account_role AS r ON r.account_id = o.id
  WHERE o.id = cases.owner_id AND o.active = 1 AND r.role IN (${sql.join(owning)}))`

export const openRound = sql`SELECT id FROM signoff_round WHERE case_id = cases.id AND status = 'open'`

const lastSeat = sql`(SELECT seat FROM signature WHERE round_id = (${openRound}) ORDER BY position DESC LIMIT 1)`

const named = sql`SELECT 1 FROM party AS p WHERE p.case_id = cases.id AND p.side = 'applicant'
  AND p.kind <> 'anonymous'`

/** A named applicant who must sign, or their representative, has not. */
const partyMissing = sql<boolean>`EXISTS (${named}
  AND (p.representative = 1 OR NOT EXISTS (SELECT 1 FROM party AS q WHERE q.case_id = cases.id
    AND q.side = 'applicant' AND q.kind <> 'anonymous' AND q.representative = 1))
  AND NOT EXISTS (SELECT 1 FROM signature AS s WHERE s.round_id = (${openRound}) AND s.party_id = p.id))`

/** The seat that the open round waits for, as `SeatHolder` of db/cases/turn.ts names it. */
export const seatHolder = sql`(CASE ${lastSeat}
  WHEN 'principalLeader' THEN NULL WHEN 'deputyLeader' THEN 'principalLeader' WHEN 'handler' THEN 'deputyLeader'
  ELSE CASE WHEN ${partyMissing} THEN 'party'
    WHEN ${lastSeat} IS NULL AND NOT EXISTS (${named}) THEN 'witness' ELSE 'owner' END END)`

/** The order by which the owner has the case waits for its receipt: `awaitsReceipt` of db/assignment/order.ts. */
const unreceived = sql<boolean>`COALESCE((SELECT a.received_at IS NULL AND a.sent_back_at IS NULL AND a.cycle = cases.cycle
  AND NOT EXISTS (SELECT 1 FROM signoff_round AS asked WHERE asked.case_id = a.case_id AND asked.cycle = a.cycle
    AND asked.opened_at > a.at)
  FROM assignment AS a WHERE a.case_id = cases.id AND ${stillHolds('a.event_id', 'a.case_id')}
  ORDER BY a.rowid DESC LIMIT 1), 0)`

const beforeHandler = sql<boolean>`${seatHolder} IN ('party', 'witness', 'owner')`

function notSigned(id: string): Condition {
  return sql`NOT EXISTS (SELECT 1 FROM signature AS s WHERE s.round_id = (${openRound}) AND s.account_id = ${id})`
}

function either(conditions: Condition[]): Condition | null {
  return conditions.length === 0 ? null : sql`(${sql.join(conditions, sql` OR `)})`
}

function inStates(states: readonly CaseState[]): Condition {
  return sql`cases.state IN (${sql.join(states)})`
}

function signingFor({ id, roles }: Viewer): Condition[] {
  const able = (seat: Condition) => sql<boolean>`${seat} AND ${ownerAble}`
  const conditions: Condition[] = [
    able(sql`cases.owner_id = ${id} AND ${seatHolder} = 'owner' AND ${notSigned(id)}`),
    able(sql`cases.owner_id = ${id} AND ${seatHolder} = 'party'`)
  ]
  if (holdsAny(roles, hosts) && !holdsAny(roles, leaders)) {
    conditions.push(able(sql`${seatHolder} = 'witness' AND cases.owner_id <> ${id}`))
  }
  for (const post of leaders) {
    if (roles.includes(post)) conditions.push(sql`${seatHolder} = ${post} AND ${notSigned(id)}`)
  }
  return conditions.map((one) => sql`(${one})`)
}

const withOwner = statesAwaiting('owner')
/** The states in which a seat is waited for. */
export const atSeat = inStates(statesAwaiting('seat'))
const needing = [...withOwner, ...statesAwaiting('seat')]

/** The case needs its owner: what is due is theirs, or the round has not passed the handler's seat. */
export const ownerNeeded = sql<boolean>`(${inStates(needing)} AND (${inStates(withOwner)} OR ${beforeHandler}))`

/** The case needs its owner, who left. */
export const ownerGone = sql<boolean>`(${inStates(needing)} AND NOT ${ownerAble}
  AND (${inStates(withOwner)} OR ${beforeHandler}))`

/** When a step waits for the person, and the states in which it can: by them the few open cases are found. */
interface Waiting {
  states: CaseState[]
  when: Condition[]
}

function ownedBy({ id }: Viewer, state: CaseState): Condition {
  return sql`(cases.state = ${state} AND cases.owner_id = ${id} AND ${ownerAble})`
}

/** Of a request `q`; what can't be read any more keeps nobody from their lists. */
const readableApprovers = sql`iif(json_valid(q.approvers), q.approvers, ${JSON.stringify(timeGranters)})`

/** A request for more time that this person may grant. */
function askedOf({ id, roles }: Viewer): Condition {
  return sql`(${inStates(statesFor('answerTime'))} AND cases.owner_id IS NOT ${id} AND cases.id IN (
    SELECT q.case_id FROM time_request AS q JOIN cases AS c ON c.id = q.case_id AND c.cycle = q.cycle,
      json_each(${readableApprovers}) AS post
    WHERE q.decision_event_id IS NULL AND q.asked_by <> ${id}
    AND post.value IN (${sql.join(roles)})))`
}

/** A revisit that waits for the group of this person, who had no part in the handling. */
function askingFor({ id, roles }: Viewer, state: CaseState): Condition | null {
  const groups = askingOrder.flatMap((posts, level) => {
    const before = [askedBy(0), askedBy(1)].slice(0, level)
    return holdsAny(roles, posts) ? [sql<boolean>`(NOT (${sql.join([sql`0`, ...before], sql` OR `)}))`] : []
  })
  const one = either(groups)
  return one && sql`(cases.state = ${state} AND NOT ${hadPart(sql`${id}`)} AND ${one})`
}

const sheetStage = sql`CASE WHEN s.answered_at IS NOT NULL THEN 'answered' WHEN s.received_at IS NULL THEN 'unreceived'
  ELSE 'unanswered' END`
/** Who answers a sheet in the house, as long as they are in service. */
const sheetAccount = sql`(SELECT a.id FROM account AS a WHERE a.id = s.account_id AND a.active = 1)`

/** The open sheet of 督办 in this stage waits for the person. */
function sheetFor({ id, roles }: Viewer, stage: 'unreceived' | 'unanswered' | 'answered'): Condition {
  const officer = holdsAny(roles, overseers)
  const open = sql`SELECT s.case_id FROM supervision_sheet AS s JOIN cases AS k ON k.id = s.case_id
    WHERE s.ended_at IS NULL AND ${sheetStage} = ${stage}`
  if (stage === 'answered') return officer ? sql`cases.id IN (${open})` : sql`0`
  const able = sql`(s.body_id IS NOT NULL AND EXISTS (SELECT 1 FROM account AS o JOIN account_role AS r
    ON r.account_id = o.id WHERE o.id = k.owner_id AND o.active = 1 AND r.role IN (${sql.join(owning)})))`
  const person = sql`COALESCE(${sheetAccount}, CASE WHEN ${able} THEN k.owner_id END)`
  const theirs = sql`${person} = ${id}`
  return sql`cases.id IN (${open} AND ${officer ? sql`COALESCE(${theirs}, 1)` : theirs})`
}

function waitingByStep(viewer: Viewer): Map<Step, Waiting> {
  const found = new Map<Step, Waiting>()
  const add = (step: Step, states: CaseState[], when: Condition | null) => {
    if (!when) return
    const before = found.get(step) ?? { states: [], when: [] }
    found.set(step, { states: [...before.states, ...states], when: [...before.when, when] })
  }
  const signing = either(signingFor(viewer))
  for (const state of caseStates) {
    const due = dueIn(state)
    if (due === null) continue
    const { step, by, posts } = due
    const holds = holdsAny(viewer.roles, posts)
    switch (by) {
      case 'owner':
        if (mayTake('receive', state)) {
          add('receive', [state], sql`(${ownedBy(viewer, state)} AND ${unreceived})`)
          add(step, [state], sql`(${ownedBy(viewer, state)} AND NOT ${unreceived})`)
        } else add(step, [state], ownedBy(viewer, state))
        break
      case 'seat':
        add(step, [state], signing && sql`(cases.state = ${state} AND ${signing})`)
        break
      case 'uninvolved':
        add(step, [state], askingFor(viewer, state))
        break
      case 'holders':
        if (holds) add(step, [state], inStates([state]))
        break
    }
  }
  if (holdsAny(viewer.roles, deciders)) add('assign', needing, ownerGone)
  if (holdsAny(viewer.roles, timeGranters)) add('answerTime', statesFor('answerTime'), askedOf(viewer))
  const sheets = statesFor('answerSheet')
  add('receiveSheet', sheets, sheetFor(viewer, 'unreceived'))
  add('answerSheet', sheets, sheetFor(viewer, 'unanswered'))
  if (holdsAny(viewer.roles, overseers)) add('settleSheet', sheets, sheetFor(viewer, 'answered'))
  return found
}

function conditionOf(waiting: Waiting[]): Condition | null {
  const when = either(waiting.flatMap((one) => one.when))
  return when && sql`(${inStates([...new Set(waiting.flatMap(({ states }) => states))])} AND ${when})`
}

/** For each step that may wait for the person, when it does: the rule of db/cases/turn.ts in SQL, equal by a test. */
export function turnConditions(viewer: Viewer): Map<Step, Condition> {
  const conditions = [...waitingByStep(viewer)].map(([step, one]) => [step, conditionOf([one])] as const)
  return new Map(conditions.flatMap(([step, one]) => (one ? [[step, one] as const] : [])))
}

/** Whether a case waits for the person, as one condition over a row of `cases`. */
export function waitsForViewer(viewer: Viewer): Condition {
  return conditionOf([...waitingByStep(viewer).values()]) ?? sql`0`
}

/**
 * Whether a case is the person's or waits for them. The plus keeps SQLite from gathering all that they ever owned: asked
 * of few cases, it is looked at in each.
 */
export function concerns(viewer: Viewer): Condition {
  return sql`(+cases.owner_id = ${viewer.id} OR ${waitsForViewer(viewer)})`
}

/** What must be known of a case to say whose turn it is, to be selected with a row of `cases`. */
export const turnColumns = [
  sql<string | null>`CASE WHEN ${atSeat} THEN ${seatHolder} END`.as('seat'),
  sql<0 | 1>`${ownerAble}`.as('ownerAble'),
  sql<
    string | null
  >`(SELECT json_object('approvers', json(${readableApprovers}), 'by', q.asked_by) FROM time_request AS q
    WHERE q.case_id = cases.id AND q.cycle = cases.cycle AND q.decision_event_id IS NULL)`.as('asked'),
  sql<string>`(SELECT json_group_array(account_id) FROM signature WHERE round_id = (${openRound})
    AND account_id IS NOT NULL)`.as('signedBy'),
  sql<0 | 1>`${unreceived}`.as('unreceived'),
  ...askingColumns,
  sql<string | null>`(SELECT json_object('stage', ${sheetStage}, 'accountId', ${sheetAccount},
    'toBody', json(iif(s.body_id IS NULL, 'false', 'true')))
    FROM supervision_sheet AS s WHERE s.case_id = cases.id AND s.ended_at IS NULL)`.as('sheet')
] as const

type TurnRow = Pick<CaseTable, 'state' | 'ownerId'> & {
  seat: string | null
  ownerAble: 0 | 1
  signedBy: string
  unreceived: 0 | 1
  asked: string | null
  handledBy: string
  asking: AskingLevel
  sheet: string | null
}

const ids = z.array(z.string())
const openSheetSchema = z.object({
  stage: z.enum(['unreceived', 'unanswered', 'answered']),
  accountId: z.string().nullable(),
  toBody: z.boolean()
})
const approversSchema = z.array(z.enum(allRoles)).catch([...timeGranters])
const askedSchema = z.object({ approvers: approversSchema, by: z.string() })

/** Whose turn it is, and whose to answer a request beside it, from a row selected with those columns. */
export function turnsOfRow({
  state,
  ownerId,
  seat,
  ownerAble: able,
  signedBy,
  asked,
  ...row
}: TurnRow): Turns {
  const facts: TurnFacts & RequestFacts & SheetFacts = {
    state,
    ownerId,
    ownerAble: able === 1,
    seat: seatHolders.nullable().parse(seat),
    signedBy: ids.parse(JSON.parse(signedBy)),
    unreceived: row.unreceived === 1,
    ...askingFacts(row),
    sheet: row.sheet === null ? null : openSheetSchema.parse(JSON.parse(row.sheet)),
    asked: asked === null ? null : askedSchema.parse(JSON.parse(asked))
  }
  return {
    due: turnOfCase(facts),
    request: requestTurn(facts),
    sheet: sheetTurn(facts),
    ownerAble: facts.ownerAble
  }
}

export async function readTurns(db: Reader, caseId: string): Promise<Turns> {
  const row = await db
    .selectFrom('cases')
    .select(['state', 'ownerId', ...turnColumns])
    .where('cases.id', '=', caseId)
    .executeTakeFirstOrThrow()
  return turnsOfRow(row)
}
