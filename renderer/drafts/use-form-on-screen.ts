import { useEffect } from 'react'
import { useDeskVisible } from '../ui/desk-visibility.ts'
import { useShortcut } from '../ui/shortcut.ts'
import { showForm } from './draft-notes.ts'
import { flushDrafts } from './draft-store.ts'

/**
 * What every form with a draft has while it is used: the foot says when the draft got to the disk, and Ctrl+S puts
 * it there at once.
 *
 * @param open false while the form is there but isn't what is filled in, or keeps no draft
 */
export function useFormOnScreen(key: string, open = true): void {
  const visible = useDeskVisible() && open
  useEffect(() => (visible ? showForm(key) : undefined), [key, visible])
  useShortcut('Ctrl+S', () => void flushDrafts(), { enabled: open, label: '存草稿' })
}
