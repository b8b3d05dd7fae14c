import type { CallName, Input, Value } from '../../db/api.ts'
import { AppError } from '../../db/errors.ts'
import type { Answer, Desktop } from '../../db/wire.ts'

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

/** Calls the backend. Types of input and value come from the API itself. */
export async function call<N extends CallName>(name: N, input: Input<N>): Promise<Value<N>> {
  return unwrap((await window.kuaichu.call(name, input)) as Answer<Value<N>>)
}
