import type { Api, CallName, Input, Value } from '../../db/api.ts'
import { AppError } from '../../db/errors.ts'
import type { Answer, Desktop, Marks } from '../../db/wire.ts'
import { askAboutClock } from './clock-doubt.ts'

declare global {
  interface Window {
    kuaichu: Desktop
  }
}

/** The answer's value; its error thrown as an {@link AppError} with the same code, text and fields. */
export function unwrap<T>(answer: Answer<T>): T {
  if (answer.ok) return answer.value
  throw new AppError(answer.error.code, answer.error.message, answer.error.fields)
}

/** Sends a call; where the PC's clock is in doubt, asks, and goes on with the same act once it was confirmed. */
export async function send<T>(name: string, input: unknown, marks?: Marks): Promise<Answer<T>> {
  const answer = (await window.kuaichu.call(name, input, marks)) as Answer<T>
  if (answer.ok || answer.error.code !== 'CLOCK_DOUBTFUL') return answer
  if (!(await askAboutClock(answer.error.message))) return answer
  await window.kuaichu.call('clock.confirm', {})
  return (await window.kuaichu.call(name, input, marks)) as Answer<T>
}

/** The calls that are made before anybody is signed in. */
type GateName = { [N in CallName]: Api[N]['kind'] extends 'gate' ? N : never }[CallName]

/**
 * Calls a gate. Apart from `call`, because the sign-in form needs neither the list of all calls nor the schema library
 * that it is written in: without them it stands a twentieth of a second sooner.
 */
export async function callGate<N extends GateName>(name: N, input: Input<N>): Promise<Value<N>> {
  return unwrap(await send<Value<N>>(name, input))
}
