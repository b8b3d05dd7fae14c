import { z } from 'zod'

/** The schemas that stand around another one and say nothing of their own about what is in it. */
function bare(schema: unknown): unknown {
  if (schema instanceof z.ZodPipe) return schema.in
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return schema.unwrap()
  return schema instanceof z.ZodDefault ? schema.unwrap() : null
}

/**
 * What the field at `path` of an input is called in words, as its schema is titled (db/text/fields.ts); undefined where
 * it has no title, as an id that only programs send.
 */
export function fieldTitle(schema: unknown, path: readonly (string | number)[]): string | undefined {
  if (!(schema instanceof z.ZodType)) return undefined
  const [key, ...rest] = path
  if (key === undefined) {
    const title = schema.meta()?.title
    if (title !== undefined) return title
  }
  const inner = bare(schema)
  if (inner) return fieldTitle(inner, path)
  if (key === undefined) return undefined
  if (schema instanceof z.ZodArray) return fieldTitle(schema.element, rest)
  if (schema instanceof z.ZodObject) return fieldTitle((schema.shape as Record<string, unknown>)[key], rest)
  return undefined
}
