import { useEffect, useRef } from 'react'
import type { AppError } from '../../db/errors.ts'

/** What went wrong, in words, beside what was tried; brought into view, nothing without an error. */
export function ErrorNote({ error }: { error: AppError | null }) {
  const note = useRef<HTMLParagraphElement>(null)
  useEffect(() => note.current?.scrollIntoView({ block: 'nearest' }), [error])
  if (!error) return null
  return (
    <p className="error-note" role="alert" ref={note}>
      {error.message}
    </p>
  )
}
