import type { Moment } from '../../db/calendar/moment.ts'
import { call } from '../api/call.ts'
import { keepDraft } from '../drafts/draft-store.ts'
import type { Offer } from '../ui/footer-message.tsx'
import type { PanelStep } from './offered-steps.ts'
import { stepKey } from './step-drafts.ts'

interface Typed {
  happenedAt: Moment
}

/**
 * 撤销 for a step just taken: the case stands as before, and the step's panel opens with what was typed. Its time is asked
 * anew: what is done again is done after it was taken back, and the timeline is to read so.
 */
function offered(
  did: string,
  { caseId, step, withdraw }: { caseId: string; step: PanelStep; withdraw: () => Promise<unknown> },
  typed: Typed
): Offer {
  return {
    did,
    takeBack: async () => {
      await withdraw()
      const { happenedAt: _, ...words } = typed
      keepDraft(stepKey(caseId, step), words)
      return null
    }
  }
}

/** 撤销 for a step that moved the case. */
export function takenBack(
  did: string,
  step: PanelStep,
  taken: { caseId: string; eventId: string },
  typed: Typed
): Offer {
  const withdraw = () => call('cases.withdraw', taken)
  return offered(did, { caseId: taken.caseId, step, withdraw }, typed)
}

/** 撤销 for a request that nobody has answered yet. */
export function askedBack(did: string, asked: { caseId: string; requestId: string }, typed: Typed): Offer {
  const withdraw = () => call('extensions.withdraw', asked)
  return offered(did, { caseId: asked.caseId, step: 'askTime', withdraw }, typed)
}
