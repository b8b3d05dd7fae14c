import type { Reader, Writer } from '../connection.ts'
import type { Schema } from '../schema.ts'
import { canonicalJson, sha256 } from '../digest/digest.ts'

export type AuditEntry = Schema['auditEntry']

/** The hash before the first entry. */
const beginning = '0'.repeat(64)

/** How entries are hashed now; an entry is verified by the format it names, for ever. */
const currentFormat = 1

/**
 * Format 1 hashes these fields, as canonical JSON, and no others: a column that a later version adds belongs to a
 * later format, or every entry made before would read as changed.
 */
function format1(entry: Omit<AuditEntry, 'hash' | 'format'>) {
  const { sequence, at, actorId, actorName, machine, call, subject, detail, inputSha256, previousHash } =
    entry
  return { sequence, at, actorId, actorName, machine, call, subject, detail, inputSha256, previousHash }
}

function hashOf({ format, ...entry }: Omit<AuditEntry, 'hash'>): string {
  // An entry of a format nobody knows has no hash that could fit.
  return format === 1 ? sha256(canonicalJson(format1(entry))) : ''
}

/** When the last entry was made; null before the first. */
export async function lastRecordedAt(db: Reader): Promise<string | null> {
  const last = await db
    .selectFrom('auditEntry')
    .select('at')
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.at ?? null
}

/** Who made a call last, about a case or account where one is named; walks back from the end. */
export async function lastCaller(
  db: Reader,
  { call, subject }: { call: string; subject?: string }
): Promise<Pick<AuditEntry, 'actorName' | 'at'> | null> {
  let entries = db.selectFrom('auditEntry').select(['actorName', 'at']).where('call', '=', call)
  if (subject !== undefined) entries = entries.where('subject', '=', subject)
  return (await entries.orderBy('sequence', 'desc').limit(1).executeTakeFirst()) ?? null
}

/** Adds an entry that hashes the one before it; runs in the transaction of what it records. */
export async function appendAudit(
  db: Writer,
  entry: Omit<AuditEntry, 'sequence' | 'previousHash' | 'hash' | 'format'>
): Promise<void> {
  const last = await db
    .selectFrom('auditEntry')
    .select(['sequence', 'hash'])
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  const linked = { ...entry, sequence: (last?.sequence ?? 0) + 1, previousHash: last?.hash ?? beginning }
  const entryOfNow = { ...linked, format: currentFormat }
  await db
    .insertInto('auditEntry')
    .values({ ...entryOfNow, hash: hashOf(entryOfNow) })
    .execute()
}

/** Walks the chain from its beginning; names every entry that does not follow from the one before. */
export async function verifyAudit(db: Reader): Promise<{ entries: number; head: string; faults: string[] }> {
  const faults: string[] = []
  let previous = beginning
  let expected = 1
  const rows = await db.selectFrom('auditEntry').selectAll().orderBy('sequence').execute()
  for (const { hash, ...entry } of rows) {
    if (entry.sequence !== expected) faults.push(`第 ${expected} 条起缺失，接着是第 ${entry.sequence} 条`)
    if (entry.previousHash !== previous) faults.push(`第 ${entry.sequence} 条与前一条不相连`)
    if (hashOf(entry) !== hash) faults.push(`第 ${entry.sequence} 条内容与校验值不符`)
    previous = hash
    expected = entry.sequence + 1
  }
  return { entries: rows.length, head: previous, faults }
}
