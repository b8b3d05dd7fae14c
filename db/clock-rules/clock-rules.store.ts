import type { Reader, Writer } from '../connection.ts'
import type { Schema } from '../schema.ts'
import type { RuleVersionInput, VersionBefore } from './clock-rule-version.ts'

/** The version of a rule that was set last. */
export async function lastVersion(db: Reader, code: string): Promise<VersionBefore | undefined> {
  return db
    .selectFrom('clockRule')
    .select(['version', 'takesEffect'])
    .where('code', '=', code)
    .orderBy('version', 'desc')
    .executeTakeFirst()
}

export async function insertVersion(
  db: Writer,
  { code, version }: { code: string; version: number },
  { inUse, definition, takesEffect, reason }: RuleVersionInput,
  by: Pick<Schema['clockRule'], 'enteredAt' | 'enteredBy'>
): Promise<void> {
  const row = {
    code,
    version,
    takesEffect,
    inUse: inUse ? 1 : 0,
    definition: JSON.stringify(definition),
    reason
  } as const
  await db
    .insertInto('clockRule')
    .values({ ...row, ...by })
    .execute()
}

/** All that was set, the latest first. */
export async function listVersions(db: Reader) {
  return db
    .selectFrom('clockRule')
    .innerJoin('account', 'account.id', 'clockRule.enteredBy')
    .select(['code', 'version', 'takesEffect', 'inUse', 'reason', 'enteredAt', 'account.name as enteredBy'])
    .orderBy('version', 'desc')
    .execute()
}

/** How many clocks run by each rule. */
export async function countRunning(db: Reader): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('caseClock')
    .select((eb) => ['code', eb.fn.countAll<number>().as('running')])
    .where('endedAt', 'is', null)
    .groupBy('code')
    .execute()
  return new Map(rows.map(({ code, running }) => [code, running]))
}

export async function insertMove(db: Writer, row: Schema['clockChange']): Promise<void> {
  await db.insertInto('clockChange').values(row).execute()
}
