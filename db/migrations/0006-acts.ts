import type { Migration } from '../migrate.ts'

/**
 * Commands done under an id that their caller gave, with their answers: the same id again is answered and not
 * done again. `answer` is JSON; null is an answer that no longer holds.
 */
export const acts: Migration = {
  version: 6,
  name: 'acts',
  sql: `
CREATE TABLE act (
  id           TEXT PRIMARY KEY,
  call         TEXT NOT NULL,
  input_sha256 TEXT NOT NULL,
  actor_id     TEXT NOT NULL REFERENCES account (id),
  done_at      TEXT NOT NULL,
  answer       TEXT
) STRICT, WITHOUT ROWID;

CREATE TRIGGER act_no_delete BEFORE DELETE ON act BEGIN
  SELECT RAISE(ABORT, 'nothing is deleted from act');
END;
`
}
