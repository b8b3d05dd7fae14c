import type { Reader, Writer } from '../connection.ts'
import { problem } from '../errors.ts'
import type { Schema } from '../schema.ts'

type ActRow = Schema['act']

/** A command as its caller named it: the same id again is the same act, not another one. */
export interface Act {
  id: string
  call: string
  inputSha256: string
  actorId: string
}

/** What the act was answered when it was done; undefined when it wasn't done yet. */
export interface DoneAct {
  value: unknown
}

/**
 * Looks whether the act was done before, by whichever program.
 *
 * @throws ACT_MISMATCH when the id was used for something else, AFTER_COMMIT_FAILED when it was done but for its effects
 */
export async function findAct(db: Reader, act: Act): Promise<DoneAct | undefined> {
  const row = await db.selectFrom('act').selectAll().where('id', '=', act.id).executeTakeFirst()
  if (!row) return undefined
  const same = row.call === act.call && row.inputSha256 === act.inputSha256 && row.actorId === act.actorId
  if (!same) throw problem('ACT_MISMATCH')
  if (row.answer === null) throw problem('AFTER_COMMIT_FAILED')
  return { value: JSON.parse(row.answer) }
}

/** Keeps the answer beside what was done; runs in the same transaction. */
export async function insertAct(db: Writer, act: Act, doneAt: string, value: unknown): Promise<void> {
  const row: ActRow = { ...act, doneAt, answer: JSON.stringify(value) }
  await db.insertInto('act').values(row).execute()
}

/** The act was committed and what should have followed failed: it is not answered as done any more. */
export async function withholdAnswer(db: Writer, actId: string): Promise<void> {
  await db.updateTable('act').set({ answer: null }).where('id', '=', actId).execute()
}

/** Whether there are files in an answer; those are never kept. */
export function holdsBytes(value: unknown): boolean {
  if (value instanceof Uint8Array) return true
  return value !== null && typeof value === 'object' && Object.values(value).some(holdsBytes)
}
