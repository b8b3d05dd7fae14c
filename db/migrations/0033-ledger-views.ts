import type { Migration } from '../migrate.ts'

/** Views of ledgers under names, one's own or everybody's, and with which of them a person's ledgers open. */
export const ledgerViews: Migration = {
  version: 33,
  name: 'ledger-views',
  sql: `
CREATE TABLE ledger_view (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL REFERENCES account (id),
  name TEXT NOT NULL,
  shared INTEGER NOT NULL CHECK (shared IN (0, 1)),
  settings TEXT NOT NULL CHECK (json_valid(settings)),
  removed_at TEXT
) STRICT;
CREATE TRIGGER ledger_view_no_delete BEFORE DELETE ON ledger_view
BEGIN SELECT RAISE(ABORT, 'nothing is deleted from ledger_view'); END;
CREATE TABLE ledger_opening (
  account_id TEXT PRIMARY KEY REFERENCES account (id),
  view_id TEXT NOT NULL REFERENCES ledger_view (id)
) STRICT;
`
}
