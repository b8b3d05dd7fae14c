import type { z } from 'zod'

/** The object in a stored text; an empty one where it holds none, or was lost. */
function objectIn(json: string | undefined): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json ?? '{}')
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}

/**
 * Settings as they are stored: what was never set, was lost or can't be read is the preset, field by field, so that one
 * damaged word keeps nobody from their lists. Every field of the schema has a preset.
 */
export function storedFields<S extends z.ZodObject>(schema: S, json: string | undefined): z.output<S> {
  const stored = objectIn(json)
  const kept = Object.entries(schema.shape).filter(
    ([name, field]) => name in stored && (field as z.ZodType).safeParse(stored[name]).success
  )
  return schema.parse(Object.fromEntries(kept.map(([name]) => [name, stored[name]])))
}
