/** A problem the person at the keyboard can solve: shown as its message alone, without a stack. */
export class Stop extends Error {
  override readonly name = 'Stop'
}

/** Prints one line for the person at the keyboard. On stderr, because stdout belongs to the task's own answer. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`)
}

/** The message of anything thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
