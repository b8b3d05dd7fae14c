import type { Reader, Writer } from '../connection.ts'
import type { Schema } from '../schema.ts'
import { stillHolds } from './withdrawn.ts'

export async function insertScreening(db: Writer, row: Schema['screening']): Promise<void> {
  await db.insertInto('screening').values(row).execute()
}

export async function insertNotice(db: Writer, row: Schema['notice']): Promise<void> {
  await db.insertInto('notice').values(row).execute()
}

/** Whether the case was found valid, why, and by whom; the last time it was asked and not taken back. */
export async function readScreening(db: Reader, caseId: string) {
  const row = await db
    .selectFrom('screening')
    .innerJoin('account', 'account.id', 'screening.byId')
    .select(['valid', 'reason', 'account.name as by', 'at', 'nature', 'route', 'screening.title'])
    .where('caseId', '=', caseId)
    .where(stillHolds('screening.eventId', 'screening.caseId'))
    .orderBy('at', 'desc')
    .executeTakeFirst()
  return row ? { ...row, valid: row.valid === 1 } : null
}

/** What the applicant was told of the decision; the last one. */
export async function readNotice(db: Reader, caseId: string) {
  const row = await db
    .selectFrom('notice')
    .select(['kind', 'number', 'at', 'basis', 'sentTo as to', 'way'])
    .where('caseId', '=', caseId)
    .orderBy('at', 'desc')
    .executeTakeFirst()
  return row ?? null
}
