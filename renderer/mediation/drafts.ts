import { useCallback, useState } from 'react'
import { useFormOnScreen } from '../drafts/draft-notes.ts'
import { draftOf, dropDraft, keepDraft } from '../drafts/draft-store.ts'
import { overBlank, type BlankRows } from '../drafts/over-blank.ts'

interface MediationDraft<T> {
  /** What stood there when the form was opened. */
  start: T
  keep: (value: T) => void
  discard: () => void
}

/** A draft of this room: what was typed before, or a blank one; `rows` as in {@link overBlank}. */
export function useDraft<T extends object>(key: string, blank: () => T, rows?: BlankRows): MediationDraft<T> {
  const [start] = useState<T>(() => overBlank(blank(), draftOf(key)?.value, rows))
  useFormOnScreen(key)
  const keep = useCallback((value: T) => keepDraft(key, value), [key])
  const discard = useCallback(() => dropDraft(key), [key])
  return { start, keep, discard }
}
