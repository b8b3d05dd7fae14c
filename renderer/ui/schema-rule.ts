import type { z } from 'zod'

interface Rule {
  validateTrigger: 'onBlur' | 'onSubmit'
  validator: (rule: unknown, value: unknown) => Promise<void>
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === ''
}

/**
 * Rules of an antd form field that is checked when it is left: whoever only passes by is not blamed for an empty one,
 * which is asked for when the form is sent. `check` throws what is wrong, in words.
 */
export function checkedWhenLeft(check: (value: unknown) => Promise<void>): Rule[] {
  const only = async (wanted: boolean, value: unknown) => {
    if (wanted) await check(value)
  }
  return [
    { validateTrigger: 'onBlur', validator: (_, value) => only(!isEmpty(value), value) },
    { validateTrigger: 'onSubmit', validator: (_, value) => only(isEmpty(value), value) }
  ]
}

/** The same made from the schema that the backend checks with: one wording for both. */
export function schemaRules(schema: z.ZodType): Rule[] {
  return checkedWhenLeft(async (value) => {
    const checked = await schema.safeParseAsync(value ?? '')
    if (!checked.success) throw new Error(checked.error.issues[0]?.message ?? '填写有误')
  })
}
