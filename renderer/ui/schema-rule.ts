import type { z } from 'zod'

interface Rule {
  validator: (rule: unknown, value: unknown) => Promise<void>
}

/** A rule of an antd form field made from the schema that the backend checks with: one wording for both. */
export function schemaRule(schema: z.ZodType): Rule {
  return {
    validator: async (_, value) => {
      const checked = await schema.safeParseAsync(value ?? '')
      if (!checked.success) throw new Error(checked.error.issues[0]?.message ?? '填写有误')
    }
  }
}
