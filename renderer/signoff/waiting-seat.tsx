import type { Turn } from './turn.ts'

/** For whoever can't sign now: whom it waits for, and why. */
export function WaitingSeat({ turn }: { turn: Extract<Turn, { kind: 'wait' }> }) {
  return (
    <section className="seat-note" aria-label="等待签名">
      <h2>等 {turn.who} 签名</h2>
      <p>{turn.why}</p>
    </section>
  )
}
