import type { Migration } from '../migrate.ts'

/** Checks of revisits by somebody who had no part; they are never rewritten. */
export const rechecks: Migration = {
  version: 38,
  name: 'rechecks',
  sql: `
CREATE TABLE recheck (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id),
  revisit_id TEXT NOT NULL REFERENCES revisit (id),
  cycle INTEGER NOT NULL CHECK (cycle >= 1),
  checker_id TEXT NOT NULL REFERENCES account (id),
  happened_at TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  reached INTEGER NOT NULL CHECK (reached IN (0, 1)),
  way TEXT NOT NULL,
  text TEXT NOT NULL,
  resolved INTEGER CHECK (resolved IN (0, 1)),
  satisfaction TEXT,
  marked_by TEXT,
  marked_for TEXT NOT NULL,
  opinion TEXT NOT NULL,
  differs INTEGER NOT NULL CHECK (differs IN (0, 1)),
  outcome TEXT NOT NULL
) STRICT;
CREATE INDEX recheck_by_case ON recheck (case_id, cycle, differs, reached);
CREATE INDEX recheck_differing ON recheck (case_id, cycle) WHERE differs = 1;
${['UPDATE', 'DELETE']
  .map(
    (action) => `CREATE TRIGGER recheck_no_${action.toLowerCase()} BEFORE ${action} ON recheck
BEGIN SELECT RAISE(ABORT, 'recheck is append-only'); END;`
  )
  .join('\n')}
`
}
