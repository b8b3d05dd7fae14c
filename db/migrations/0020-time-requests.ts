import type { Migration } from '../migrate.ts'

/** More time and pauses are asked for and answered; an extension keeps what its notice says. No version wrote extensions before. */
export const timeRequests: Migration = {
  version: 20,
  name: 'time-requests',
  sql: `
CREATE TABLE time_request (
  event_id TEXT PRIMARY KEY REFERENCES case_event (id),
  case_id TEXT NOT NULL REFERENCES cases (id),
  cycle INTEGER NOT NULL CHECK (cycle >= 1),
  kind TEXT NOT NULL,
  clock_id TEXT REFERENCES case_clock (id),
  added INTEGER CHECK (added >= 1),
  both_agreed INTEGER NOT NULL CHECK (both_agreed IN (0, 1)),
  from_at TEXT,
  to_at TEXT,
  look_again_on TEXT,
  basis TEXT NOT NULL,
  reason TEXT NOT NULL,
  approvers TEXT NOT NULL CHECK (json_valid(approvers)),
  asked_at TEXT NOT NULL,
  asked_by TEXT NOT NULL REFERENCES account (id),
  decision_event_id TEXT REFERENCES case_event (id),
  granted INTEGER CHECK (granted IN (0, 1))
) STRICT;
CREATE INDEX time_request_by_case ON time_request (case_id, asked_at);
CREATE INDEX time_request_open ON time_request (case_id) WHERE decision_event_id IS NULL;
CREATE TRIGGER time_request_no_delete BEFORE DELETE ON time_request
BEGIN SELECT RAISE(ABORT, 'nothing is deleted from time_request'); END;

ALTER TABLE clock_extension ADD COLUMN unit TEXT NOT NULL DEFAULT 'day';
ALTER TABLE clock_extension ADD COLUMN due_before TEXT NOT NULL DEFAULT '';
ALTER TABLE clock_extension ADD COLUMN due_after TEXT;
ALTER TABLE clock_extension ADD COLUMN number TEXT NOT NULL DEFAULT '';
ALTER TABLE clock_extension ADD COLUMN way TEXT NOT NULL DEFAULT '';
`
}
