import { useState } from 'react'

/**
 * What was typed into a field as it was before an input method began to compose: letters that are still being
 * chosen from are looked for nowhere. `around` goes on an element that holds the field.
 */
export function useSettledText(typed: string): {
  settled: string
  around: { onCompositionStart: () => void; onCompositionEnd: () => void }
} {
  const [composing, setComposing] = useState(false)
  const [settled, setSettled] = useState(typed)
  if (!composing && settled !== typed) setSettled(typed)
  return {
    settled,
    around: {
      onCompositionStart: () => setComposing(true),
      onCompositionEnd: () => setComposing(false)
    }
  }
}
