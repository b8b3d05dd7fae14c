import type { CallName, Input, Value } from '../api.ts'
import type { Moment } from '../calendar/moment.ts'

/** Makes a call as the named member of staff, as if it were that moment. */
export type ActAs = <N extends CallName>(
  by: string,
  at: Moment,
  name: N,
  input: Input<N>
) => Promise<Value<N>>

/** Who does what in the sample centre, and the ids of its staff. */
export interface SampleStaff {
  idOf: (name: string) => string
  password: string
}

/** One thing that somebody did to a case, and when. */
export interface Deed {
  at: Moment
  act: () => Promise<unknown>
}
