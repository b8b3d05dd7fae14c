import type { Migration } from '../migrate.ts'

/** Clues for discipline, kept apart from all cases: what became of each is set once. */
export const clues: Migration = {
  version: 44,
  name: 'clues',
  sql: `
CREATE TABLE clue (
  id TEXT PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  by_id TEXT NOT NULL REFERENCES account (id),
  found_on TEXT NOT NULL,
  about TEXT NOT NULL,
  source TEXT NOT NULL,
  text TEXT NOT NULL,
  case_id TEXT REFERENCES cases (id),
  filed_on TEXT,
  filed_words TEXT NOT NULL DEFAULT '',
  punished_on TEXT,
  punished_words TEXT NOT NULL DEFAULT '',
  ended_on TEXT,
  ended_words TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TRIGGER clue_no_delete BEFORE DELETE ON clue
BEGIN SELECT RAISE(ABORT, 'nothing is deleted from clue'); END;
`
}
