import { api, type CallName, type Input, type Value } from '../../db/api.ts'
import type { Call } from '../../db/contract.ts'
import { AppError } from '../../db/errors.ts'
import type { Answer, Desktop } from '../../db/wire.ts'
import { actOf } from './acts.ts'

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

/**
 * Calls the backend. Types of input and value come from the API itself. A command carries the id of its act, so
 * that two clicks at once are one record.
 */
export async function call<N extends CallName>(name: N, input: Input<N>): Promise<Value<N>> {
  const { kind, audited = true }: Call = api[name]
  if (kind !== 'command' || !audited) {
    return unwrap((await window.kuaichu.call(name, input)) as Answer<Value<N>>)
  }
  const act = actOf(name, input)
  const value = unwrap((await window.kuaichu.call(name, input, act.id)) as Answer<Value<N>>)
  act.done()
  return value
}
