import type { Flushed } from './page-drafts.ts'

export interface LeavingOptions {
  /** Lets the page write its drafts down, within a time limit. */
  flush: () => Promise<Flushed>
  /** What no draft can keep, in words; null for nothing. */
  unsaved: () => string | null
  /** Asks whether to go although this is lost. */
  confirm: (lost: string) => Promise<boolean>
  /** Lets the backend finish and close its files. */
  drain: () => Promise<void>
  /** Ends the program; every other step is over. */
  end: () => void
}

/** What would be lost of the drafts, in words. */
const draftsLost: Record<Flushed, string | null> = {
  kept: null,
  gone: null,
  failed: '草稿没能写到磁盘上（磁盘可能已满或被占用）。',
  late: '草稿还没有写到磁盘上（磁盘忙或被别的程序占用）。'
}

/**
 * The one way out of the program, by whichever door: drafts first, then the question about what they can't keep,
 * then the backend, then the end. Knocking again changes nothing, but the system going down asks no more questions.
 */
export class Leaving {
  private readonly options: LeavingOptions
  private under: Promise<void> | null = null
  private out: Promise<void> | null = null
  private hurried = false
  private over = false

  constructor(options: LeavingOptions) {
    this.options = options
  }

  /** True once nothing is left to wait for. */
  get isOver(): boolean {
    return this.over
  }

  /** A person closes the window or quits: they are asked about what would be lost. */
  byPerson(): void {
    this.under ??= this.leave().finally(() => {
      this.under = null
    })
  }

  /** The system ends the session: nobody is there to answer a question. */
  bySystem(): void {
    this.hurried = true
    void this.options.flush().then(() => this.goOut())
  }

  private async leave(): Promise<void> {
    const flushed = await this.options.flush()
    const lost = [draftsLost[flushed], this.options.unsaved()].filter(Boolean).join('\n')
    if (lost && !this.hurried && !(await this.options.confirm(lost))) return
    await this.goOut()
  }

  private goOut(): Promise<void> {
    this.out ??= this.options.drain().finally(() => {
      this.over = true
      this.options.end()
    })
    return this.out
  }
}
