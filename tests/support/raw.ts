import Sqlite from 'better-sqlite3'
import { join } from 'node:path'
import { openDatabase } from '../../db/connection.ts'
import { openWithPassword, readKeyring } from '../../db/keys/keyring.ts'
import { administrator, password, type TestCentre } from './centre.ts'

export type Raw = Sqlite.Database

/** The key of a centre's database, as somebody with a password could get at it. */
export async function keyOf(centre: TestCentre, name = administrator): Promise<Buffer> {
  const keyring = readKeyring(join(centre.folder, 'keyring.json'))
  const key = keyring && (await openWithPassword(keyring, name, password))
  if (!key) throw new Error(`${name} has no key`)
  return key
}

/** A connection of our own to a centre's file, past every rule of the app; closed when the work is done. */
export async function withRaw<T>(centre: TestCentre, work: (raw: Raw) => T): Promise<T> {
  const raw = openDatabase(Sqlite, join(centre.folder, 'data.sqlite'), await keyOf(centre))
  try {
    return work(raw)
  } finally {
    raw.close()
  }
}

/**
 * Takes the triggers away: what somebody with the key and a database program would do first. Answers how they
 * are made again.
 */
export function dropTriggers(raw: Raw): string[] {
  const triggers = raw.prepare(`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`).all() as {
    name: string
    sql: string
  }[]
  for (const { name } of triggers) raw.exec(`DROP TRIGGER ${name}`)
  return triggers.map(({ sql }) => sql)
}

/** Does something to the stored data that no trigger keeps from happening, then puts everything back. */
export async function tampered<T>(
  centre: TestCentre,
  tamper: (raw: Raw) => void,
  look: () => Promise<T>
): Promise<T> {
  const tables = [
    'cases',
    'party',
    'case_event',
    'screening',
    'notice',
    'attachment',
    'mediation_session',
    'transcript_line'
  ]
  const signed = [
    'agreement',
    'agreement_clause',
    'clause_instalment',
    'signoff_round',
    'signature',
    'audit_entry'
  ]
  const all = [...tables, ...signed]
  let triggers: string[] = []
  await withRaw(centre, (raw) => {
    raw.pragma('foreign_keys = OFF')
    raw.transaction(() => {
      triggers = dropTriggers(raw)
      for (const table of all) raw.exec(`CREATE TABLE kept_${table} AS SELECT * FROM ${table}`)
      tamper(raw)
    })()
  })
  try {
    return await look()
  } finally {
    await withRaw(centre, (raw) => {
      raw.pragma('foreign_keys = OFF')
      for (const table of all) {
        raw.exec(
          `DELETE FROM ${table}; INSERT INTO ${table} SELECT * FROM kept_${table}; DROP TABLE kept_${table}`
        )
      }
      for (const sql of triggers) raw.exec(sql)
    })
  }
}
