import { useEffect, useMemo, useReducer, useRef } from 'react'
import type { Value } from '../../db/api.ts'
import { asAppError } from '../api/as-app-error.ts'
import { callGate } from '../api/send.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { gateAfter, refusesData, startingGate, type GateState } from './gate-state.ts'
import { endLending, isLent } from '../seat/lent-screen.ts'
import type { SignInActions } from '../seat/sign-in-actions.ts'

const patience = 5
const pauseMs = 300
/** How long signing out waits for the disk to take what was typed last. */
const writingMs = 2_000

/** What there is; a backend that is just being started anew gets the time to answer. */
async function readSetup(attempt = 1): Promise<Value<'setup.state'>> {
  try {
    return await callGate('setup.state', {})
  } catch (error) {
    if (asAppError(error).code !== 'BACKEND_GONE' || attempt === patience) throw error
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
    return readSetup(attempt + 1)
  }
}

/** There since the workbench opened; the sign-in form has no use for it. */
function drafts() {
  return import('../drafts/draft-store.ts')
}

/** The mark of a lent screen goes only with the sign-in it guards. */
async function signOut(): Promise<void> {
  await callGate('session.signOut', {})
  endLending()
}

/** Whether the promise came true in time. */
async function inTime(promise: Promise<boolean>): Promise<boolean> {
  return Promise.race([promise, new Promise<false>((resolve) => setTimeout(resolve, writingMs, false))])
}

/** Which screen stands before the workbench, kept true to what the backend says. */
export function useGate(): [GateState, SignInActions] {
  const [state, dispatch] = useReducer(gateAfter, startingGate)

  const holderId = useRef<string | null>(null)
  const locking = useRef(Promise.resolve())

  useEffect(() => {
    holderId.current = state.holder?.id ?? null
  }, [state.holder])

  const actions = useMemo<SignInActions>(() => {
    const look = async () => {
      try {
        let setup = await readSetup()
        if (isLent()) {
          await signOut()
          setup = await readSetup()
        }
        const person = setup.state === 'open' ? await callGate('session.read', {}) : null
        dispatch({ type: 'looked', setup, person })
      } catch (error) {
        dispatch({ type: 'failed', error: asAppError(error) })
      }
    }
    // A second signing out that came late would put out whoever signed in meanwhile.
    const lockOnce = oneAtATime(async () => {
      // Whatever the backend answers, the screen is covered.
      dispatch({ type: 'ended', reason: 'locked' })
      const { flushDrafts } = await drafts()
      const flushed = flushDrafts()
      const tell = (written: boolean) => dispatch({ type: 'drafts', written })
      tell(await inTime(flushed))
      void flushed.then(tell)
      // A disk that takes nothing must not keep the data open: what it didn't take stays in memory, for its writer.
      await signOut().catch(() => undefined)
    })
    const lock = () => (locking.current = lockOnce())
    return {
      look,
      lock,
      locked: () => locking.current,
      signedIn: (person) => {
        endLending()
        // Somebody else starts at their own first desk, not where the one before was.
        if (holderId.current !== person.id) history.replaceState(null, '', location.pathname)
        dispatch({ type: 'signedIn', person })
      },
      created: (created) => dispatch({ type: 'created', created }),
      refused: (error) => {
        const refused = refusesData(error)
        if (refused) dispatch({ type: 'failed', error })
        return refused
      }
    }
  }, [])

  useEffect(() => {
    void actions.look()
    return window.kuaichu.on((event) => {
      if (event.type === 'signedOut') {
        dispatch({ type: 'ended', reason: event.reason })
        void drafts().then(({ allWritten }) => dispatch({ type: 'drafts', written: allWritten() }))
      }
      if (event.type === 'backendFailed') dispatch({ type: 'stopped' })
      if (event.type === 'damaged') dispatch({ type: 'damaged' })
    })
  }, [actions])

  return [state, actions]
}
