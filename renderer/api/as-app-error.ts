import { AppError, problem } from '../../db/errors.ts'

/** What a failed call threw. Anything but an {@link AppError} means that the way to the backend broke. */
export function asAppError(error: unknown): AppError {
  return error instanceof AppError ? error : problem('BACKEND_GONE')
}
