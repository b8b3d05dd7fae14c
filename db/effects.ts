import type { Effect } from './context.ts'

/** What a command does outside the database: after its commit, or taken back where there was none. */
export class Effects {
  private readonly after: Effect[] = []
  private readonly back: Effect[] = []

  readonly afterCommit = (effect: Effect): void => {
    this.after.push(effect)
  }

  readonly undo = (effect: Effect): void => {
    this.back.unshift(effect)
  }

  /** Runs them all, even where one fails; gives what went wrong. */
  committed(): Promise<unknown[]> {
    return runAll(this.after)
  }

  /** The same backwards, last one first. */
  rolledBack(): Promise<unknown[]> {
    return runAll(this.back)
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
