import type { Migration } from '../migrate.ts'

/** 一件一评查一反馈: a closed case is appraised once in each time of handling, and the person is told. */
export const appraisals: Migration = {
  version: 43,
  name: 'appraisals',
  sql: `
CREATE TABLE appraisal (
  event_id TEXT PRIMARY KEY REFERENCES case_event (id),
  case_id TEXT NOT NULL REFERENCES cases (id),
  cycle INTEGER NOT NULL CHECK (cycle >= 1),
  at TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  by_id TEXT NOT NULL REFERENCES account (id),
  by_title TEXT NOT NULL,
  points TEXT NOT NULL,
  result TEXT NOT NULL,
  reason TEXT NOT NULL,
  told_event_id TEXT UNIQUE REFERENCES case_event (id),
  told_at TEXT,
  told_by TEXT NOT NULL DEFAULT '',
  told_to TEXT NOT NULL DEFAULT '',
  told_way TEXT NOT NULL DEFAULT '',
  told_words TEXT NOT NULL DEFAULT '',
  UNIQUE (case_id, cycle),
  CHECK ((told_event_id IS NULL) = (told_at IS NULL))
) STRICT;
CREATE TRIGGER appraisal_no_delete BEFORE DELETE ON appraisal
BEGIN SELECT RAISE(ABORT, 'nothing is deleted from appraisal'); END;
`
}
