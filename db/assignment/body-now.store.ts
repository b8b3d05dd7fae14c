import { sql } from 'kysely'
import { stillHolds } from '../cases/withdrawn.ts'

/** The body that answers for a row of `cases`, by its name of then; null where none was named. */
export const bodyNow = sql<string | null>`(SELECT a.body_name FROM assignment AS a WHERE a.case_id = cases.id
  AND a.sent_back_at IS NULL AND ${stillHolds('a.event_id', 'a.case_id')} ORDER BY a.rowid DESC LIMIT 1)`
