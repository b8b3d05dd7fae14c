import type { Migration } from '../migrate.ts'

/** 三单: what the discipline officer wrote to whom about a case, when it was received, answered, and how it ended. */
export const supervisionSheets: Migration = {
  version: 32,
  name: 'supervision-sheets',
  sql: `
CREATE TABLE supervision_sheet (
  event_id TEXT PRIMARY KEY REFERENCES case_event (id),
  case_id TEXT NOT NULL REFERENCES cases (id),
  cycle INTEGER NOT NULL CHECK (cycle >= 1),
  kind TEXT NOT NULL,
  number TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL,
  by_id TEXT NOT NULL REFERENCES account (id),
  by_title TEXT NOT NULL,
  basis TEXT NOT NULL,
  account_id TEXT REFERENCES account (id),
  body_id TEXT REFERENCES body (id),
  addressee TEXT NOT NULL,
  problem TEXT NOT NULL,
  demand TEXT NOT NULL,
  due_on TEXT NOT NULL,
  previous_id TEXT REFERENCES supervision_sheet (event_id),
  received_at TEXT,
  received_by TEXT NOT NULL DEFAULT '',
  answered_at TEXT,
  reply TEXT NOT NULL DEFAULT '',
  replied_by TEXT NOT NULL DEFAULT '',
  ended_at TEXT,
  ended_as TEXT,
  end_words TEXT NOT NULL DEFAULT '',
  ended_by TEXT NOT NULL DEFAULT '',
  CHECK (account_id IS NOT NULL OR body_id IS NOT NULL),
  CHECK ((ended_at IS NULL) = (ended_as IS NULL))
) STRICT;
CREATE INDEX supervision_sheet_by_case ON supervision_sheet (case_id, at);
CREATE UNIQUE INDEX supervision_sheet_open ON supervision_sheet (case_id) WHERE ended_at IS NULL;
CREATE TRIGGER supervision_sheet_no_delete BEFORE DELETE ON supervision_sheet
BEGIN SELECT RAISE(ABORT, 'nothing is deleted from supervision_sheet'); END;
`
}
