import { api, isCallName } from './api.ts'
import { changesOf, everything } from './changes.ts'
import type { Surroundings } from './context.ts'
import { DataFolder } from './data-folder.ts'
import { problem } from './errors.ts'
import type { Caller, House, Log } from './house.ts'
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
  /** How often to look whether another program wrote to the data, in milliseconds; never unless given. */
  watchEveryMs?: number
}

export interface Service {
  call(incoming: Incoming): Promise<Answer>
  /** Waits for what is running, refuses what comes later, closes the data. */
  close(): Promise<void>
}

/**
 * The data and rules behind all seats. Commands and gates run one after another; queries run beside them,
 * but never while a gate opens or closes the data. A call is its caller's who sat there when it arrived.
 */
export function createService(options: ServiceOptions): Service {
  const folder = new DataFolder(options.folder, options.keyCost)
  const seats = new Seats()
  const log: Log = options.log ?? (() => undefined)
  const house: House = { folder, surroundings: options.surroundings, seats, log }
  const emit = options.onEvent ?? (() => undefined)
  const reading = new Set<Promise<unknown>>()
  let writing: Promise<unknown> = Promise.resolve()
  let gating: Promise<unknown> = Promise.resolve()
  let closing = false
  const stopWatching = options.watchEveryMs
    ? watchOtherPrograms(folder, options.watchEveryMs, () => {
        emit({ type: 'changed', ...everything }, null)
      })
    : () => undefined

  async function inTurn({ name, input }: Incoming, caller: Caller, exclusive: boolean): Promise<Answer> {
    if (name === 'session.signOut') seats.beginLeaving(caller.seat)
    const turn = writing.then(async () => {
      if (exclusive) await Promise.allSettled(reading)
      return serve(house, name, caller, input)
    })
    writing = turn
    if (exclusive) gating = turn
    const { answer, subject } = await turn
    if (answer.ok) announce(name, input, caller, subject)
    return answer
  }

  function announce(name: string, input: unknown, { seat }: Caller, subject: string | null): void {
    if (name === 'session.signOut') emit({ type: 'signedOut', reason: 'locked' }, seat)
    else if (name === 'session.signIn' || name === 'session.recover') options.afterOpen?.(folder)
    else if (name.startsWith('setup.')) emit({ type: 'changed', ...everything }, null)
    else if (name !== 'clock.confirm') {
      emit({ type: 'changed', ...changesOf(name, input, subject) }, null)
    }
  }

  async function read({ name, input }: Incoming, caller: Caller): Promise<Answer> {
    await gating
    const turn = serve(house, name, caller, input)
    reading.add(turn)
    try {
      return (await turn).answer
    } finally {
      reading.delete(turn)
    }
  }

  return {
    call(incoming) {
      if (closing) return Promise.resolve({ ok: false, error: problem('BACKEND_GONE').toData() })
      const { seat, name, act } = incoming
      const caller = { seat, accountId: seats.accountAt(seat), act }
      const kind = isCallName(name) ? api[name].kind : 'query'
      return kind === 'query' || isLook(name)
        ? read(incoming, caller)
        : inTurn(incoming, caller, kind === 'gate')
    },
    async close() {
      closing = true
      stopWatching()
      await writing
      await Promise.allSettled(reading)
      await folder.close()
    }
  }
}
