import type { Effect, Undo } from './context.ts'
import type { Shortfall } from './errors.ts'

/** What a command does outside the database: after its commit, or taken back where there was none. */
export class Effects {
  private readonly after: { effect: Effect; shortfall: Shortfall }[] = []
  private readonly back: Undo[] = []

  readonly afterCommit = (effect: Effect, shortfall: Shortfall): void => {
    this.after.push({ effect, shortfall })
  }

  /** Whether anything is left to be done once the transaction is on the disk. */
  get expected(): boolean {
    return this.after.length > 0
  }

  readonly undo = (undo: Undo): void => {
    this.back.unshift(undo)
  }

  /** Runs them all, even where one fails; gives what went wrong and what is missing for it. */
  async committed(): Promise<{ error: unknown; shortfall: Shortfall }[]> {
    const failures: { error: unknown; shortfall: Shortfall }[] = []
    for (const { effect, shortfall } of this.after) {
      for (const error of await runAll([effect])) failures.push({ error, shortfall })
    }
    return failures
  }

  /** The same backwards, last one first; each in the transaction that `inTransaction` gives it. */
  rolledBack(inTransaction: (undo: Undo) => Promise<void>): Promise<unknown[]> {
    return runAll(this.back.map((undo) => () => inTransaction(undo)))
  }
}

async function runAll(effects: readonly Effect[]): Promise<unknown[]> {
  const failures: unknown[] = []
  for (const effect of effects) {
    try {
      await effect()
    } catch (error) {
      failures.push(error)
    }
  }
  return failures
}
