import type { Migration } from '../migrate.ts'

/** What somebody has typed and not sent yet; a draft is the one thing that may be deleted. */
export const drafts: Migration = {
  version: 5,
  name: 'drafts',
  sql: `
CREATE TABLE draft (
  account_id TEXT NOT NULL REFERENCES account (id),
  key        TEXT NOT NULL,
  body       TEXT NOT NULL,
  saved_at   TEXT NOT NULL,
  PRIMARY KEY (account_id, key)
) STRICT, WITHOUT ROWID;
`
}
