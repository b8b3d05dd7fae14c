import { problem } from '../../db/errors.ts'
import type { Answer, AppEvent, BackendMessage, MainMessage, Marks } from '../../db/wire.ts'

/** A running backend process, whichever way it was started. */
export interface Channel {
  post(message: MainMessage): void
  onMessage(listener: (message: BackendMessage) => void): void
  onExit(listener: (code: number | null) => void): void
  kill(): void
}

export interface SupervisorOptions {
  spawn: () => Channel
  onEvent: (event: AppEvent) => void
  /** No backend was ready even once: every attempt ended before, or one hung. */
  onNeverReady?: (reason: string) => void
  log: (level: 'info' | 'warn' | 'error', text: string) => void
  /** Milliseconds, any zero point. */
  now?: () => number
}

/** The one seat of this program: its window. */
const windowSeat = 'window'

/** This many crashes within the window, and it is not started again: something is wrong for good. */
const maxCrashes = 3
const crashWindowMs = 5 * 60 * 1000

/** How long a backend may take to finish its work and close before it is killed. */
const drainMs = 15_000

/** How long a new backend may take until it is ready. It opens no data before that: a slow PC needs some seconds. */
const readyMs = 30_000

function refused(code: 'BACKEND_GONE' | 'BACKEND_FAILED'): Answer {
  return { ok: false, error: problem(code).toData() }
}

/**
 * Keeps one backend running: relays calls, answers every pending one when it exits, starts it anew a limited
 * number of times, drains it before quitting.
 */
export class BackendSupervisor {
  private readonly options: SupervisorOptions
  private readonly pending = new Map<number, (answer: Answer) => void>()
  private channel: Channel | null = null
  private crashes: number[] = []
  private lastId = 0
  private failed = false
  private everReady = false
  private lastEnd = ''
  private readyTimer: NodeJS.Timeout | undefined
  private stopping: (() => void) | null = null
  private stopped: Promise<void> | null = null

  constructor(options: SupervisorOptions) {
    this.options = options
  }

  start(): void {
    const channel = this.spawn()
    if (!channel) return
    this.channel = channel
    this.readyTimer = setTimeout(() => {
      if (this.channel === channel && !this.stopping) this.hung(channel)
    }, readyMs)
    channel.onMessage((message) => {
      this.receive(message)
    })
    channel.onExit((code) => {
      if (this.channel === channel) this.exited(code)
    })
  }

  /** Not tried again: three more half minutes before a word would only look like a program that does nothing. */
  private hung(channel: Channel): void {
    this.lastEnd = `was not ready after ${readyMs / 1000} s`
    this.options.log('error', `the backend ${this.lastEnd} and is killed`)
    this.letGo()
    channel.kill()
    this.giveUp()
  }

  /** Null where the system refuses to start it; that counts as an exit. */
  private spawn(): Channel | null {
    try {
      return this.options.spawn()
    } catch (error) {
      this.ended(`could not be started: ${error instanceof Error ? error.message : String(error)}`)
      return null
    }
  }

  /** Always answers: with what the backend said, or that it is gone. */
  call(name: string, input: unknown, marks: Marks = {}): Promise<Answer> {
    const { channel } = this
    if (!channel || this.stopping)
      return Promise.resolve(refused(this.failed ? 'BACKEND_FAILED' : 'BACKEND_GONE'))
    const id = ++this.lastId
    return new Promise((resolve) => {
      this.pending.set(id, resolve)
      channel.post({ type: 'call', request: { id, seat: windowSeat, name, input, ...marks } })
    })
  }

  /** Lets the backend finish what it does and close its files; kills it if it takes too long. */
  stop(): Promise<void> {
    this.stopped ??= this.drain()
    return this.stopped
  }

  private drain(): Promise<void> {
    const { channel } = this
    if (!channel) return Promise.resolve()
    return new Promise<void>((resolve) => {
      const timer = setTimeout(() => {
        this.options.log('error', 'the backend did not close in time and is killed')
        channel.kill()
      }, drainMs)
      this.stopping = () => {
        clearTimeout(timer)
        resolve()
      }
      channel.post({ type: 'close' })
    })
  }

  private receive(message: BackendMessage): void {
    switch (message.type) {
      case 'answer':
        this.pending.get(message.id)?.(message.answer)
        this.pending.delete(message.id)
        break
      case 'event':
        if (message.seat === null || message.seat === windowSeat) this.options.onEvent(message.event)
        break
      case 'log':
        this.options.log(message.level, message.text)
        break
      case 'ready':
        clearTimeout(this.readyTimer)
        this.everReady = true
        break
      case 'closed':
        break
    }
  }

  /** No backend from here on; whoever waits for one is answered. */
  private letGo(): void {
    clearTimeout(this.readyTimer)
    this.channel = null
    for (const answer of this.pending.values()) answer(refused('BACKEND_GONE'))
    this.pending.clear()
  }

  private exited(code: number | null): void {
    this.letGo()
    if (this.stopping) {
      this.stopping()
      return
    }
    this.ended(`exited with ${code ?? 'a signal'}`)
  }

  private ended(how: string): void {
    this.options.log('error', `the backend ${how}`)
    this.lastEnd = how
    this.restart()
  }

  private restart(): void {
    const now = this.options.now?.() ?? performance.now()
    this.crashes = [...this.crashes.filter((at) => now - at < crashWindowMs), now]
    if (this.crashes.length > maxCrashes) {
      this.giveUp()
      return
    }
    this.start()
    this.options.onEvent({ type: 'signedOut', reason: 'backendGone' })
  }

  private giveUp(): void {
    this.failed = true
    this.options.onEvent({ type: 'backendFailed' })
    if (!this.everReady) this.options.onNeverReady?.(`the backend ${this.lastEnd}`)
  }
}
