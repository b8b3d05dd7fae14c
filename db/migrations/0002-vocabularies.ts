import type Database from 'better-sqlite3'
import type { Migration } from '../migrate.ts'

/** `CHECK (kind IN ('a', 'b'))`: a list of words, which code keeps from now on. */
const wordList = / CHECK \(\w+ IN \('[^)]*\)\)/g

interface Definition {
  name: string
  sql: string
}

function definitions(database: Database.Database, type: string): (Definition & { table: string })[] {
  return database
    .prepare(`SELECT name, tbl_name AS "table", sql FROM sqlite_schema WHERE type = ? AND sql IS NOT NULL`)
    .all(type) as (Definition & { table: string })[]
}

/** The table as it should be defined; equal to what it is where nothing changes. */
function defined({ name, sql }: Definition): string {
  const free = sql.replace(wordList, '')
  return name === 'agreement' ? free.replace('case_id TEXT NOT NULL UNIQUE', 'case_id TEXT NOT NULL') : free
}

function rebuild(database: Database.Database, table: Definition, sql: string): void {
  const indexes = definitions(database, 'index').filter((index) => index.table === table.name)
  database.exec(sql.replace(`CREATE TABLE ${table.name}`, `CREATE TABLE rebuilt_${table.name}`))
  database.exec(`INSERT INTO rebuilt_${table.name} SELECT * FROM ${table.name}`)
  database.exec(`DROP TABLE ${table.name}`)
  database.exec(`ALTER TABLE rebuilt_${table.name} RENAME TO ${table.name}`)
  for (const index of indexes) database.exec(index.sql)
}

/**
 * Lists of words leave the tables, so that a new state, role or outcome is a line of code and no rebuild;
 * a case may have an agreement for each time it was handled; an audit entry names the format of its hash.
 */
export const vocabularies: Migration = {
  version: 2,
  name: 'vocabularies',
  run: (database) => {
    // Triggers name other tables, which are gone for a moment while they are rebuilt.
    const triggers = definitions(database, 'trigger')
    for (const { name } of triggers) database.exec(`DROP TRIGGER ${name}`)
    for (const table of definitions(database, 'table')) {
      const sql = defined(table)
      if (sql !== table.sql) rebuild(database, table, sql)
    }
    database.exec('CREATE INDEX agreement_by_case ON agreement (case_id, recorded_at)')
    database.exec('ALTER TABLE audit_entry ADD COLUMN format INTEGER NOT NULL DEFAULT 1')
    for (const { sql } of triggers) database.exec(sql)
  }
}
