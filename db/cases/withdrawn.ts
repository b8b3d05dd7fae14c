import { sql, type RawBuilder } from 'kysely'

/** Whether an entry still holds: no later one took it back. `entry` and `caseId` are columns, as SQL names them. */
export function stillHolds(entry: string, caseId: string): RawBuilder<boolean> {
  return sql<boolean>`NOT EXISTS (SELECT 1 FROM case_event AS w WHERE w.case_id = ${sql.ref(caseId)}
    AND w.kind = 'withdrawn' AND json_extract(w.detail, '$.eventId') = ${sql.ref(entry)})`
}
