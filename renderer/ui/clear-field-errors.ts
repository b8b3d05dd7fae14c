import type { FormInstance } from 'antd'

/** Whether a form's change reaches the field at `path`. */
function touches(changed: unknown, path: readonly (string | number)[]): boolean {
  const [key, ...rest] = path
  if (key === undefined) return true
  if (typeof changed !== 'object' || changed === null || !(key in changed)) return false
  return touches((changed as Record<string | number, unknown>)[key], rest)
}

/**
 * Takes a field's error away once its value changes: antd keeps what the backend said there until the next
 * check. To be called in `onValuesChange`.
 */
export function clearFieldErrors(form: FormInstance, changed: object): void {
  const mended = form
    .getFieldsError()
    .filter(({ name, errors }) => errors.length > 0 && touches(changed, name))
  if (mended.length > 0) form.setFields(mended.map(({ name }) => ({ name, errors: [] })))
}
