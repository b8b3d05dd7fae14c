import type Database from 'better-sqlite3'
import {
  CamelCasePlugin,
  CompiledQuery,
  Kysely,
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection
} from 'kysely'
import { randomInt } from 'node:crypto'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { problem } from './errors.ts'
import { schemaVersion } from './migrate.ts'
import type { Schema } from './schema.ts'
import { lacksRights, overFile } from './system-errors.ts'

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

/** Pages kept decrypted, for each connection at most: what lists and searches of a hundred thousand cases read. */
const cacheKiB = 32 * 1024

function unlock(database: Database.Database, key: Buffer, newSalt: string): void {
  database.pragma(`cipher='sqlcipher'`)
  database.pragma('legacy=4')
  database.pragma(`key="x'${key.toString('hex')}${newSalt}'"`)
}

function opened(Sqlite: typeof Database, file: string, readonly: boolean): Database.Database {
  try {
    return new Sqlite(file, { readonly })
  } catch (error) {
    throw overFile(error, file)
  }
}

/**
 * Opens the encrypted file with its raw key: WAL, FULL (the commit is on the disk when it is acknowledged),
 * foreign keys on. A file that is to be made may be given its salt, in hex.
 *
 * @throws DATABASE_UNREADABLE when the key is not this file's, FOLDER_FORBIDDEN
 */
export function openDatabase(
  Sqlite: typeof Database,
  file: string,
  key: Buffer,
  options: { readonly?: boolean; newSalt?: string } = {}
): Database.Database {
  const database = opened(Sqlite, file, options.readonly ?? false)
  try {
    // SQLite opens what it may not write, to be read; that would be told with the first write only, and as a bad disk.
    if (!options.readonly && lacksRights(file)) throw problem('FOLDER_FORBIDDEN')
    unlock(database, key, options.newSalt ?? '')
    if (!options.readonly) database.pragma('journal_mode = WAL')
    database.pragma('synchronous = FULL')
    database.pragma('foreign_keys = ON')
    database.pragma('busy_timeout = 5000')
    database.pragma(`cache_size = -${cacheKiB}`)
    database.pragma('user_version')
  } catch (error) {
    database.close()
    const code = (error as { code?: string }).code
    if (code === 'SQLITE_NOTADB') throw problem('DATABASE_UNREADABLE', dirname(file))
    if (code?.startsWith('SQLITE_CORRUPT')) throw problem('DATABASE_DAMAGED')
    throw overFile(error, file)
  }
  return database
}

/** How long a command waits for the other programs on the same data before it gives up, in milliseconds. */
const usualPatienceMs = 30_000

/** How long SQLite itself waits in one attempt: nothing else in this process goes on meanwhile. */
const attemptMs = 20

function isBusy(error: unknown): boolean {
  return (error as { code?: string }).code?.startsWith('SQLITE_BUSY') ?? false
}

/**
 * Takes the right to write when a transaction begins. One that begins as a reader can't become a writer once
 * another program has written, and no waiting helps then. Between attempts the process goes on with its queries.
 */
class ImmediateDriver extends SqliteDriver {
  private readonly database: Database.Database
  private readonly patienceMs: number
  /** What the file was brought to when it was opened. */
  private readonly version: number

  constructor(database: Database.Database, patienceMs: number) {
    super({ database })
    this.database = database
    this.patienceMs = patienceMs
    this.version = schemaVersion(database)
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    const deadline = performance.now() + this.patienceMs
    for (;;) {
      try {
        await connection.executeQuery(CompiledQuery.raw('begin immediate'))
        break
      } catch (error) {
        if (!isBusy(error)) throw overFile(error, this.database.name)
        if (performance.now() > deadline) throw problem('DATABASE_BUSY')
      }
      // Uneven, so that two programs don't keep meeting.
      await pause(randomInt(1, 10))
    }
    await this.refuseNewer(connection)
  }

  /** A newer program may have brought the file on while this one had it open; its tables aren't ours to write. */
  private async refuseNewer(connection: DatabaseConnection): Promise<void> {
    const found = schemaVersion(this.database)
    if (found <= this.version) return
    await this.rollbackTransaction(connection)
    throw problem('DATABASE_NEWER', found, this.version)
  }

  /** A full disk has rolled back already; to do it again would fail and hide why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.database.inTransaction) await super.rollbackTransaction(connection)
  }
}

class ImmediateDialect extends SqliteDialect {
  private readonly driver: ImmediateDriver

  constructor(database: Database.Database, patienceMs: number) {
    super({ database })
    this.driver = new ImmediateDriver(database, patienceMs)
  }

  override createDriver(): SqliteDriver {
    return this.driver
  }
}

/**
 * Kysely over an open database; every transaction is `begin immediate`.
 *
 * @throws DATABASE_BUSY from a transaction that waited longer than `patienceMs` for another program, DATABASE_NEWER from
 * one that finds the schema newer than it was when the database was handed over
 */
export function kyselyOver(
  database: Database.Database,
  patienceMs: number = usualPatienceMs
): Kysely<Schema> {
  if (!database.readonly) database.pragma(`busy_timeout = ${attemptMs}`)
  return new Kysely<Schema>({
    dialect: new ImmediateDialect(database, patienceMs),
    plugins: [new CamelCasePlugin()]
  })
}

/** How long an erasure waits for its own program's last reader to let the file go, in milliseconds. */
const aloneMs = 3000

/**
 * Opens the file for nobody but the caller, who closes it. Every program that has it open in WAL holds a lock that keeps
 * the file from leaving WAL; a killed one holds nothing.
 *
 * @throws OPEN_ELSEWHERE while another program has it open
 */
export async function openAlone(file: string, key: Buffer): Promise<Database.Database> {
  const database = openDatabase(await loadSqlite(), file, key)
  const deadline = performance.now() + aloneMs
  database.pragma(`busy_timeout = ${attemptMs}`)
  for (;;) {
    try {
      database.pragma('journal_mode = DELETE')
      database.exec('begin exclusive')
      return database
    } catch (error) {
      const late = performance.now() > deadline
      if (!isBusy(error) || late) database.close()
      if (!isBusy(error)) throw error
      if (late) throw problem('OPEN_ELSEWHERE')
    }
    await pause(attemptMs)
  }
}
