import type { Migration } from '../migrate.ts'

/** Who had a part in a case, and how its clock stands, are read in indexes alone: the rows behind them lie far apart. */
export const turnsByIndex: Migration = {
  version: 36,
  name: 'turns-by-index',
  sql: `
CREATE INDEX case_event_by_part ON case_event (case_id, cycle, kind, actor_id);
CREATE INDEX mediation_session_by_cycle ON mediation_session (case_id, cycle, id);
DROP INDEX cases_by_clock;
CREATE INDEX cases_by_clock ON cases (id, owner_id, state, confidential, registrar_id, cycle, ledger, village, category,
  field, registered_at, channel);
`
}
