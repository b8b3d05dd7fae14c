import type { FormInstance } from 'antd'

function valueAt(values: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (found, part) =>
      typeof found === 'object' && found !== null
        ? (found as Record<string | number, unknown>)[part]
        : undefined,
    values
  )
}

/**
 * Says again what is wrong with a value that came from a draft, as was said when its field was left. What is empty or as
 * usual was touched by nobody and is not blamed. To be called once the fields are on the page.
 */
export function showKeptErrors(form: FormInstance, blank: object): void {
  const typed = form
    .getFieldsError()
    .map(({ name }) => name)
    .filter((name) => {
      const value: unknown = form.getFieldValue(name)
      return JSON.stringify(value ?? '') !== JSON.stringify(valueAt(blank, name) ?? '') && value !== ''
    })
  // What is refused stands at its field by then.
  if (typed.length > 0) form.validateFields(typed).catch(() => undefined)
}
