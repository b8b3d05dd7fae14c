import { sql } from 'kysely'
import { visibleTo } from '../case-file/case-filter.store.ts'
import type { Viewer } from '../case-file/turns.store.ts'
import { stillHolds } from '../cases/withdrawn.ts'
import type { Reader } from '../connection.ts'
import { inPieces } from '../pieces.ts'

/** What a list needs to know of a case that is put on it. */
export interface ListedCase {
  id: string
  confidential: boolean
  registrarId: string
  ownerId: string | null
  owner: string | null
  /** The body that it was assigned to last. */
  bodyId: string | null
  body: string | null
}

const assigned = (column: 'body_id' | 'body_name') => sql<string | null>`(SELECT a.${sql.ref(column)}
  FROM assignment AS a WHERE a.case_id = cases.id AND a.sent_back_at IS NULL AND ${stillHolds('a.event_id', 'a.case_id')}
  ORDER BY a.rowid DESC LIMIT 1)`

/** Those of the cases that the person may see, in the order they are named. */
export async function listedCases(db: Reader, viewer: Viewer, ids: readonly string[]): Promise<ListedCase[]> {
  const found = new Map<string, ListedCase>()
  for (const some of inPieces(ids)) {
    const rows = await visibleTo(db.selectFrom('cases').select([]), viewer)
      .leftJoin('account', 'account.id', 'cases.ownerId')
      .select([
        'cases.id',
        'cases.confidential',
        'cases.registrarId',
        'cases.ownerId',
        'account.name as owner'
      ])
      .select([assigned('body_id').as('bodyId'), assigned('body_name').as('body')])
      .where('cases.id', 'in', some)
      .execute()
    for (const row of rows) found.set(row.id, { ...row, confidential: row.confidential === 1 })
  }
  return ids.flatMap((id) => found.get(id) ?? [])
}
