import { sql } from 'kysely'
import type { Reader, Writer } from '../connection.ts'
import type { Schema } from '../schema.ts'
import { stillHolds } from './withdrawn.ts'

export async function insertGrading(db: Writer, row: Schema['grading']): Promise<void> {
  await db.insertInto('grading').values(row).execute()
}

/** The 分档 in which a case stands: where 甄别 or a leader put it last and nobody took that back; empty where nobody did. */
export async function gradeOf(db: Reader, caseId: string): Promise<string> {
  const row = await db
    .selectFrom('grading')
    .select('grade')
    .where('caseId', '=', caseId)
    .where(stillHolds('grading.eventId', 'grading.caseId'))
    .orderBy(sql`grading.rowid`, 'desc')
    .executeTakeFirst()
  return row?.grade ?? ''
}
