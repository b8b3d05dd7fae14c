import type { Migration } from '../migrate.ts'

/**
 * What the centre was called, and since when it is known: a paper shows the centre as it was on its day. Of the time
 * before this version only the present names are known.
 */
export const letterheads: Migration = {
  version: 12,
  name: 'letterheads',
  sql: `
CREATE TABLE letterhead (
  position   INTEGER PRIMARY KEY,
  since      TEXT NOT NULL,
  name       TEXT NOT NULL,
  phone      TEXT NOT NULL,
  fonds_name TEXT NOT NULL,
  fonds_code TEXT NOT NULL
) STRICT;
INSERT INTO letterhead (since, name, phone, fonds_name, fonds_code)
  SELECT '', name, phone, fonds_name, fonds_code FROM centre;

CREATE TRIGGER letterhead_no_delete BEFORE DELETE ON letterhead
BEGIN SELECT RAISE(ABORT, 'nothing is deleted from letterhead'); END;
CREATE TRIGGER letterhead_no_update BEFORE UPDATE ON letterhead
BEGIN SELECT RAISE(ABORT, 'what the centre was called is not rewritten'); END;
`
}
