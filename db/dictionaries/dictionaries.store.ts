import { sql } from 'kysely'
import type { Reader, Writer } from '../connection.ts'
import { dictionaryKinds, type Dictionaries, type DictionaryKind } from './dictionaries.ts'

export async function readDictionaries(db: Reader): Promise<Dictionaries> {
  const rows = await db.selectFrom('dictionaryValue').selectAll().orderBy('position').execute()
  const values = (kind: DictionaryKind) => rows.filter((row) => row.kind === kind).map((row) => row.value)
  return Object.fromEntries(dictionaryKinds.map((kind) => [kind, values(kind)])) as Dictionaries
}

export async function hasDictionaryValue(db: Reader, kind: DictionaryKind, value: string): Promise<boolean> {
  const row = await db
    .selectFrom('dictionaryValue')
    .select('value')
    .where('kind', '=', kind)
    .where('value', '=', value)
    .executeTakeFirst()
  return row !== undefined
}

/** Adds a value after the others. */
export async function insertDictionaryValue(db: Writer, kind: DictionaryKind, value: string): Promise<void> {
  await db
    .insertInto('dictionaryValue')
    .columns(['kind', 'value', 'position'])
    .expression((eb) =>
      eb
        .selectFrom('dictionaryValue')
        .select([
          sql<string>`${kind}`.as('kind'),
          sql<string>`${value}`.as('value'),
          sql<number>`coalesce(max(position), 0) + 1`.as('position')
        ])
        .where('kind', '=', kind)
    )
    .execute()
}

/** What was registered with the value keeps it: a case holds the word itself. */
export async function deleteDictionaryValue(db: Writer, kind: DictionaryKind, value: string): Promise<void> {
  await db.deleteFrom('dictionaryValue').where('kind', '=', kind).where('value', '=', value).execute()
}
