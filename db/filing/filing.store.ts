import type { Reader, Writer } from '../connection.ts'
import { readAccount } from '../people/people.store.ts'
import type { Schema } from '../schema.ts'
import type { Filing } from './filing.ts'

export async function insertFiling(db: Writer, row: Schema['filing']): Promise<void> {
  await db.insertInto('filing').values(row).execute()
}

export async function readFiling(db: Reader, caseId: string): Promise<Filing | null> {
  const row = await db.selectFrom('filing').selectAll().where('caseId', '=', caseId).executeTakeFirst()
  if (!row) return null
  const filer = await readAccount(db, row.filerId)
  const checker = await readAccount(db, row.checkerId)
  const { filedAt, retention, archiveNumber, note } = row
  return {
    filedAt,
    retention,
    archiveNumber,
    note,
    filerName: filer?.name ?? '',
    checkerName: checker?.name ?? ''
  }
}
