import type { Migration } from '../migrate.ts'

/**
 * The short name that numbers begin with belongs to its day like the rest of what papers show. Of the time before this
 * version only the present one is known.
 */
export const letterheadShortName: Migration = {
  version: 14,
  name: 'letterhead-short-name',
  sql: `
ALTER TABLE letterhead ADD COLUMN short_name TEXT NOT NULL DEFAULT '';
DROP TRIGGER letterhead_no_update;
UPDATE letterhead SET short_name = (SELECT short_name FROM centre);
CREATE TRIGGER letterhead_no_update BEFORE UPDATE ON letterhead
BEGIN SELECT RAISE(ABORT, 'what the centre was called is not rewritten'); END;
`
}
