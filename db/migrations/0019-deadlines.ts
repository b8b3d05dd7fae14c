import type { Migration } from '../migrate.ts'

/**
 * What a board of deadlines asks of the clock that matters most stands beside its end, by the rule of now; lists sorted
 * by it are walked through instead of sorted, and what runs is found without what has ended.
 */
export const deadlines: Migration = {
  version: 19,
  name: 'deadlines',
  sql: `
ALTER TABLE case_due ADD COLUMN soon_at TEXT;
ALTER TABLE case_due ADD COLUMN for_whom TEXT;
ALTER TABLE case_due ADD COLUMN pausable INTEGER NOT NULL DEFAULT 0 CHECK (pausable IN (0, 1));
ALTER TABLE case_due ADD COLUMN due_key TEXT GENERATED ALWAYS AS ((1 - live) || COALESCE(due_at, '9')) VIRTUAL;

UPDATE case_due SET soon_at = clock.soon_at, for_whom = clock.rule ->> '$.forWhom', pausable = (clock.rule ->> '$.pausable') IS 1
FROM (SELECT k.id, k.soon_at, COALESCE((SELECT m.definition FROM clock_change AS m
    WHERE m.clock_id = k.id AND m.definition IS NOT NULL ORDER BY m.rowid DESC LIMIT 1), k.definition) AS rule
  FROM case_clock AS k) AS clock
WHERE clock.id = case_due.clock_id;

CREATE INDEX case_due_in_order ON case_due (due_key, case_id);
CREATE INDEX case_due_running ON case_due (due_at, case_id, soon_at, pausable, for_whom) WHERE live = 1;
CREATE INDEX case_pause_by_end ON case_pause (to_at, from_at, case_id);
`
}
