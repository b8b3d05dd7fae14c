import type { Migration } from '../migrate.ts'

/** The share of revisits that the centre sets, and what was drawn for each closing by it. */
export const revisitDraws: Migration = {
  version: 42,
  name: 'revisit-draws',
  sql: `
CREATE TABLE revisit_setting (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  settings TEXT NOT NULL CHECK (json_valid(settings))
) STRICT;
INSERT INTO revisit_setting VALUES (1, '{}');
CREATE TRIGGER revisit_setting_no_delete BEFORE DELETE ON revisit_setting
BEGIN SELECT RAISE(ABORT, 'nothing is deleted from revisit_setting'); END;

CREATE TABLE revisit_draw (
  case_id TEXT NOT NULL REFERENCES cases (id),
  cycle INTEGER NOT NULL CHECK (cycle >= 1),
  at TEXT NOT NULL,
  share INTEGER NOT NULL CHECK (share BETWEEN 1 AND 99),
  seed TEXT NOT NULL,
  lot INTEGER NOT NULL CHECK (lot BETWEEN 0 AND 9999),
  drawn INTEGER NOT NULL CHECK (drawn IN (0, 1)),
  PRIMARY KEY (case_id, cycle)
) STRICT;
${['UPDATE', 'DELETE']
  .map(
    (action) => `CREATE TRIGGER revisit_draw_no_${action.toLowerCase()} BEFORE ${action} ON revisit_draw
BEGIN SELECT RAISE(ABORT, 'revisit_draw is append-only'); END;`
  )
  .join('\n')}
`
}
