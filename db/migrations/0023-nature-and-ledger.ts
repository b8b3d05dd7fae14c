import type { Migration } from '../migrate.ts'

/**
 * 甄别 settles what a matter is by law and what it is called for short; cases screened before have neither, and their papers stay as they
 * were. The ledger in which a case stands is its tier until somebody moves it: the tier itself is what was registered and signed.
 */
export const natureAndLedger: Migration = {
  version: 23,
  name: 'nature-and-ledger',
  sql: `
ALTER TABLE screening ADD COLUMN nature TEXT NOT NULL DEFAULT '';
ALTER TABLE screening ADD COLUMN route TEXT NOT NULL DEFAULT '';
ALTER TABLE screening ADD COLUMN title TEXT NOT NULL DEFAULT '';
ALTER TABLE cases ADD COLUMN ledger TEXT NOT NULL DEFAULT '';
UPDATE cases SET ledger = tier;
`
}
