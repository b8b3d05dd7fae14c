import { isTouched, type Changed } from '../changes.ts'
import { problem, type ErrorData } from '../errors.ts'
import type { JobName } from '../api.ts'
import type { Answer } from '../wire.ts'
import type { JobView } from './job.ts'

/** What somebody asks for, from where. */
export interface Order {
  id: string
  name: JobName
  input: unknown
  inputSha256: string
  seat: string
  accountId: string
}

/** A job in memory. `made` is what the work made and nobody has got yet; `value` is what was handed over. */
export interface Job extends Order {
  state: JobView['state'] | 'made'
  done: number
  of: number
  word: string
  /** Since it was read, something it is made from was written to. */
  outdated: boolean
  made: unknown
  value: unknown
  error: ErrorData | null
  /** It is being recorded; too late to give it up. */
  finishing: boolean
  /** Those who wait for the answer; a page that was left waits no more, and can't say so. */
  waiters: ((answer: Answer) => void)[]
  stop: AbortController
}

/** How many that are over are kept for who comes back to them; each holds a file. */
const maxKept = 3

/** All jobs of this backend, oldest first, until they are fetched or given up. Nothing of them is on the disk. */
export class JobList {
  private jobs: Job[] = []

  /**
   * The job that an order means: the one with its id, or one like it that is under way and still true. Null where it is a new one.
   *
   * @throws ACT_MISMATCH when the id stands for something else
   */
  joined(order: Order): Job | null {
    const named = this.jobs.find(({ id }) => id === order.id)
    if (named && !isLike(named, order)) throw problem('ACT_MISMATCH')
    if (named && named.state !== 'failed') return named
    const going = (job: Job) => job.state === 'queued' || job.state === 'running' || job.state === 'made'
    return this.jobs.find((job) => isLike(job, order) && going(job) && !job.outdated) ?? null
  }

  /** A new job takes the place of those like it that are over. */
  add(order: Order): Job {
    const over = (job: Job) => isLike(job, order) && (job.state === 'done' || job.state === 'failed')
    this.jobs = this.jobs.filter((job) => !over(job))
    const nothing = { made: undefined, value: undefined, error: null, outdated: false, finishing: false }
    const job: Job = {
      ...order,
      ...nothing,
      state: 'queued',
      done: 0,
      of: 0,
      word: '',
      waiters: [],
      stop: new AbortController()
    }
    this.jobs.push(job)
    return job
  }

  remove(job: Job): void {
    this.jobs = this.jobs.filter((one) => one !== job)
  }

  has(job: Job): boolean {
    return this.jobs.includes(job)
  }

  all(): readonly Job[] {
    return this.jobs
  }

  /** Forgets the oldest results where there are too many. */
  trim(): void {
    const kept = this.jobs.filter((job) => isOver(job) && job.waiters.length === 0)
    for (const job of kept.slice(0, Math.max(0, kept.length - maxKept))) this.remove(job)
  }

  /** Marks what was read before the change and would read differently now; gives those that weren't marked before. */
  outdate(changed: Changed): Job[] {
    const found = this.jobs.filter(
      (job) => job.state !== 'queued' && !job.outdated && isTouched(changed, job.name, job.input)
    )
    for (const job of found) job.outdated = true
    return found
  }

  view(job: Job): JobView {
    const { id, name, input, done, of, word, outdated, error } = job
    const before = this.jobs.slice(0, Math.max(0, this.jobs.indexOf(job)))
    const ahead = job.state === 'queued' ? before.filter(isUnderWay).length : 0
    const state = job.state === 'made' ? 'done' : job.state
    return { id, call: name, input, state, ahead, done, of, word, outdated, error }
  }
}

/** The same work on the same input, for the same person at the same seat. */
function isLike(job: Order, other: Order): boolean {
  const key = ({ name, inputSha256, accountId, seat }: Order) =>
    [name, inputSha256, accountId, seat].join(' ')
  return key(job) === key(other)
}

export function isUnderWay({ state }: Job): boolean {
  return state === 'queued' || state === 'running'
}

function isOver({ state }: Job): boolean {
  return state === 'made' || state === 'done' || state === 'failed'
}
