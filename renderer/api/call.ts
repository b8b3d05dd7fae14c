import { api, type CallName, type Input, type Value } from '../../db/api.ts'
import type { Call } from '../../db/contract.ts'
import { AppError, type ErrorCode } from '../../db/errors.ts'
import type { Answer, Desktop } from '../../db/wire.ts'
import { actOf } from './acts.ts'
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

/** The answer never came: whether the command was done is not known, and the same act asks again. */
function isLost(code: ErrorCode): boolean {
  return code === 'BACKEND_GONE' || code === 'BACKEND_FAILED'
}

/** Sends a call; where the PC's clock is in doubt, asks, and goes on with the same act once it was confirmed. */
async function send<T>(name: string, input: unknown, act?: string): Promise<Answer<T>> {
  const answer = (await window.kuaichu.call(name, input, act)) as Answer<T>
  if (answer.ok || answer.error.code !== 'CLOCK_DOUBTFUL') return answer
  if (!(await askAboutClock(answer.error.message))) return answer
  await window.kuaichu.call('clock.confirm', {})
  return (await window.kuaichu.call(name, input, act)) as Answer<T>
}

/**
 * Calls the backend. Types of input and value come from the API itself. A command carries the id of its act, so
 * that two clicks at once are one record.
 */
export async function call<N extends CallName>(name: N, input: Input<N>): Promise<Value<N>> {
  const { kind, audited = true }: Call = api[name]
  // A draft keeps itself: nobody is asked about the clock for it.
  if (!audited) return unwrap((await window.kuaichu.call(name, input)) as Answer<Value<N>>)
  if (kind !== 'command') return unwrap(await send<Value<N>>(name, input))
  const act = actOf(name, input)
  const answer = await send<Value<N>>(name, input, act.id)
  if (answer.ok) act.done()
  else if (!isLost(answer.error.code)) act.refused()
  return unwrap(answer)
}
