import { ClockDoubt } from './gate/clock-doubt.tsx'
import { SignInGate } from './gate/sign-in-gate.tsx'

/** Everything on screen: the sign-in gate, behind it the workbench, over both the question about the clock. */
export function App() {
  return (
    <>
      <SignInGate />
      <ClockDoubt />
    </>
  )
}
