import type { Migration } from '../migrate.ts'

/** Screenings and notices were the last entry of their kind in the timeline; now they are rows of their own. */
export const life: Migration = {
  version: 3,
  name: 'life',
  sql: `
CREATE TABLE screening (
  event_id TEXT PRIMARY KEY REFERENCES case_event (id),
  case_id  TEXT NOT NULL REFERENCES cases (id),
  valid    INTEGER NOT NULL CHECK (valid IN (0, 1)),
  reason   TEXT NOT NULL,
  by_id    TEXT NOT NULL REFERENCES account (id),
  at       TEXT NOT NULL
) STRICT;
CREATE INDEX screening_by_case ON screening (case_id);

CREATE TABLE notice (
  event_id TEXT PRIMARY KEY REFERENCES case_event (id),
  case_id  TEXT NOT NULL REFERENCES cases (id),
  kind     TEXT NOT NULL,
  number   TEXT NOT NULL UNIQUE,
  at       TEXT NOT NULL,
  basis    TEXT NOT NULL,
  sent_to  TEXT NOT NULL,
  way      TEXT NOT NULL
) STRICT;
CREATE INDEX notice_by_case ON notice (case_id);

INSERT INTO screening
  SELECT id, case_id, iif(json_extract(detail, '$.valid'), 1, 0), text, actor_id, happened_at
  FROM case_event WHERE kind = 'screened' ORDER BY rowid;
INSERT INTO notice
  SELECT id, case_id, kind, json_extract(detail, '$.number'), happened_at, text,
    coalesce(json_extract(detail, '$.to'), ''), json_extract(detail, '$.way')
  FROM case_event WHERE kind IN ('accepted', 'declined', 'forwarded') ORDER BY rowid;

CREATE TRIGGER screening_no_delete BEFORE DELETE ON screening
BEGIN SELECT RAISE(ABORT, 'nothing is deleted from screening'); END;
CREATE TRIGGER notice_no_delete BEFORE DELETE ON notice
BEGIN SELECT RAISE(ABORT, 'nothing is deleted from notice'); END;
`
}
