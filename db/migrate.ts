import type Database from 'better-sqlite3'
import { problem } from './errors.ts'
import { foundation } from './migrations/0001-foundation.ts'
import { life } from './migrations/0003-life.ts'
import { drafts } from './migrations/0005-drafts.ts'
import { acts } from './migrations/0006-acts.ts'

/** One step of the schema, frozen in time: it holds SQL only and never imports the app's own rules. */
export interface Migration {
  version: number
  name: string
  sql: string
}

/** In order; the database's `user_version` is the version of the last one that ran. */
export const migrations: readonly Migration[] = [foundation, life, drafts, acts]

export function schemaVersion(database: Database.Database): number {
  return Number(database.pragma('user_version', { simple: true }))
}

/**
 * Brings a database to the newest schema, each step in one transaction of its own with its version.
 *
 * @throws DATABASE_NEWER when the file was written by a newer program; it is not touched.
 */
export function migrate(database: Database.Database, steps: readonly Migration[] = migrations): void {
  const known = steps.at(-1)?.version ?? 0
  const found = schemaVersion(database)
  if (found > known) throw problem('DATABASE_NEWER', found, known)
  for (const step of steps.filter((one) => one.version > found)) {
    database.transaction(() => {
      database.exec(step.sql)
      database.pragma(`user_version = ${step.version}`)
    })()
  }
}
