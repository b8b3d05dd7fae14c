import { sql } from 'kysely'
import type { Moment } from '../calendar/moment.ts'
import type { Reader, Writer } from '../connection.ts'

/** A view as it is stored, with who made it. */
export interface StoredView {
  id: string
  name: string
  shared: boolean
  ownerId: string
  by: string
  settings: string
  removedAt: Moment | null
}

/** Every view, removed ones too, first saved first. */
export async function readViews(db: Reader): Promise<StoredView[]> {
  const rows = await db
    .selectFrom('ledgerView')
    .innerJoin('account', 'account.id', 'ledgerView.ownerId')
    .selectAll('ledgerView')
    .select('account.name as by')
    .orderBy(sql`ledger_view.rowid`)
    .execute()
  return rows.map((row) => ({ ...row, shared: row.shared === 1 }))
}

export async function insertView(
  db: Writer,
  { shared, ...view }: Omit<StoredView, 'by' | 'removedAt'>
): Promise<void> {
  await db
    .insertInto('ledgerView')
    .values({ ...view, shared: shared ? 1 : 0, removedAt: null })
    .execute()
}

export async function writeViewFacts(
  db: Writer,
  id: string,
  { name, shared }: { name: string; shared: boolean }
): Promise<void> {
  await db
    .updateTable('ledgerView')
    .set({ name, shared: shared ? 1 : 0 })
    .where('id', '=', id)
    .execute()
}

export async function writeViewSettings(db: Writer, id: string, settings: string): Promise<void> {
  await db.updateTable('ledgerView').set({ settings }).where('id', '=', id).execute()
}

export async function writeRemoved(db: Writer, id: string, removedAt: Moment | null): Promise<void> {
  await db.updateTable('ledgerView').set({ removedAt }).where('id', '=', id).execute()
}

/** With which view a person's ledgers open; null where as they always do. */
export async function readOpening(db: Reader, accountId: string): Promise<string | null> {
  const row = await db
    .selectFrom('ledgerOpening')
    .select('viewId')
    .where('accountId', '=', accountId)
    .executeTakeFirst()
  return row?.viewId ?? null
}

export async function writeOpening(db: Writer, accountId: string, viewId: string | null): Promise<void> {
  await db.deleteFrom('ledgerOpening').where('accountId', '=', accountId).execute()
  if (viewId !== null) await db.insertInto('ledgerOpening').values({ accountId, viewId }).execute()
}
