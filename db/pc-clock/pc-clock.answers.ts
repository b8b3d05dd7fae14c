import { defineAnswers } from '../answers.ts'
import { momentOf } from '../calendar/moment.ts'
import { pcClockApi } from './pc-clock.api.ts'
import { askAboutClock } from './pc-clock.store.ts'

export const pcClockAnswers = defineAnswers(pcClockApi, {
  async 'clock.confirm'(context) {
    context.confirmClock()
    const { actor, folder } = context
    if (actor && folder.open) {
      const confirmed = { ...context, clockConfirmed: true }
      await folder.open.writer.transaction().execute((db) => askAboutClock(db, confirmed, actor))
    }
    return { now: momentOf(context.clock()) }
  }
})
