import type { Migration } from '../migrate.ts'

/** Bodies that can be answerable, with their people and who is on duty, and the list of what each is answerable for. */
export const bodies: Migration = {
  version: 21,
  name: 'bodies',
  sql: `
CREATE TABLE body (
  id         TEXT PRIMARY KEY,
  position   INTEGER NOT NULL,
  kind       TEXT NOT NULL,
  name       TEXT NOT NULL,
  short_name TEXT NOT NULL,
  phone      TEXT NOT NULL,
  note       TEXT NOT NULL,
  stopped_at TEXT
) STRICT;
CREATE UNIQUE INDEX body_name ON body (name) WHERE stopped_at IS NULL;
CREATE TRIGGER body_no_delete BEFORE DELETE ON body
BEGIN SELECT RAISE(ABORT, 'nothing is deleted from body'); END;

CREATE TABLE body_person (
  body_id    TEXT NOT NULL REFERENCES body (id),
  position   INTEGER NOT NULL,
  name       TEXT NOT NULL,
  duty       TEXT NOT NULL,
  phone      TEXT NOT NULL,
  account_id TEXT REFERENCES account (id),
  PRIMARY KEY (body_id, position)
) STRICT;

CREATE TABLE body_duty (
  body_id  TEXT NOT NULL REFERENCES body (id),
  position INTEGER NOT NULL,
  day      TEXT NOT NULL,
  name     TEXT NOT NULL,
  phone    TEXT NOT NULL,
  PRIMARY KEY (body_id, position)
) STRICT;

CREATE TABLE duty_item (
  id         TEXT PRIMARY KEY,
  position   INTEGER NOT NULL,
  field      TEXT NOT NULL,
  subject    TEXT NOT NULL,
  body_id    TEXT NOT NULL REFERENCES body (id),
  basis_kind TEXT NOT NULL,
  basis      TEXT NOT NULL,
  stopped_at TEXT
) STRICT;
CREATE UNIQUE INDEX duty_item_subject ON duty_item (field, subject) WHERE stopped_at IS NULL;
CREATE TRIGGER duty_item_no_delete BEFORE DELETE ON duty_item
BEGIN SELECT RAISE(ABORT, 'nothing is deleted from duty_item'); END;
`
}
