/**
 * The question whether the PC's clock is right. One at a time: calls that meet the doubt together wait for the
 * same answer.
 */

interface Doubt {
  /** Both times, in the backend's words. */
  sentence: string
  answer: (right: boolean) => void
}

let open: { doubt: Doubt; answered: Promise<boolean> } | null = null
const listeners = new Set<() => void>()

function tell(): void {
  for (const listener of listeners) listener()
}

/** What is being asked; null when nothing is. */
export function openDoubt(): Doubt | null {
  return open?.doubt ?? null
}

export function onDoubt(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Asks the person at the screen; true when they say that the time is right. */
export function askAboutClock(sentence: string): Promise<boolean> {
  if (open) return open.answered
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const answer = (right: boolean) => {
    open = null
    tell()
    resolve(right)
  }
  open = { doubt: { sentence, answer }, answered: promise }
  tell()
  return promise
}
