import type { Migration } from '../migrate.ts'

/**
 * The centre's hours of work, each version with the day it takes effect, and the notices about days off and on that it
 * entered beside those that come with the program.
 */
export const workingTime: Migration = {
  version: 17,
  name: 'working-time',
  sql: `
CREATE TABLE office_hours (
  position       INTEGER PRIMARY KEY,
  id             TEXT NOT NULL UNIQUE,
  effective_from TEXT NOT NULL,
  seasons        TEXT NOT NULL,
  reason         TEXT NOT NULL,
  entered_at     TEXT NOT NULL,
  entered_by     TEXT NOT NULL REFERENCES account (id)
) STRICT;

CREATE TRIGGER office_hours_no_delete BEFORE DELETE ON office_hours
BEGIN SELECT RAISE(ABORT, 'nothing is deleted from office_hours'); END;
CREATE TRIGGER office_hours_no_update BEFORE UPDATE ON office_hours
BEGIN SELECT RAISE(ABORT, 'hours that held are not rewritten'); END;

CREATE TABLE holiday_notice (
  position          INTEGER PRIMARY KEY,
  id                TEXT NOT NULL UNIQUE,
  year              INTEGER,
  published         TEXT NOT NULL,
  title             TEXT NOT NULL,
  number            TEXT NOT NULL,
  off               TEXT NOT NULL,
  worked            TEXT NOT NULL,
  source            TEXT NOT NULL,
  reason            TEXT NOT NULL,
  entered_at        TEXT NOT NULL,
  entered_by        TEXT NOT NULL REFERENCES account (id),
  withdrawn_at      TEXT,
  withdrawn_by      TEXT REFERENCES account (id),
  withdrawal_reason TEXT
) STRICT;

CREATE TRIGGER holiday_notice_no_delete BEFORE DELETE ON holiday_notice
BEGIN SELECT RAISE(ABORT, 'nothing is deleted from holiday_notice'); END;
CREATE TRIGGER holiday_notice_only_withdrawn BEFORE UPDATE ON holiday_notice
WHEN OLD.withdrawn_at IS NOT NULL OR NEW.withdrawn_at IS NULL OR NEW.withdrawn_by IS NULL
  OR NEW.position IS NOT OLD.position OR NEW.id IS NOT OLD.id OR NEW.year IS NOT OLD.year
  OR NEW.published IS NOT OLD.published OR NEW.title IS NOT OLD.title OR NEW.number IS NOT OLD.number
  OR NEW.off IS NOT OLD.off OR NEW.worked IS NOT OLD.worked OR NEW.source IS NOT OLD.source
  OR NEW.reason IS NOT OLD.reason OR NEW.entered_at IS NOT OLD.entered_at OR NEW.entered_by IS NOT OLD.entered_by
BEGIN SELECT RAISE(ABORT, 'a notice is withdrawn once and never rewritten'); END;
`
}
