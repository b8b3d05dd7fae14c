import { api, isCallName } from './api.ts'
import { changesOf, everything, type Changed } from './changes.ts'
import type { Surroundings } from './context.ts'
import { DataFolder } from './data-folder.ts'
import { problem } from './errors.ts'
import type { Caller, House, Log } from './house.ts'
import { JobDesk } from './jobs/job-desk.ts'
import { WorkHost } from './jobs/work-host.ts'
import type { KeyCost } from './keys/keyring.ts'
import { watchOtherPrograms } from './other-programs.ts'
import { Seats } from './seats.ts'
import { isLook, serve } from './serve.ts'
import type { Answer, AppEvent, Incoming } from './wire.ts'

export interface ServiceOptions {
  folder: string
  surroundings: Surroundings
  keyCost?: KeyCost
  /** What happened, and for which seat; null is for all. */
  onEvent?: (event: AppEvent, seat: string | null) => void
  log?: Log
  /** Called with the open folder after every sign-in, off the caller's path. */
  afterOpen?: (folder: DataFolder) => void
  /** The built thread of jobs; the source's own unless given. */
  jobWorker?: URL
  /** How often to look whether another program wrote to the data, in milliseconds; never unless given. */
  watchEveryMs?: number
}

export interface Service {
  call(incoming: Incoming): Promise<Answer>
  /** Waits for what is running, refuses what comes later, closes the data. */
  close(): Promise<void>
}

/** What is done is done, and its caller is answered, though nobody may be listening or the log be full. */
function outside(tell: () => void): void {
  try {
    tell()
  } catch {
    // There is nobody left to tell.
  }
}

/**
 * The data and rules behind all seats. Commands and gates run one after another; queries run beside them, and so do
 * jobs, but never while a gate opens or closes the data. A call is its caller's who sat there when it arrived.
 */
export function createService(options: ServiceOptions): Service {
  const folder = new DataFolder(options.folder, options.keyCost)
  const seats = new Seats()
  const log: Log = (level, text) => {
    outside(() => options.log?.(level, text))
  }
  const emit: NonNullable<ServiceOptions['onEvent']> = (event, seat) => {
    outside(() => options.onEvent?.(event, seat))
  }
  const reading = new Set<Promise<unknown>>()
  let writing: Promise<unknown> = Promise.resolve()
  /** A gate that opens or closes the data at this moment; one that only waits for its turn holds up nobody. */
  let gating: Promise<unknown> | null = null
  let closing = false
  const { surroundings } = options
  const host = new WorkHost(options.jobWorker ?? new URL('job.worker.ts', import.meta.url), log)
  const house: House = {
    folder,
    surroundings,
    seats,
    log,
    jobs: { enter: (o) => jobs.enter(o), of: (...at) => jobs.of(...at) }
  }
  const jobs = new JobDesk({ house, host, read: besideWriting, write: inQueue, emit })
  const stopWatching = options.watchEveryMs
    ? watchOtherPrograms(folder, options.watchEveryMs, () => {
        changed(everything)
      })
    : () => undefined

  function changed(what: Changed): void {
    jobs.dataChanged(what)
    emit({ type: 'changed', ...what }, null)
  }

  /** Behind everything that writes; `writing` itself never fails. */
  function inQueue<T>(task: () => Promise<T>): Promise<T> {
    const turn = writing.then(task)
    writing = turn.catch(() => undefined)
    return turn
  }

  /** Beside what writes, but never while a gate opens or closes the data. */
  async function besideWriting<T>(task: () => Promise<T>): Promise<T> {
    while (gating) await gating
    const turn = task()
    const settled = turn.catch(() => undefined)
    reading.add(settled)
    try {
      return await turn
    } finally {
      reading.delete(settled)
    }
  }

  /** With the data to itself: what reads has ended, and what comes waits until the gate is through. */
  async function alone<T>(task: () => Promise<T>): Promise<T> {
    const through = Promise.withResolvers<undefined>()
    gating = through.promise
    try {
      await Promise.all(reading)
      return await task()
    } finally {
      gating = null
      through.resolve(undefined)
    }
  }

  async function inTurn({ name, input }: Incoming, caller: Caller, isGate: boolean): Promise<Answer> {
    if (name === 'session.signOut') seats.beginLeaving(caller.seat)
    const turn = inQueue(() => {
      const task = () => serve(house, name, caller, input)
      // While somebody sits elsewhere, coming and going neither opens nor closes anything.
      const opensOrCloses = isGate && (name.startsWith('setup.') || !seats.isTakenBeside(caller.seat))
      return opensOrCloses ? alone(task) : task()
    })
    const { answer, subject } = await turn
    // The record stands also where something after its commit failed: screens must show it.
    if (answer.ok || answer.error.code === 'AFTER_COMMIT_FAILED') announce(name, input, caller, subject)
    if (isGate) jobs.seatsChanged()
    return answer
  }

  function announce(name: string, input: unknown, { seat }: Caller, subject: string | null): void {
    if (name === 'session.signOut') emit({ type: 'signedOut', reason: 'locked' }, seat)
    else if (name === 'session.signIn' || name === 'session.recover') options.afterOpen?.(folder)
    else if (name.startsWith('setup.')) {
      jobs.clear()
      changed(everything)
    } else if (name !== 'clock.confirm') changed(changesOf(name, input, subject))
  }

  async function read({ name, input }: Incoming, caller: Caller): Promise<Answer> {
    const { answer, later } = await besideWriting(() => serve(house, name, caller, input))
    return later ?? answer
  }

  return {
    call(incoming) {
      if (closing) return Promise.resolve({ ok: false, error: problem('BACKEND_GONE').toData() })
      const { seat, name, act, draft } = incoming
      const caller = { seat, accountId: seats.accountAt(seat), act, draft }
      const kind = isCallName(name) ? api[name].kind : 'query'
      return kind === 'query' || kind === 'job' || isLook(name)
        ? read(incoming, caller)
        : inTurn(incoming, caller, kind === 'gate')
    },
    async close() {
      closing = true
      stopWatching()
      await jobs.close()
      await writing
      await Promise.all(reading)
      await folder.close()
    }
  }
}
