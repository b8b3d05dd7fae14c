import { createContext, useContext } from 'react'
import type { AppError } from '../../db/errors.ts'
import type { SessionView } from '../../db/people/people.api.ts'
import type { Created } from './gate-state.ts'

export interface SessionActions {
  /** Closes the data and shows the sign-in screen; the workbench stays behind it. */
  lock: () => Promise<void>
  /** Looks again whether there is data and who is signed in. */
  look: () => Promise<void>
  signedIn: (person: SessionView) => void
  created: (created: Created) => void
  /** True when the error leaves nothing to try: a full screen says so then. */
  refused: (error: AppError) => boolean
}

export const SessionActionsContext = createContext<SessionActions | null>(null)

export function useSessionActions(): SessionActions {
  const actions = useContext(SessionActionsContext)
  if (!actions) throw new Error('useSessionActions outside the session gate')
  return actions
}
