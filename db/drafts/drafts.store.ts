import type { Reader, Writer } from '../connection.ts'
import type { Draft } from './draft.ts'

/** The drafts of one person, newest first. */
export async function listDrafts(db: Reader, accountId: string, key?: string): Promise<Draft[]> {
  const all = db
    .selectFrom('draft')
    .select(['key', 'body', 'savedAt', 'act'])
    .where('accountId', '=', accountId)
    .orderBy('savedAt', 'desc')
    .orderBy('key')
  return (key === undefined ? all : all.where('key', '=', key)).execute()
}

export async function putDraft(db: Writer, accountId: string, draft: Draft): Promise<void> {
  const { body, savedAt, act } = draft
  await db
    .insertInto('draft')
    .values({ accountId, ...draft })
    .onConflict((conflict) => conflict.columns(['accountId', 'key']).doUpdateSet({ body, savedAt, act }))
    .execute()
}

export async function deleteDraft(db: Writer, accountId: string, key: string): Promise<void> {
  await db.deleteFrom('draft').where('accountId', '=', accountId).where('key', '=', key).execute()
}
