import { useCallback, useState } from 'react'
import { draftOf, keepDraft, spendDraft } from '../drafts/draft-store.ts'
import { overBlank, type BlankRows } from '../drafts/over-blank.ts'
import { useFormOnScreen } from '../drafts/use-form-on-screen.ts'

interface MediationDraft<T> {
  /** What stood there when the form was opened. */
  start: T
  keep: (value: T) => void
  /** As {@link spendDraft}: the command that `send` makes is to name the key. */
  spend: <V>(send: () => Promise<V>) => Promise<V>
}

interface Props<T> {
  key: string
  blank: () => T
  /** As in {@link overBlank}. */
  rows?: BlankRows
  /** The form is the part of the room that shows. */
  active: boolean
}

/** A draft of this room: what was typed before, or a blank one. */
export function useDraft<T extends object>({ key, blank, rows, active }: Props<T>): MediationDraft<T> {
  const [start] = useState<T>(() => overBlank(blank(), draftOf(key)?.value, rows))
  useFormOnScreen(key, active)
  const keep = useCallback((value: T) => keepDraft(key, value), [key])
  const spend = useCallback(<V>(send: () => Promise<V>) => spendDraft(key, send), [key])
  return { start, keep, spend }
}
