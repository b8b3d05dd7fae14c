import { lazy, Suspense, useState } from 'react'
import type { Actor } from '../../db/people/actor.ts'
import type { RecoveryValues } from './recover-form.tsx'
import { SignInForm } from './sign-in-form.tsx'

const RecoverForm = lazy(async () => ({ default: (await import('./recover-form.tsx')).RecoverForm }))

const nothingTyped: RecoveryValues = { name: '', recoveryCode: '', password: '', again: '' }

interface Props {
  /** Whose workbench waits behind the screen. */
  holder: Actor | null
  /** The name to begin with; empty when nobody in particular is expected. */
  expected: string
  /** Why the screen came up, when it did so by itself. */
  notice: string
  samplePassword: string | null
}

/** Signing in opens the data; it is the only thing on screen while the data is closed. */
export function SignInScreen({ holder, expected, notice, samplePassword }: Props) {
  const [recovering, setRecovering] = useState(false)
  const [recovery, setRecovery] = useState<RecoveryValues>(nothingTyped)
  return (
    <main className="gate-screen">
      <section className="gate-card">
        <p className="gate-brand">
          快处工作台
          {samplePassword === null ? null : <span className="sample-mark">样例</span>}
        </p>
        {notice ? (
          <p className="gate-notice" role="status">
            {notice}
          </p>
        ) : null}
        {recovering ? (
          <Suspense fallback={null}>
            <RecoverForm values={recovery} onChange={setRecovery} onBack={() => setRecovering(false)} />
          </Suspense>
        ) : (
          <SignInForm
            holder={holder}
            expected={expected}
            samplePassword={samplePassword}
            onRecover={() => setRecovering(true)}
          />
        )}
      </section>
    </main>
  )
}
