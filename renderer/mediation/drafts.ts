import { useCallback, useState } from 'react'

/**
 * What is typed and not yet recorded, kept in memory only: it outlives going to another desk and locking,
 * and leaves nothing readable on the disk. The key names the person too, so that whoever signs in next
 * doesn't see another's draft.
 */
const drafts = new Map<string, unknown>()

export function draftKey(what: string, accountId: string, caseId: string): string {
  return [what, accountId, caseId].join(' ')
}

export interface Draft<T> {
  /** What stood there when the form was opened. */
  start: T
  keep: (value: T) => void
  discard: () => void
}

export function useDraft<T>(key: string, blank: () => T): Draft<T> {
  const [start] = useState<T>(() => (drafts.has(key) ? (drafts.get(key) as T) : blank()))
  const keep = useCallback((value: T) => void drafts.set(key, value), [key])
  const discard = useCallback(() => void drafts.delete(key), [key])
  return { start, keep, discard }
}
