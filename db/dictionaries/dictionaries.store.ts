import type { Reader, Writer } from '../connection.ts'
import { isInUse } from '../own-lists/own-list.ts'
import { nextPosition } from '../own-lists/own-lists.store.ts'
import {
  dictionaryKinds,
  type Dictionaries,
  type DictionaryEntry,
  type DictionaryEntryView,
  type DictionaryKind
} from './dictionaries.ts'

/** Every entry, those in use first, each kind in the centre's order. */
export async function listEntries(db: Reader): Promise<DictionaryEntryView[]> {
  const rows = await db.selectFrom('dictionaryValue').selectAll().orderBy('position').execute()
  const entries = rows.map(({ position: _position, ...entry }) => entry)
  return [...entries.filter(isInUse), ...entries.filter((entry) => !isInUse(entry))]
}

export async function readDictionaries(db: Reader): Promise<Dictionaries> {
  const inUse = (await listEntries(db)).filter(isInUse)
  const values = (kind: DictionaryKind) => inUse.filter((row) => row.kind === kind).map((row) => row.value)
  return Object.fromEntries(dictionaryKinds.map((kind) => [kind, values(kind)])) as Dictionaries
}

/** Whether the value can be chosen. */
export async function hasDictionaryValue(db: Reader, kind: DictionaryKind, value: string): Promise<boolean> {
  const row = await db
    .selectFrom('dictionaryValue')
    .select('value')
    .where('kind', '=', kind)
    .where('value', '=', value)
    .where('stoppedAt', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** Adds an entry after the others. */
export async function insertEntry(
  db: Writer,
  id: string,
  kind: DictionaryKind,
  entry: DictionaryEntry
): Promise<void> {
  const position = await nextPosition(db, 'dictionaryValue')
  await db
    .insertInto('dictionaryValue')
    .values({ ...entry, id, kind, position, stoppedAt: null })
    .execute()
}

/** What was registered with the old word keeps it: a case holds the word itself. */
export async function writeEntry(db: Writer, id: string, { value, note }: DictionaryEntry): Promise<void> {
  await db.updateTable('dictionaryValue').set({ value, note }).where('id', '=', id).execute()
}

/** Takes out an entry that was added by mistake. */
export async function deleteDictionaryValue(db: Writer, kind: DictionaryKind, value: string): Promise<void> {
  await db.deleteFrom('dictionaryValue').where('kind', '=', kind).where('value', '=', value).execute()
}
