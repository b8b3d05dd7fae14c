import { api, type CallName, type Input, type JobName, type Value } from '../../db/api.ts'
import type { Call } from '../../db/contract.ts'
import type { ErrorCode } from '../../db/errors.ts'
import type { Answer } from '../../db/wire.ts'
import { actOf } from './acts.ts'
import { send, unwrap } from './send.ts'

/** The answer never came: whether the command was done is not known, and the same act asks again. */
export function isLost(code: ErrorCode): boolean {
  return code === 'BACKEND_GONE' || code === 'BACKEND_FAILED'
}

/**
 * Calls the backend. Types of input and value come from the API itself. A command carries the id of its act, so
 * that two clicks at once are one record, and the key of the draft that it uses up, if it does.
 */
export async function call<N extends CallName>(name: N, input: Input<N>, draft?: string): Promise<Value<N>> {
  const { kind, audited = true }: Call = api[name]
  // A draft keeps itself: nobody is asked about the clock for it.
  if (!audited) return unwrap((await window.kuaichu.call(name, input)) as Answer<Value<N>>)
  if (kind !== 'command') return unwrap(await send<Value<N>>(name, input))
  const act = actOf(name, input, draft)
  const answer = await send<Value<N>>(name, input, { act: act.id, draft })
  if (answer.ok) act.done()
  else if (isLost(answer.error.code)) act.lost()
  else act.refused(answer.error.code)
  return unwrap(answer)
}

/** Asks for a job, or for the answer of the one that was begun under that id. */
export async function callJob<N extends JobName>(name: N, input: Input<N>, id: string): Promise<Value<N>> {
  return unwrap(await send<Value<N>>(name, input, { act: id }))
}
