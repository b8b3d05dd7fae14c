import { createContext, useContext } from 'react'
import type { AppError } from '../../db/errors.ts'
import type { Actor } from '../../db/people/actor.ts'

/** What a data folder that was just made gives out once. */
export interface Created {
  recoveryCode: string
  /** The centre's name, for the printed sheet. */
  centre: string
  administrator: string
  /** The password of all accounts of a sample centre. */
  samplePassword: string | null
}

export interface SignInActions {
  /** Closes the data and shows the sign-in screen; the workbench stays behind it. */
  lock: () => Promise<void>
  /** The lock under way is through: whoever signs in before would be put out by its end. */
  locked: () => Promise<void>
  /** Looks again whether there is data and who is signed in. */
  look: () => Promise<void>
  signedIn: (person: Actor) => void
  created: (created: Created) => void
  /** True when the error leaves nothing to try: a full screen says so then. */
  refused: (error: AppError) => boolean
}

export const SignInActionsContext = createContext<SignInActions | null>(null)

export function useSignInActions(): SignInActions {
  const actions = useContext(SignInActionsContext)
  if (!actions) throw new Error('useSignInActions outside the sign-in gate')
  return actions
}
