import type { Moment } from '../calendar/moment.ts'
import type { Reader, Writer } from '../connection.ts'

type OwnList = 'body' | 'dutyItem' | 'dictionaryValue'

/** The place after the last row of a list. */
export async function nextPosition(db: Reader, table: OwnList): Promise<number> {
  const row = await db
    .selectFrom(table)
    .select((eb) => eb.fn.max('position').as('last'))
    .executeTakeFirst()
  return (row?.last ?? 0) + 1
}

/** Stops a row at a moment, or takes it into use again with null. */
export async function writeStopped(
  db: Writer,
  table: OwnList,
  id: string,
  stoppedAt: Moment | null
): Promise<void> {
  await db.updateTable(table).set({ stoppedAt }).where('id', '=', id).execute()
}

/** Lets two rows of a list change places. */
export async function swapPlaces(db: Writer, table: OwnList, one: string, other: string): Promise<void> {
  const rows = await db.selectFrom(table).select(['id', 'position']).where('id', 'in', [one, other]).execute()
  const [first, second] = rows
  if (!first || !second) return
  await db.updateTable(table).set({ position: second.position }).where('id', '=', first.id).execute()
  await db.updateTable(table).set({ position: first.position }).where('id', '=', second.id).execute()
}
