import type { Migration } from '../migrate.ts'

/**
 * The place of a case's number in the order of all, year × 1,000,000 + running number: as texts 10 stands before 2.
 * Of older cases the running number is read from the order in which they were written down, since a template may put
 * it anywhere; new ones come behind them, for no counter goes back.
 */
export const numberOrder: Migration = {
  version: 13,
  name: 'number-order',
  sql: `
ALTER TABLE cases ADD COLUMN number_rank INTEGER NOT NULL DEFAULT 0;
UPDATE cases SET number_rank = ranked.place FROM (
  SELECT id, 1000000 * substr(registered_at, 1, 4) + row_number() OVER (
    PARTITION BY substr(registered_at, 1, 4) ORDER BY recorded_at, length(number), number
  ) AS place FROM cases
) AS ranked WHERE ranked.id = cases.id;
CREATE INDEX cases_by_number ON cases (number_rank, id);
`
}
