import type { Migration } from '../migrate.ts'

/** 领导包案: which leader holds a case, from when until when, with the visits and what it came to. */
export const charges: Migration = {
  version: 24,
  name: 'charges',
  sql: `
CREATE TABLE charge (
  id           TEXT PRIMARY KEY,
  case_id      TEXT NOT NULL REFERENCES cases (id),
  cycle        INTEGER NOT NULL CHECK (cycle >= 1),
  event_id     TEXT NOT NULL REFERENCES case_event (id),
  leader_id    TEXT NOT NULL REFERENCES account (id),
  leader_title TEXT NOT NULL,
  since        TEXT NOT NULL,
  reason       TEXT NOT NULL,
  ended_at     TEXT,
  end_event_id TEXT REFERENCES case_event (id),
  ended        TEXT,
  measures     TEXT NOT NULL CHECK (json_valid(measures)),
  words        TEXT NOT NULL
) STRICT;
CREATE INDEX charge_by_case ON charge (case_id, since);
CREATE UNIQUE INDEX charge_open ON charge (case_id) WHERE ended_at IS NULL;
CREATE TRIGGER charge_no_delete BEFORE DELETE ON charge
BEGIN SELECT RAISE(ABORT, 'nothing is deleted from charge'); END;

CREATE TABLE charge_visit (
  event_id  TEXT PRIMARY KEY REFERENCES case_event (id),
  charge_id TEXT NOT NULL REFERENCES charge (id),
  at        TEXT NOT NULL,
  visitors  TEXT NOT NULL,
  text      TEXT NOT NULL
) STRICT;
CREATE INDEX charge_visit_by_charge ON charge_visit (charge_id, at);
CREATE TRIGGER charge_visit_no_delete BEFORE DELETE ON charge_visit
BEGIN SELECT RAISE(ABORT, 'nothing is deleted from charge_visit'); END;
`
}
