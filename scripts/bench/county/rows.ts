import type Database from 'better-sqlite3'
import type { Schema } from '../../../db/schema.ts'

/** Rows by table, in the order in which they may be written. */
export type Rows = { [T in keyof Schema]?: Schema[T][] }

/** Puts the rows of one case behind those of the cases before it. */
export function gather(all: Rows, more: Rows): void {
  for (const [table, rows] of Object.entries(more)) {
    const before = (all as Record<string, unknown[]>)[table]
    if (before) before.push(...rows)
    else (all as Record<string, unknown[]>)[table] = [...rows]
  }
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/** Writes rows as they are, past Kysely: a hundred thousand cases are two million rows. */
export function write(database: Database.Database, rows: Rows): void {
  for (const [table, list] of Object.entries(rows)) {
    const first = list[0]
    if (!first) continue
    const names = Object.keys(first)
    const insert = database.prepare(
      `INSERT INTO ${snake(table)} (${names.map(snake).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`
    )
    for (const row of list) insert.run(Object.values(row))
  }
}
