import type { Migration } from '../migrate.ts'

/**
 * Who marked the level of a revisit and why it wasn't the person, whether the matter came back, how the person was
 * treated. Null is a revisit of before: nobody asked.
 */
export const wordOfThePerson: Migration = {
  version: 31,
  name: 'word-of-the-person',
  sql: `
ALTER TABLE revisit ADD COLUMN marked_by TEXT;
ALTER TABLE revisit ADD COLUMN marked_for TEXT NOT NULL DEFAULT '';
ALTER TABLE revisit ADD COLUMN recurred INTEGER CHECK (recurred IN (0, 1));
ALTER TABLE revisit ADD COLUMN recurrence TEXT NOT NULL DEFAULT '';
ALTER TABLE revisit ADD COLUMN conduct TEXT;
ALTER TABLE revisit ADD COLUMN conduct_note TEXT NOT NULL DEFAULT '';
`
}
