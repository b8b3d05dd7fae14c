import type { Reader, Writer } from '../connection.ts'
import type { Schema } from '../schema.ts'
import type { Revisit } from './revisit.ts'

export async function insertRevisit(db: Writer, row: Schema['revisit']): Promise<void> {
  await db.insertInto('revisit').values(row).execute()
}

export async function listRevisits(db: Reader, caseId: string): Promise<Revisit[]> {
  const rows = await db
    .selectFrom('revisit')
    .innerJoin('account', 'account.id', 'revisit.visitorId')
    .selectAll('revisit')
    .select('account.name as visitorName')
    .where('caseId', '=', caseId)
    .orderBy('happenedAt')
    .orderBy('revisit.id')
    .execute()
  return rows.map(({ caseId: _caseId, visitorId: _visitorId, reached, resolved, recurred, ...revisit }) => ({
    ...revisit,
    reached: reached === 1,
    resolved: resolved === null ? null : resolved === 1,
    recurred: recurred === null ? null : recurred === 1
  }))
}
