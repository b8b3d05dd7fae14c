import { defineAnswers } from '../answers.ts'
import { momentOf } from '../calendar/moment.ts'
import { problem } from '../errors.ts'
import { draftsApi } from './drafts.api.ts'
import { deleteDraft, listDrafts, putDraft } from './drafts.store.ts'

/** @throws NOT_SIGNED_IN where the draft is another's than the one's who is signed in now */
function checkWriter(actorId: string, writer: string | undefined): void {
  if (writer !== undefined && writer !== actorId) throw problem('NOT_SIGNED_IN')
}

export const draftsAnswers = defineAnswers(draftsApi, {
  async 'drafts.keep'(context, { key, body, of, act = null }) {
    checkWriter(context.actor.id, of)
    const savedAt = momentOf(context.clock())
    await putDraft(context.db, context.actor.id, { key, body, savedAt, act })
    return { savedAt }
  },

  'drafts.read': (context, { key }) => listDrafts(context.db, context.actor.id, key),

  async 'drafts.drop'(context, { key, of }) {
    checkWriter(context.actor.id, of)
    await deleteDraft(context.db, context.actor.id, key)
    return {}
  }
})
