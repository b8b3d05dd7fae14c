import type { Migration } from '../migrate.ts'

/** What the centre sets of 督办; what it never set is the preset of the program. */
export const supervision: Migration = {
  version: 28,
  name: 'supervision',
  sql: `
CREATE TABLE supervision_setting (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  settings TEXT NOT NULL CHECK (json_valid(settings))
) STRICT;
INSERT INTO supervision_setting VALUES (1, '{}');
CREATE TRIGGER supervision_setting_no_delete BEFORE DELETE ON supervision_setting
BEGIN SELECT RAISE(ABORT, 'nothing is deleted from supervision_setting'); END;
`
}
