import { Suspense, useEffect } from 'react'
import { problem } from '../../db/errors.ts'
import { IntakeDesk } from '../shell/desks.ts'
import { DeskVisibility } from '../ui/desk-visibility.ts'
import { fetched } from '../ui/fetched.tsx'
import { lockNotice, type GateState } from './gate-state.ts'
import { NoticeScreen } from '../sign-in/notice-screen.tsx'
import { SignInActionsContext, type Created } from '../seat/sign-in-actions.ts'
import { SignInScreen } from '../sign-in/sign-in-screen.tsx'
import { useGate } from './use-gate.ts'
import { ActorContext } from '../seat/signed-in.ts'
import '../sign-in/sign-in.css'

const Workbench = fetched<object>(async () => (await import('../shell/workbench.tsx')).Workbench)
const SetupScreen = fetched(async () => (await import('../set-up/setup-screen.tsx')).SetupScreen)
const RecoveryCodeScreen = fetched<{ created: Created }>(
  async () => (await import('../set-up/recovery-code-screen.tsx')).RecoveryCodeScreen
)

/** The form is painted and has its cursor; nobody's hands are at the keys sooner. */
const formFirstMs = 250

/** Nothing goes before the form: its first letters are taken while this is under way. */
function whenIdle(): Promise<unknown> {
  return new Promise((resolve) => requestIdleCallback(resolve))
}

async function warmUp(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, formFirstMs))
  await whenIdle()
  const [{ rehearse }] = await Promise.all([
    import('../shell/rehearsal.tsx'),
    Workbench.fetch(),
    IntakeDesk.fetch()
  ])
  await whenIdle()
  rehearse()
}

/** Fetches and rehearses what comes after the sign-in screen while somebody types there. */
function useWarmUp(waiting: boolean) {
  useEffect(() => {
    // A failure shows when the workbench itself is opened.
    if (waiting) warmUp().catch(() => undefined)
  }, [waiting])
}

/** The screen that stands before the workbench. */
function FrontScreen({ state, onAgain }: { state: GateState; onAgain: () => void }) {
  switch (state.phase.kind) {
    case 'starting':
    case 'open':
      return null
    case 'broken':
      return <NoticeScreen title="数据没有打开" text={state.phase.error.message} onAgain={onAgain} />
    case 'stopped':
      return <NoticeScreen title="后台程序停了" text={problem('BACKEND_FAILED').message} />
    case 'empty':
      return <SetupScreen />
    case 'created':
      return <RecoveryCodeScreen created={state.phase.created} />
    case 'locked':
      return (
        <SignInScreen
          key={state.workbench}
          holder={state.holder}
          expected={state.expected}
          notice={lockNotice(state.phase.notice, state.unwritten)}
          samplePassword={state.samplePassword}
        />
      )
  }
}

/** The sign-in gate; the workbench stays mounted behind a lock screen, so nothing typed is lost. */
export function SignInGate() {
  const [state, actions] = useGate()
  const open = state.phase.kind === 'open'
  // Behind a lock screen the workbench stands already.
  useWarmUp(!state.holder && (state.phase.kind === 'locked' || state.phase.kind === 'empty'))

  return (
    <SignInActionsContext value={actions}>
      {state.damaged ? (
        <p className="damaged-banner" role="alert">
          {problem('DATABASE_DAMAGED').message}
        </p>
      ) : null}
      <Suspense fallback={null}>
        <FrontScreen state={state} onAgain={() => void actions.look()} />
      </Suspense>
      {state.holder ? (
        <div className="gate-workbench" hidden={!open}>
          <DeskVisibility value={open}>
            <ActorContext value={state.holder}>
              <Suspense fallback={null}>
                <Workbench key={state.workbench} />
              </Suspense>
            </ActorContext>
          </DeskVisibility>
        </div>
      ) : null}
    </SignInActionsContext>
  )
}
