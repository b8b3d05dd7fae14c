import type { Migration } from '../migrate.ts'

/**
 * The village a case belongs to, told by the place and the address that were registered, and what ledgers are counted and walked
 * through by: neither reads the cases themselves, which lie far apart.
 */
export const ledgers: Migration = {
  version: 29,
  name: 'ledgers',
  sql: `
ALTER TABLE cases ADD COLUMN village TEXT NOT NULL DEFAULT '';
UPDATE cases SET village = COALESCE(
  (SELECT v.value FROM centre, json_each(centre.villages) AS v WHERE instr(cases.location, v.value) > 0
    ORDER BY length(v.value) DESC, v.key LIMIT 1),
  (SELECT v.value FROM party AS p, centre, json_each(centre.villages) AS v
    WHERE p.case_id = cases.id AND p.side = 'applicant' AND instr(p.address, v.value) > 0
    ORDER BY p.representative DESC, p.position, length(v.value) DESC, v.key LIMIT 1),
  '');
CREATE INDEX cases_by_ledger ON cases (ledger, registered_at DESC, id DESC, state, number_rank, ended_at, colour,
  village, category, field, confidential, registrar_id, owner_id);
CREATE INDEX cases_by_class ON cases (ledger, state, village, category, field);
CREATE INDEX cases_confidential_by_class ON cases (ledger, state, village, category, field, registered_at,
  registrar_id, owner_id) WHERE confidential = 1;
DROP INDEX cases_by_clock;
CREATE INDEX cases_by_clock ON cases (id, owner_id, state, confidential, registrar_id, ledger, village, category,
  field, registered_at);
`
}
