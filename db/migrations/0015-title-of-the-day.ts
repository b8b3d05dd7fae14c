import type { Migration } from '../migrate.ts'

/**
 * What the person of an entry was then, beside their name: a transfer doesn't rewrite what happened before it. Of the
 * time before this version a signature of staff tells it; of the rest only the present title is known.
 */
export const titleOfTheDay: Migration = {
  version: 15,
  name: 'title-of-the-day',
  sql: `
ALTER TABLE case_event ADD COLUMN actor_title TEXT NOT NULL DEFAULT '';
DROP TRIGGER case_event_no_update;
UPDATE case_event SET actor_title = COALESCE(
  (SELECT signer_title FROM signature
    WHERE case_event.kind IN ('signed', 'closed')
      AND round_id = json_extract(case_event.detail, '$.roundId') AND account_id = case_event.actor_id),
  (SELECT title FROM account WHERE id = case_event.actor_id));
CREATE TRIGGER case_event_no_update BEFORE UPDATE ON case_event
BEGIN SELECT RAISE(ABORT, 'case_event is append-only'); END;
`
}
