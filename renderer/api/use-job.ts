import { useSyncExternalStore } from 'react'
import type { Input, JobName, Value } from '../../db/api.ts'
import {
  allStands,
  cancelJob,
  dropJob,
  fetchJob,
  inputOf,
  jobKey,
  standOf,
  startJob,
  subscribeToJobs,
  type JobStand
} from './job-store.ts'

export interface Job<N extends JobName> {
  stand: JobStand
  /** Has it done; null where there is no value: `stand` says why. */
  start: () => Promise<Value<N> | null>
  /** The value of what was made, also after the page was loaded anew. */
  fetch: () => Promise<Value<N> | null>
  cancel: () => void
  /** Done with it: the result, or what was said of it, is let go. */
  drop: () => void
}

/** A job on one input; it belongs to the person and the seat, not to the part of the page that shows it. */
export function useJob<N extends JobName>(name: N, input: Input<N>): Job<N> {
  const key = jobKey(name, input)
  const stand = useSyncExternalStore(subscribeToJobs, () => standOf(key))
  return {
    stand,
    start: () => startJob(name, input),
    fetch: () => fetchJob(name, input),
    cancel: () => void cancelJob(key),
    drop: () => void dropJob(key)
  }
}

/** Every job of that call which stands anywhere, by its input. */
export function useStands<N extends JobName>(name: N): { input: Input<N>; stand: JobStand }[] {
  const all = useSyncExternalStore(subscribeToJobs, allStands)
  return [...all].flatMap(([key, stand]) => {
    const input = inputOf(name, key)
    return input ? [{ input, stand }] : []
  })
}
