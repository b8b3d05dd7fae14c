import type Database from 'better-sqlite3'
import type { Migration } from '../migrate.ts'

const tables = `
CREATE TABLE checklist (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  ledger TEXT NOT NULL,
  made_by_id TEXT NOT NULL REFERENCES account (id),
  made_by TEXT NOT NULL,
  made_at TEXT NOT NULL,
  closed_at TEXT,
  closed_by TEXT NOT NULL DEFAULT '',
  close_reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE checklist_line (
  id TEXT PRIMARY KEY,
  checklist_id TEXT NOT NULL REFERENCES checklist (id),
  position INTEGER NOT NULL,
  case_id TEXT NOT NULL REFERENCES cases (id),
  measure TEXT NOT NULL,
  account_id TEXT REFERENCES account (id),
  body_id TEXT REFERENCES body (id),
  responsible TEXT NOT NULL,
  due_on TEXT NOT NULL,
  done_on TEXT,
  UNIQUE (checklist_id, case_id),
  CHECK (account_id IS NOT NULL OR body_id IS NOT NULL)
) STRICT;
CREATE INDEX checklist_line_by_case ON checklist_line (case_id);
CREATE TABLE checklist_mark (
  id TEXT PRIMARY KEY,
  line_id TEXT NOT NULL REFERENCES checklist_line (id),
  kind TEXT NOT NULL,
  happened_on TEXT NOT NULL,
  at TEXT NOT NULL,
  by_id TEXT NOT NULL REFERENCES account (id),
  by_name TEXT NOT NULL,
  words TEXT NOT NULL
) STRICT;
CREATE INDEX checklist_mark_by_line ON checklist_mark (line_id);
CREATE TRIGGER checklist_no_delete BEFORE DELETE ON checklist
BEGIN SELECT RAISE(ABORT, 'nothing is deleted from checklist'); END;
CREATE TRIGGER checklist_line_no_delete BEFORE DELETE ON checklist_line
BEGIN SELECT RAISE(ABORT, 'nothing is deleted from checklist_line'); END;
CREATE TRIGGER checklist_mark_no_delete BEFORE DELETE ON checklist_mark
BEGIN SELECT RAISE(ABORT, 'nothing is deleted from checklist_mark'); END;
CREATE TRIGGER checklist_mark_no_update BEFORE UPDATE ON checklist_mark
BEGIN SELECT RAISE(ABORT, 'checklist_mark is append-only'); END;
`

/** A random UUID of version 4, as SQL. */
const newId = `lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-8' ||
  substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))`

function run(database: Database.Database): void {
  database.exec(tables)
  // A folder without a centre gets its lists when it is set up.
  const begun = database.prepare('SELECT count(*) FROM dictionary_value').pluck().get() !== 0
  if (!begun) return
  const insert = database.prepare(
    `INSERT INTO dictionary_value VALUES (${newId}, 'checklist', ?, ?, '', NULL)`
  )
  for (const [at, word] of ['问题清单', '责任清单', '整改清单'].entries()) insert.run(at + 1, word)
}

/** Cases of a ledger as a list of what is to be done, by whom, until when; what became of each line is only ever added. */
export const checklists: Migration = { version: 37, name: 'checklists', run }
