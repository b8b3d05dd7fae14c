import type { Migration } from '../migrate.ts'

/**
 * 回头看: a draw with its rule, its seed and all it was drawn from, so that anybody can draw it again; each drawn case is to be
 * looked back on, once for all draws that wait for it.
 */
export const sampling: Migration = {
  version: 39,
  name: 'sampling',
  sql: `
CREATE TABLE sampling_draw (
  id TEXT PRIMARY KEY,
  at TEXT NOT NULL,
  by_id TEXT NOT NULL REFERENCES account (id),
  by_title TEXT NOT NULL,
  rule TEXT NOT NULL,
  seed TEXT NOT NULL,
  percent INTEGER NOT NULL CHECK (percent BETWEEN 1 AND 100),
  candidates INTEGER NOT NULL CHECK (candidates >= 1),
  digest TEXT NOT NULL
) STRICT;
CREATE TABLE look_back (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id),
  begun_at TEXT NOT NULL,
  event_id TEXT REFERENCES case_event (id),
  cycle INTEGER,
  number TEXT UNIQUE,
  at TEXT,
  recorded_at TEXT,
  by_id TEXT REFERENCES account (id),
  by_title TEXT NOT NULL DEFAULT '',
  way TEXT NOT NULL DEFAULT '',
  answers TEXT NOT NULL DEFAULT '[]',
  result TEXT,
  words TEXT NOT NULL DEFAULT '',
  outcome TEXT,
  CHECK ((event_id IS NULL) = (result IS NULL))
) STRICT;
CREATE INDEX look_back_by_case ON look_back (case_id);
CREATE UNIQUE INDEX look_back_open ON look_back (case_id) WHERE event_id IS NULL;
CREATE TABLE sampling_candidate (
  draw_id TEXT NOT NULL REFERENCES sampling_draw (id),
  case_id TEXT NOT NULL REFERENCES cases (id),
  look_back_id TEXT REFERENCES look_back (id),
  PRIMARY KEY (draw_id, case_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX sampling_candidate_drawn ON sampling_candidate (draw_id, look_back_id) WHERE look_back_id IS NOT NULL;
CREATE TRIGGER sampling_draw_no_delete BEFORE DELETE ON sampling_draw
BEGIN SELECT RAISE(ABORT, 'nothing is deleted from sampling_draw'); END;
CREATE TRIGGER sampling_draw_no_update BEFORE UPDATE ON sampling_draw
BEGIN SELECT RAISE(ABORT, 'a draw is never changed'); END;
CREATE TRIGGER sampling_candidate_no_delete BEFORE DELETE ON sampling_candidate
BEGIN SELECT RAISE(ABORT, 'nothing is deleted from sampling_candidate'); END;
CREATE TRIGGER sampling_candidate_no_update BEFORE UPDATE ON sampling_candidate
BEGIN SELECT RAISE(ABORT, 'a draw is never changed'); END;
CREATE TRIGGER look_back_no_delete BEFORE DELETE ON look_back
BEGIN SELECT RAISE(ABORT, 'nothing is deleted from look_back'); END;
`
}
