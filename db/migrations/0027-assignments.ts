import type { Migration } from '../migrate.ts'

/**
 * An assignment becomes a row with its order (交办单): to which body, with what demand, which bodies help with what, when it
 * was received. Assignments of before stand in the timeline alone, and have no order. Who took a case on is its owner until somebody is given
 * it.
 */
export const assignments: Migration = {
  version: 27,
  name: 'assignments',
  sql: `
CREATE TABLE assignment (
  event_id TEXT PRIMARY KEY REFERENCES case_event (id),
  case_id TEXT NOT NULL REFERENCES cases (id),
  cycle INTEGER NOT NULL CHECK (cycle >= 1),
  number TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL,
  owner_id TEXT NOT NULL REFERENCES account (id),
  by_id TEXT NOT NULL REFERENCES account (id),
  by_title TEXT NOT NULL,
  body_id TEXT REFERENCES body (id),
  body_name TEXT NOT NULL,
  designated INTEGER NOT NULL CHECK (designated IN (0, 1)),
  demand TEXT NOT NULL,
  due_on TEXT,
  received_at TEXT,
  received_by TEXT REFERENCES account (id),
  sent_back_at TEXT,
  sent_back_reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX assignment_by_case ON assignment (case_id, at);

CREATE TABLE assignment_help (
  id TEXT PRIMARY KEY,
  assignment_id TEXT NOT NULL REFERENCES assignment (event_id),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  body_name TEXT NOT NULL,
  task TEXT NOT NULL,
  due_on TEXT,
  feedback_event_id TEXT REFERENCES case_event (id),
  UNIQUE (assignment_id, position)
) STRICT;

CREATE TRIGGER assignment_no_delete BEFORE DELETE ON assignment
BEGIN SELECT RAISE(ABORT, 'nothing is deleted from assignment'); END;
CREATE TRIGGER assignment_help_no_delete BEFORE DELETE ON assignment_help
BEGIN SELECT RAISE(ABORT, 'nothing is deleted from assignment_help'); END;

UPDATE cases SET owner_id = (SELECT e.actor_id FROM case_event AS e
  WHERE e.case_id = cases.id AND e.kind IN ('accepted', 'assigned') ORDER BY e.rowid DESC LIMIT 1)
WHERE state = 'accepted' AND owner_id IS NULL;
`
}
