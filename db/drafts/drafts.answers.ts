import { defineAnswers } from '../answers.ts'
import { momentOf } from '../calendar/moment.ts'
import { draftsApi } from './drafts.api.ts'
import { deleteDraft, listDrafts, putDraft } from './drafts.store.ts'

export const draftsAnswers = defineAnswers(draftsApi, {
  async 'drafts.keep'(context, { key, body }) {
    const savedAt = momentOf(context.clock())
    await putDraft(context.db, context.actor.id, { key, body, savedAt })
    return { savedAt }
  },

  'drafts.read': (context, { key }) => listDrafts(context.db, context.actor.id, key),

  async 'drafts.drop'(context, { key }) {
    await deleteDraft(context.db, context.actor.id, key)
    return {}
  }
})
