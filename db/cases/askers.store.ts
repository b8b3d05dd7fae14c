import { sql, type RawBuilder } from 'kysely'
import { z } from 'zod'
import type { Reader } from '../connection.ts'
import type { Role } from '../people/people.ts'
import { askingOrder, confidants } from '../people/posts.ts'
import { caseEventKinds, means } from './events.ts'
import { statesAwaiting, type AskingLevel } from './turn.ts'

type Condition = RawBuilder<boolean>

/** Entries by which somebody had a part in the handling. */
const partaking = caseEventKinds.filter((kind) => means(kind, 'workedOn') || kind === 'closingRequested')

const entries = sql`case_event AS e WHERE e.case_id = cases.id AND e.cycle = cases.cycle
  AND e.kind IN (${sql.join(partaking)})`

const mediators = sql`mediation_session AS s JOIN session_mediator AS m ON m.session_id = s.id
  WHERE s.case_id = cases.id AND s.cycle = cases.cycle`

/** Whether the account had a part in this time of handling: owned it, noted handling or mediation, or mediated. */
export function hadPart(accountId: RawBuilder<unknown>): Condition {
  return sql`(cases.owner_id IS ${accountId} OR EXISTS (SELECT 1 FROM ${entries} AND e.actor_id = ${accountId})
    OR EXISTS (SELECT 1 FROM ${mediators} AND m.account_id = ${accountId}))`
}

/** Whether the account `a` holds one of the posts. */
export function holdsPost(posts: readonly Role[]): Condition {
  if (posts.length === 0) return sql`0`
  return sql`EXISTS (SELECT 1 FROM account_role AS r WHERE r.account_id = a.id AND r.role IN (${sql.join(posts)}))`
}

/** Whether the account `a` sees the case: the rule of visibility.ts in SQL. */
export const seesCase = sql<boolean>`(cases.confidential = 0 OR a.id IN (cases.registrar_id, cases.owner_id)
  OR ${holdsPost(confidants)})`

/** Whether somebody of that group of `askingOrder` can ask, who had no part: the rule of asking.ts in SQL. */
export function askedBy(level: AskingLevel): Condition {
  return sql`EXISTS (SELECT 1 FROM account AS a WHERE a.active = 1 AND ${holdsPost(askingOrder[level])}
    AND ${seesCase} AND NOT ${hadPart(sql`a.id`)})`
}

const awaited = sql`cases.state IN (${sql.join(statesAwaiting('uninvolved'))})`

/** Who had a part and whom the revisit waits for, to be selected with a row of `cases`; read by {@link askingFacts}. */
export const askingColumns = [
  sql<string>`(CASE WHEN ${awaited} THEN (SELECT json_group_array(id) FROM (
    SELECT cases.owner_id AS id WHERE cases.owner_id IS NOT NULL UNION SELECT e.actor_id FROM ${entries}
    UNION SELECT m.account_id FROM ${mediators}))
    ELSE '[]' END)`.as('handledBy'),
  sql<AskingLevel>`(CASE WHEN NOT ${awaited} OR ${askedBy(0)} THEN 0 WHEN ${askedBy(1)} THEN 1 ELSE 2 END)`.as(
    'asking'
  )
] as const

const ids = z.array(z.string())

/** What {@link askingColumns} selected. */
export function askingFacts({ handledBy, asking }: { handledBy: string; asking: AskingLevel }): {
  handledBy: string[]
  asking: AskingLevel
} {
  return { handledBy: ids.parse(JSON.parse(handledBy)), asking }
}

/** The same of one case. */
export async function readAsking(db: Reader, caseId: string) {
  const row = await db
    .selectFrom('cases')
    .select(askingColumns)
    .where('cases.id', '=', caseId)
    .executeTakeFirstOrThrow()
  return askingFacts(row)
}

/** Whether the account had a part in this time of handling of the case. */
export async function tookPart(db: Reader, caseId: string, accountId: string): Promise<boolean> {
  const { part } = await db
    .selectFrom('cases')
    .select(sql<0 | 1>`${hadPart(sql`${accountId}`)}`.as('part'))
    .where('cases.id', '=', caseId)
    .executeTakeFirstOrThrow()
  return part === 1
}
