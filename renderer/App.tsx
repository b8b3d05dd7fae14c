import { SessionGate } from './session/session-gate.tsx'

/** Everything on screen: the sign-in gate, and behind it the workbench. */
export function App() {
  return <SessionGate />
}
