import { join } from 'node:path'
import type { CallName, Input, Value } from '../../db/api.ts'
import type { AppEvent } from '../../db/wire.ts'
import { BackendSupervisor, type Channel, type SupervisorOptions } from '../../electron/main/supervisor.ts'
import { startNode } from '../../electron/main/node-channel.ts'

const source = join(import.meta.dirname, '../../db/backend.ts')

/** Starts the backend from its source as a child of this Node. */
export function startSource(folder: string): Channel {
  return startNode(source, folder, process.execPath)
}

/** A supervised backend in a process of its own, as main runs it. */
export interface Supervised {
  backend: BackendSupervisor
  events: AppEvent[]
  log: string[]
  spawned: Channel[]
  call<N extends CallName>(name: N, input: Input<N>): Promise<Value<N>>
  /** Kills the process as the system would: no warning, no clean-up. */
  kill(): void
  /** Resolves when the event comes, or has come. */
  event(type: AppEvent['type']): Promise<AppEvent>
}

export function supervise(folder: string, options: Partial<SupervisorOptions> = {}): Supervised {
  const events: AppEvent[] = []
  const log: string[] = []
  const spawned: Channel[] = []
  const waiting: (() => void)[] = []
  const spawn = options.spawn ?? (() => startSource(folder))
  const backend = new BackendSupervisor({
    ...options,
    spawn: () => {
      const channel = spawn()
      spawned.push(channel)
      return channel
    },
    onEvent: (event) => {
      events.push(event)
      waiting.splice(0).forEach((wake) => wake())
    },
    log: (level, text) => log.push(`${level} ${text}`)
  })
  backend.start()
  return {
    backend,
    events,
    log,
    spawned,
    async call<N extends CallName>(name: N, input: Input<N>) {
      const answer = await backend.call(name, input)
      if (!answer.ok) throw new Error(`${name}: ${answer.error.code} ${answer.error.message}`)
      return answer.value as Value<N>
    },
    kill: () => spawned.at(-1)?.kill(),
    async event(type) {
      for (;;) {
        const found = events.find((event) => event.type === type)
        if (found) return found
        await new Promise<void>((wake) => waiting.push(wake))
      }
    }
  }
}
