import type { Reader, Writer } from '../connection.ts'
import { isInUse } from '../own-lists/own-list.ts'
import { nextPosition } from '../own-lists/own-lists.store.ts'
import type { DutyItem, DutyItemFacts } from './duty-item.ts'

/** The list, lines in use first, each in the centre's order. */
export async function listDutyItems(db: Reader): Promise<DutyItem[]> {
  const rows = await db
    .selectFrom('dutyItem')
    .innerJoin('body', 'body.id', 'dutyItem.bodyId')
    .select(['dutyItem.id', 'field', 'subject', 'bodyId', 'body.name as body', 'basisKind', 'basis'])
    .select('dutyItem.stoppedAt')
    .orderBy('dutyItem.position')
    .execute()
  return [...rows.filter(isInUse), ...rows.filter((item) => !isInUse(item))]
}

export async function insertDutyItem(db: Writer, id: string, item: DutyItemFacts): Promise<void> {
  const position = await nextPosition(db, 'dutyItem')
  await db
    .insertInto('dutyItem')
    .values({ ...item, id, position, stoppedAt: null })
    .execute()
}

export async function writeDutyItem(db: Writer, id: string, item: DutyItemFacts): Promise<void> {
  const { field, subject, bodyId, basisKind, basis } = item
  await db
    .updateTable('dutyItem')
    .set({ field, subject, bodyId, basisKind, basis })
    .where('id', '=', id)
    .execute()
}
