import { api, type Input, type JobName, type Value } from '../../db/api.ts'
import type { Draft } from '../../db/drafts/draft.ts'
import { AppError, problem } from '../../db/errors.ts'
import type { JobView } from '../../db/jobs/job.ts'
import { asAppError } from './as-app-error.ts'
import { call, callJob } from './call.ts'

/** How the work on one input stands for the person whose workbench is open. */
export type JobStand =
  | { step: 'none' }
  /** Waiting its turn or at work; `since` is when what it does now began, in milliseconds of the page's clock. */
  | { step: 'underWay'; job: JobView; since: number }
  /** Made, and kept by the backend until it is dropped; `error` is why it could not be fetched. */
  | { step: 'made'; job: JobView; error: AppError | null }
  | { step: 'failed'; error: AppError }
  | { step: 'cancelled' }
  /** It was begun, and the backend knows nothing of it any more; `made` where only the result was still to be fetched. */
  | { step: 'lost'; made: boolean }

/**
 * What is noted on the disk from the moment a job is asked for until its result is done with: among the drafts of
 * the person, so that they and nobody else learn after a restart what became of it.
 */
interface Note {
  id: string
  made: boolean
}

const prefix = 'job/'
const none: JobStand = { step: 'none' }

let stands: ReadonlyMap<string, JobStand> = new Map()
const notes = new Map<string, Note>()
const givenUp = new Set<string>()
const listeners = new Set<() => void>()

/** What names a job: the call and its input, whatever was left out of that. */
export function jobKey<N extends JobName>(name: N, input: Input<N>): string {
  return keyOf(name, api[name].input.parse(input))
}

function keyOf(name: string, parsed: unknown): string {
  return `${prefix}${name}/${JSON.stringify(parsed)}`
}

/** The input that a key names; null where it is the key of another call. */
export function inputOf<N extends JobName>(name: N, key: string): Input<N> | null {
  const start = `${prefix}${name}/`
  return key.startsWith(start) ? (JSON.parse(key.slice(start.length)) as Input<N>) : null
}

export function isJobNote({ key }: Pick<Draft, 'key'>): boolean {
  return key.startsWith(prefix)
}

export function subscribeToJobs(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

export function standOf(key: string): JobStand {
  return stands.get(key) ?? none
}

/** All jobs that stand anywhere, by their keys; the same object until one changes. */
export function allStands(): ReadonlyMap<string, JobStand> {
  return stands
}

function put(changes: Iterable<readonly [string, JobStand]>): void {
  const next = new Map(stands)
  for (const [key, stand] of changes) {
    if (stand.step === 'none') next.delete(key)
    else next.set(key, stand)
  }
  stands = next
  for (const listener of listeners) listener()
}

function idOf(stand: JobStand): string | null {
  return stand.step === 'underWay' || stand.step === 'made' ? stand.job.id : null
}

function standFrom(job: JobView, before: JobStand): JobStand {
  const { error } = job
  switch (job.state) {
    case 'queued':
    case 'running': {
      const goesOn = before.step === 'underWay' && before.job.word === job.word
      return { step: 'underWay', job, since: goesOn ? before.since : performance.now() }
    }
    case 'done':
      return { step: 'made', job, error: null }
    case 'cancelled':
      return { step: 'cancelled' }
    case 'failed':
      return {
        step: 'failed',
        error: error ? new AppError(error.code, error.message, error.fields) : problem('JOB_BROKE_OFF')
      }
  }
}

async function keepNote(key: string, note: Note): Promise<void> {
  notes.set(key, note)
  // Where it can't be kept the job is made all the same; only a restart would go untold.
  await call('drafts.keep', { key, body: JSON.stringify(note) }).catch(() => undefined)
}

async function dropNote(key: string): Promise<void> {
  if (notes.delete(key)) await call('drafts.drop', { key }).catch(() => undefined)
}

async function giveUp(id: string): Promise<void> {
  // Away or gone: what there is of it shows when the person is back.
  await call('jobs.cancel', { id }).catch(() => undefined)
}

/** Keeps the note true: what was made waits for its person, what came to nothing is over. */
function noteEnd(key: string, { id, state }: JobView): void {
  if (state === 'done' && notes.get(key)?.made === false) void keepNote(key, { id, made: true })
  if (state === 'cancelled' || state === 'failed') void dropNote(key)
}

/** Takes in what the backend tells of a job. */
export function hearOfJob(job: JobView): void {
  const key = keyOf(job.call, job.input)
  const before = standOf(key)
  const id = idOf(before)
  // An earlier one on the same input, dropped for this one.
  if (id === null ? job.state === 'cancelled' : id !== job.id) return
  put([[key, standFrom(job, before)]])
  noteEnd(key, job)
  // It was given up before the backend had taken it in.
  if ((job.state === 'queued' || job.state === 'running') && givenUp.has(job.id)) void giveUp(job.id)
}

/** Compares what the person began with what the backend has: what it doesn't know any more is lost. */
function compare(jobs: readonly JobView[]): void {
  const found = new Map(jobs.map((job) => [keyOf(job.call, job.input), job]))
  const gone = [...stands].filter(([key, stand]) => idOf(stand) !== null && !found.has(key))
  const noted = [...notes].filter(([key]) => !found.has(key))
  put([
    ...noted.map(([key, { made }]) => [key, { step: 'lost', made }] as const),
    ...gone.map(([key, { step }]) => [key, { step: 'lost', made: step === 'made' }] as const),
    ...[...found].map(([key, job]) => [key, standFrom(job, standOf(key))] as const)
  ])
  for (const [key, job] of found) noteEnd(key, job)
}

/** Takes in what there is for the person who has just come; nothing of anybody before is left. */
export function openJobs(drafts: readonly Draft[], jobs: readonly JobView[]): void {
  stands = new Map()
  notes.clear()
  for (const { key, body } of drafts.filter(isJobNote)) notes.set(key, JSON.parse(body) as Note)
  compare(jobs)
}

/** Asks again how all jobs stand: the person was away, or the backend was. */
export async function readJobs(): Promise<void> {
  compare(await call('jobs.list', {}))
}

/**
 * Has a job done and gives its value; null where there is none: how it stands then says why. It goes on when nobody
 * waits for it, and its result is kept.
 */
export async function startJob<N extends JobName>(name: N, input: Input<N>): Promise<Value<N> | null> {
  const key = jobKey(name, input)
  const before = idOf(standOf(key))
  const id = crypto.randomUUID()
  const asked = { state: 'queued', ahead: 0, done: 0, of: 0, word: '', outdated: false, error: null } as const
  put([[key, { step: 'underWay', job: { id, call: name, input, ...asked }, since: performance.now() }]])
  if (before !== null) await giveUp(before)
  await keepNote(key, { id, made: false })
  if (!givenUp.has(id)) return fetchAnswer(name, input, id)
  put([[key, { step: 'cancelled' }]])
  await dropNote(key)
  return null
}

/** The value of a job that was made; null as in {@link startJob}. */
export async function fetchJob<N extends JobName>(name: N, input: Input<N>): Promise<Value<N> | null> {
  const id = idOf(standOf(jobKey(name, input)))
  return id === null ? null : fetchAnswer(name, input, id)
}

async function fetchAnswer<N extends JobName>(
  name: N,
  input: Input<N>,
  id: string
): Promise<Value<N> | null> {
  try {
    return await callJob(name, input, id)
  } catch (thrown) {
    await settle(jobKey(name, input), id, asAppError(thrown))
    return null
  }
}

/** No value came: whether it goes on, is kept, or was refused is for the backend to say. */
async function settle(key: string, id: string, error: AppError): Promise<void> {
  // Told when the person is back, by `readJobs`.
  if (['NOT_SIGNED_IN', 'BACKEND_GONE', 'BACKEND_FAILED'].includes(error.code)) return
  if (idOf(standOf(key)) !== id) return
  const job = (await call('jobs.list', {}).catch(() => [])).find((one) => one.id === id)
  const stand = job ? standFrom(job, standOf(key)) : ({ step: 'failed', error } as const)
  put([[key, stand.step === 'made' ? { ...stand, error } : stand]])
  if (!job) await dropNote(key)
}

/** Gives up what is under way; it is told as cancelled once it is. */
export async function cancelJob(key: string): Promise<void> {
  const id = idOf(standOf(key))
  if (id === null) return
  givenUp.add(id)
  await giveUp(id)
}

/** Done with it: its result is let go, and nothing more is said of it. */
export async function dropJob(key: string): Promise<void> {
  const id = idOf(standOf(key))
  put([[key, none]])
  await dropNote(key)
  if (id !== null) await giveUp(id)
}
