import { AppError } from '../../db/errors.ts'

/** The summary follows from the content: where that is missing, nothing else is to be asked. */
export function withoutDerived(error: AppError): AppError {
  const fields = error.fields
  if (!fields?.some(({ path }) => path[0] === 'content')) return error
  return new AppError(
    error.code,
    error.message,
    fields.filter(({ path }) => path[0] !== 'summary')
  )
}
