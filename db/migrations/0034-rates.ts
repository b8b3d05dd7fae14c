import type { Migration } from '../migrate.ts'

/**
 * What the centre sets of its rates, and the indexes that they are counted along: of entries only the kinds they ask for, and
 * all that decides about a case, so that none of the tables behind is read, which lie far apart.
 */
export const rates: Migration = {
  version: 34,
  name: 'rates',
  sql: `
CREATE TABLE rate_setting (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  settings TEXT NOT NULL CHECK (json_valid(settings))
) STRICT;
INSERT INTO rate_setting VALUES (1, '{}');
CREATE TRIGGER rate_setting_no_delete BEFORE DELETE ON rate_setting
BEGIN SELECT RAISE(ABORT, 'nothing is deleted from rate_setting'); END;

CREATE INDEX case_event_closed ON case_event (happened_at, case_id, cycle, id) WHERE kind = 'closed';
CREATE INDEX case_event_assigned ON case_event (case_id, happened_at, id) WHERE kind = 'assigned';
CREATE INDEX case_event_sent_back ON case_event (case_id, happened_at) WHERE kind = 'sentBack';
CREATE INDEX case_event_contact ON case_event (case_id, happened_at) WHERE kind IN ('handled', 'mediated');
CREATE INDEX case_event_withdrawn ON case_event (case_id) WHERE kind = 'withdrawn';
CREATE INDEX cases_ended_early ON cases (ended_at, id) WHERE state IN ('invalid', 'declined', 'forwarded');
CREATE INDEX screening_by_route ON screening (route, case_id, event_id) WHERE route <> '';
CREATE INDEX revisit_answers ON revisit (case_id, cycle, reached, way, satisfaction, resolved, recurred);
CREATE INDEX case_clock_by_end ON case_clock (end_event_id, ended_as, due_at, ended_at) WHERE end_event_id IS NOT NULL;
`
}
