import { SignInGate } from './sign-in/sign-in-gate.tsx'

/** Everything on screen: the sign-in gate, and behind it the workbench. */
export function App() {
  return <SignInGate />
}
