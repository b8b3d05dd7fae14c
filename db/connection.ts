import type Database from 'better-sqlite3'
import { CamelCasePlugin, Kysely, SqliteDialect } from 'kysely'
import { problem } from './errors.ts'
import type { Schema } from './schema.ts'

/** Where commands write; one transaction at a time, opened by `serve` only. */
export type Writer = Kysely<Schema>

/** Where queries read: a connection SQLite itself keeps from writing. */
export type Reader = Pick<Kysely<Schema>, 'selectFrom' | 'with' | 'fn' | 'dynamic'>

/** The oldest Node-API the database component runs on; below it, it would crash without a word. */
const neededNodeApi = 10

/** The component, loaded when first needed so that an old runtime gets an error and not a crash. */
export async function loadSqlite(): Promise<typeof Database> {
  if (Number(process.versions['napi'] ?? 0) < neededNodeApi) {
    throw problem('RUNTIME_TOO_OLD', process.versions.node)
  }
  return (await import('better-sqlite3')).default
}

function unlock(database: Database.Database, key: Buffer): void {
  database.pragma(`cipher='sqlcipher'`)
  database.pragma('legacy=4')
  database.pragma(`key="x'${key.toString('hex')}'"`)
}

/**
 * Opens the encrypted file with its raw key: WAL, FULL (the commit is on the disk when it is acknowledged),
 * foreign keys on.
 *
 * @throws DATABASE_UNREADABLE when the key is not this file's
 */
export function openDatabase(
  Sqlite: typeof Database,
  file: string,
  key: Buffer,
  options: { readonly?: boolean } = {}
): Database.Database {
  const database = new Sqlite(file, { readonly: options.readonly ?? false })
  try {
    unlock(database, key)
    if (!options.readonly) database.pragma('journal_mode = WAL')
    database.pragma('synchronous = FULL')
    database.pragma('foreign_keys = ON')
    database.pragma('busy_timeout = 5000')
    database.pragma('user_version')
  } catch (error) {
    database.close()
    const code = (error as { code?: string }).code
    if (code === 'SQLITE_NOTADB') throw problem('DATABASE_UNREADABLE')
    if (code?.startsWith('SQLITE_CORRUPT')) throw problem('DATABASE_DAMAGED')
    throw error
  }
  return database
}

export function kyselyOver(database: Database.Database): Kysely<Schema> {
  return new Kysely<Schema>({ dialect: new SqliteDialect({ database }), plugins: [new CamelCasePlugin()] })
}
