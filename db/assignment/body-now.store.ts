import { sql, type RawBuilder } from 'kysely'
import { stillHolds } from '../cases/withdrawn.ts'

const ofOrderNow = (column: RawBuilder<unknown>) => sql<string | null>`(SELECT ${column} FROM assignment AS a
  WHERE a.case_id = cases.id AND a.sent_back_at IS NULL AND ${stillHolds('a.event_id', 'a.case_id')}
  ORDER BY a.rowid DESC LIMIT 1)`

/** The body that answers for a row of `cases`, by its name of then; null where none was named. */
export const bodyNow = ofOrderNow(sql`a.body_name`)

/** The same body by its id, whatever it is called by now. */
export const bodyIdNow = ofOrderNow(sql`a.body_id`)
