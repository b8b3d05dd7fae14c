import { sql } from 'kysely'
import { hadPart } from '../cases/askers.store.ts'
import type { Reader, Writer } from '../connection.ts'
import { holdsAny, type Role } from '../people/people.ts'
import { recheckers } from '../people/posts.ts'
import type { Schema } from '../schema.ts'
import { undrawnWay } from './draw.ts'
import type { Recheck } from './recheck.ts'

export async function insertRecheck(db: Writer, row: Schema['recheck']): Promise<void> {
  await db.insertInto('recheck').values(row).execute()
}

export async function listRechecks(db: Reader, caseId: string): Promise<Recheck[]> {
  const rows = await db
    .selectFrom('recheck')
    .innerJoin('account', 'account.id', 'recheck.checkerId')
    .selectAll('recheck')
    .select('account.name as checkerName')
    .where('caseId', '=', caseId)
    .orderBy('happenedAt')
    .orderBy('recheck.id')
    .execute()
  return rows.map(({ caseId: _caseId, checkerId: _checkerId, reached, resolved, differs, ...recheck }) => ({
    ...recheck,
    reached: reached === 1,
    resolved: resolved === null ? null : resolved === 1,
    differs: differs === 1
  }))
}

/** Whether the account asked, or decided that nobody is asked, after this time of handling. */
const revisited = (accountId: string) => sql<boolean>`EXISTS (SELECT 1 FROM case_event AS v
  WHERE v.case_id = cases.id AND v.cycle = cases.cycle AND v.kind IN ('revisited', 'revisitTried')
  AND v.label <> ${undrawnWay} AND v.actor_id = ${accountId})`

/** What keeps somebody from checking a revisit; null where nothing does. */
export type Involved = 'handled' | 'revisited'

export async function involvedIn(db: Reader, caseId: string, accountId: string): Promise<Involved | null> {
  const row = await db
    .selectFrom('cases')
    .select([hadPart(sql`${accountId}`).as('handled'), revisited(accountId).as('revisited')])
    .where('cases.id', '=', caseId)
    .executeTakeFirstOrThrow()
  if (row.handled) return 'handled'
  return row.revisited ? 'revisited' : null
}

/** Whether this person may check the revisit of the case. */
export async function mayRecheck(
  db: Reader,
  caseId: string,
  actor: { id: string; roles: readonly Role[] }
): Promise<boolean> {
  return holdsAny(actor.roles, recheckers) && (await involvedIn(db, caseId, actor.id)) === null
}
