import { api, isCallName } from './api.ts'
import type { Surroundings } from './context.ts'
import { DataFolder } from './data-folder.ts'
import { problem } from './errors.ts'
import type { KeyCost } from './keys/keyring.ts'
import { serve, type Desk, type Log } from './serve.ts'
import type { Answer, AppEvent } from './wire.ts'

export interface ServiceOptions {
  folder: string
  surroundings: Surroundings
  keyCost?: KeyCost
  onEvent?: (event: AppEvent) => void
  log?: Log
  /** Called with the open folder after every sign-in, off the caller's path. */
  afterOpen?: (folder: DataFolder) => void
}

export interface Service {
  call(name: string, input: unknown): Promise<Answer>
  /** Waits for what is running, refuses what comes later, closes the data. */
  close(): Promise<void>
}

/**
 * The data and rules behind one seat. Commands and gates run one after another; queries run beside them,
 * but never while a gate opens or closes the data.
 */
export function createService(options: ServiceOptions): Service {
  const folder = new DataFolder(options.folder, options.keyCost)
  const log: Log = options.log ?? (() => undefined)
  const desk: Desk = { folder, surroundings: options.surroundings, actorId: null, log }
  const emit = options.onEvent ?? (() => undefined)
  const reading = new Set<Promise<unknown>>()
  let writing: Promise<unknown> = Promise.resolve()
  let closing = false

  async function inTurn(name: string, input: unknown, exclusive: boolean): Promise<Answer> {
    const turn = writing.then(async () => {
      if (exclusive) await Promise.allSettled(reading)
      return serve(desk, name, input)
    })
    writing = turn
    const { answer, subject } = await turn
    if (answer.ok) announce(name, subject)
    return answer
  }

  function announce(name: string, subject: string | null): void {
    if (name === 'session.signOut') emit({ type: 'signedOut', reason: 'locked' })
    else if (name === 'session.signIn' || name === 'session.recover') options.afterOpen?.(folder)
    else emit({ type: 'changed', caseId: subject })
  }

  async function read(name: string, input: unknown): Promise<Answer> {
    await writing
    const turn = serve(desk, name, input)
    reading.add(turn)
    try {
      return (await turn).answer
    } finally {
      reading.delete(turn)
    }
  }

  return {
    call(name, input) {
      if (closing) return Promise.resolve({ ok: false, error: problem('BACKEND_GONE').toData() })
      const kind = isCallName(name) ? api[name].kind : 'query'
      const quiet = name === 'setup.state' || name === 'session.read'
      return kind === 'query' || quiet ? read(name, input) : inTurn(name, input, kind === 'gate')
    },
    async close() {
      closing = true
      await writing
      await Promise.allSettled(reading)
      await folder.close()
    }
  }
}
