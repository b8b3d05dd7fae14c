import type { Reader, Writer } from '../connection.ts'
import { problem, type Shortfall } from '../errors.ts'
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

/** What was missing for it was said when it was done; by now it may have been mended. */
const doneBefore: Shortfall = {
  stands: '这张表单上次已经记录，没有再记',
  missing: '密钥文件 keyring.json 当时没有确认写成',
  todo: '重新打开表单，看看现在的情况，需要时再做一次'
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
  if (row.answer === null) throw problem('AFTER_COMMIT_FAILED', doneBefore)
  return { value: JSON.parse(row.answer) }
}

/**
 * Keeps the answer beside what was done; runs in the same transaction. An act that is whole only once something
 * outside the database followed has no answer until then: a program that dies in between must not say it was done.
 */
export async function insertAct(db: Writer, act: Act, done: { at: string; value: unknown; whole: boolean }) {
  const row: ActRow = { ...act, doneAt: done.at, answer: done.whole ? JSON.stringify(done.value) : null }
  await db.insertInto('act').values(row).execute()
}

/** What should have followed the commit did: from now on the act is answered as done. */
export async function completeAct(db: Writer, actId: string, value: unknown): Promise<void> {
  await db
    .updateTable('act')
    .set({ answer: JSON.stringify(value) })
    .where('id', '=', actId)
    .execute()
}

/** Whether there are files in an answer; those are never kept. */
export function holdsBytes(value: unknown): boolean {
  if (value instanceof Uint8Array) return true
  return value !== null && typeof value === 'object' && Object.values(value).some(holdsBytes)
}
