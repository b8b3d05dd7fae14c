import type { AppError } from '../../db/errors.ts'

/** What went wrong, in words, beside what was tried; nothing without an error. */
export function ErrorNote({ error }: { error: AppError | null }) {
  if (!error) return null
  return (
    <p className="error-note" role="alert">
      {error.message}
    </p>
  )
}
