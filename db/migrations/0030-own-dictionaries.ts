import type Database from 'better-sqlite3'
import type { Migration } from '../migrate.ts'

/** Lists that a centre of before didn't have, with what they begin with. */
const begun: Record<string, [value: string, note: string][]> = {
  grade: [
    ['一般', '村书记、村民警、包村干部牵头'],
    ['较大', '综治中心主任、司法所长、派出所长、政法委员、乡镇党政主要领导牵头'],
    ['疑难', '包抓县级领导、县政法委书记、县主要领导牵头'],
    ['跨县区', '涉及市直部门的同此，由市综治中心牵头']
  ],
  mode: [
    ['协调', '个人的事'],
    ['协商', '大家的事'],
    ['协同', '复杂的事'],
    ['快处', '易事'],
    ['攻坚', '难事'],
    ['兜底', '大事']
  ],
  measure: [
    ['现场直办', ''],
    ['干部领办', ''],
    ['村镇联办', ''],
    ['跟踪督办', '']
  ]
}

/** A random UUID of version 4, as SQL. */
const newId = `lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-8' ||
  substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))`

function run(database: Database.Database): void {
  const before = database
    .prepare('SELECT kind, value, position FROM dictionary_value ORDER BY position')
    .all()
  database.exec(`
DROP TABLE dictionary_value;
CREATE TABLE dictionary_value (
  id         TEXT PRIMARY KEY,
  kind       TEXT NOT NULL,
  position   INTEGER NOT NULL,
  value      TEXT NOT NULL,
  note       TEXT NOT NULL,
  stopped_at TEXT,
  UNIQUE (kind, value)
) STRICT;
`)
  database.exec(`
CREATE TABLE grading (
  event_id TEXT PRIMARY KEY REFERENCES case_event (id),
  case_id  TEXT NOT NULL REFERENCES cases (id),
  grade    TEXT NOT NULL
) STRICT;
CREATE INDEX grading_case ON grading (case_id);
ALTER TABLE assignment ADD COLUMN mode TEXT NOT NULL DEFAULT '';
ALTER TABLE assignment ADD COLUMN measure TEXT NOT NULL DEFAULT '';
`)
  const insert = database.prepare(`INSERT INTO dictionary_value VALUES (${newId}, ?, ?, ?, ?, NULL)`)
  for (const row of before as { kind: string; value: string; position: number }[]) {
    insert.run(row.kind, row.position, row.value, '')
  }
  // A folder without a centre gets everything when it is set up.
  if (before.length === 0) return
  for (const [kind, values] of Object.entries(begun)) {
    values.forEach(([value, note], at) => insert.run(kind, at + 1, value, note))
  }
}

/**
 * Values of dictionaries are rows like those of the other lists: renamed, explained, moved, stopped. Where a case stands of four
 * grades is a row a time, mode and measure belong to an order.
 */
export const ownDictionaries: Migration = { version: 30, name: 'own-dictionaries', run }
