import type { Reader, Writer } from '../connection.ts'
import type { Account, Role, Staff } from './people.ts'
import type { Actor } from './actor.ts'

async function rolesOf(db: Reader, accountId?: string): Promise<Map<string, Role[]>> {
  let rows = db.selectFrom('accountRole').select(['accountId', 'role'])
  if (accountId) rows = rows.where('accountId', '=', accountId)
  const held = new Map<string, Role[]>()
  for (const { accountId: id, role } of await rows.execute()) held.set(id, [...(held.get(id) ?? []), role])
  return held
}

export async function listAccounts(db: Reader): Promise<Account[]> {
  const held = await rolesOf(db)
  const rows = await db.selectFrom('account').selectAll().orderBy('createdAt').orderBy('id').execute()
  return rows.map(({ id, name, title, active }) => ({
    id,
    name,
    title,
    active: active === 1,
    roles: held.get(id) ?? []
  }))
}

export async function readAccount(db: Reader, accountId: string): Promise<Account | null> {
  const row = await db.selectFrom('account').selectAll().where('id', '=', accountId).executeTakeFirst()
  if (!row) return null
  const held = await rolesOf(db, accountId)
  return {
    id: row.id,
    name: row.name,
    title: row.title,
    active: row.active === 1,
    roles: held.get(row.id) ?? []
  }
}

/** The person signed in, as long as the account is active. */
export async function readActor(db: Reader, accountId: string): Promise<Actor | null> {
  const account = await readAccount(db, accountId)
  if (!account?.active) return null
  const { id, name, title, roles } = account
  return { id, name, title, roles }
}

export async function findAccountByName(db: Reader, name: string): Promise<Account | null> {
  const row = await db.selectFrom('account').select('id').where('name', '=', name).executeTakeFirst()
  return row ? readAccount(db, row.id) : null
}

export async function insertAccount(db: Writer, id: string, staff: Staff, createdAt: string): Promise<void> {
  await db
    .insertInto('account')
    .values({ id, name: staff.name, title: staff.title, active: 1, createdAt })
    .execute()
  await writeRoles(db, id, staff.roles)
}

export async function writeRoles(db: Writer, accountId: string, roles: Role[]): Promise<void> {
  await db.deleteFrom('accountRole').where('accountId', '=', accountId).execute()
  const rows = [...new Set(roles)].map((role) => ({ accountId, role }))
  await db.insertInto('accountRole').values(rows).execute()
}

export async function writeAccount(
  db: Writer,
  account: { id: string; title: string; active: boolean }
): Promise<void> {
  await db
    .updateTable('account')
    .set({ title: account.title, active: account.active ? 1 : 0 })
    .where('id', '=', account.id)
    .execute()
}
