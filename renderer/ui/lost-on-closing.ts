const waiting = new Map<string, string>()

/** Tells the shell what no draft keeps, in words by its kind, so that closing the window asks first; null where there is nothing. */
export function noteLost(kind: string, text: string | null): void {
  if ((waiting.get(kind) ?? null) === text) return
  if (text === null) waiting.delete(kind)
  else waiting.set(kind, text)
  window.kuaichu.setUnsaved(waiting.size === 0 ? null : [...waiting.values()].join('；'))
}
