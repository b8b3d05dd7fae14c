import type { ShownSeat } from './shown-seat.ts'

interface Props {
  shown: Extract<ShownSeat, { kind: 'wait' }>
  /** Nobody at all can sign here: which post is vacant and who can fill it. */
  vacant: string | null
}

/** For whoever can't sign now: whom it waits for, and why. */
export function WaitingSeat({ shown, vacant }: Props) {
  return (
    <section className="seat-note" aria-label="等待签名">
      <h2>等 {shown.who} 签名</h2>
      <p>{vacant ? `${vacant}。` : shown.why}</p>
    </section>
  )
}
