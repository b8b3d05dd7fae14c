/**
 * What became of the page's drafts when it was asked to write them down. `late`: it is there and has not said;
 * `gone`: no page is left that could have any.
 */
export type Flushed = 'kept' | 'failed' | 'late' | 'gone'

/** How long a page may take to write its drafts down before the person is asked whether to go without. */
const flushMs = 2_000

/**
 * The page's side of leaving: asks it to write its drafts down, and knows what no draft can keep (picked files).
 * The page answers with the number of the question, so that a late answer to an old one means nothing.
 */
export class PageDrafts {
  private readonly ask: (turn: number) => boolean
  private turn = 0
  private answered: ((outcome: Flushed) => void) | null = null
  private asked: Promise<Flushed> | null = null
  /** In words for the user; null where nothing would be lost. */
  unsaved: string | null = null

  /** `ask` puts the question to the page; false where there is no page that could answer. */
  constructor(ask: (turn: number) => boolean) {
    this.ask = ask
  }

  answer(turn: number, kept: boolean): void {
    if (turn === this.turn) this.answered?.(kept ? 'kept' : 'failed')
  }

  /** A page that is gone keeps nothing more and holds nothing up. */
  forget(): void {
    this.unsaved = null
    this.answered?.('gone')
  }

  /** Asks once at a time; answers within two seconds whatever the page does. */
  flush(): Promise<Flushed> {
    this.asked ??= this.question().finally(() => {
      this.asked = null
      this.answered = null
    })
    return this.asked
  }

  private question(): Promise<Flushed> {
    this.turn++
    if (!this.ask(this.turn)) return Promise.resolve('gone')
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, flushMs, 'late')
      this.answered = (outcome) => {
        clearTimeout(timer)
        resolve(outcome)
      }
    })
  }
}
