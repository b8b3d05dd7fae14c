import type { Moment } from '../../db/calendar/moment.ts'
import { call } from '../api/call.ts'
import { keepDraft } from '../drafts/draft-store.ts'
import type { Offer } from '../ui/footer-message.tsx'
import type { PanelStep } from './offered-steps.ts'
import { stepKey } from './step-drafts.ts'

/**
 * 撤销 for a step just taken: the case stands as before, and the step's panel opens with what was typed. Its time is asked
 * anew: what is done again is done after it was taken back, and the timeline is to read so.
 */
export function takenBack(
  did: string,
  step: PanelStep,
  taken: { caseId: string; eventId: string },
  typed: { happenedAt: Moment }
): Offer {
  return {
    did,
    takeBack: async () => {
      await call('cases.withdraw', taken)
      const { happenedAt: _, ...words } = typed
      keepDraft(stepKey(taken.caseId, step), words)
      return null
    }
  }
}
