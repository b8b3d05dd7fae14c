import type { z } from 'zod'
import { api } from '../../db/api.ts'
import type { TextField } from '../../db/text/fields.ts'

/** A string somewhere in what a call takes. */
export interface ApiString {
  /** `cases.register/applicants[]/name` */
  place: string
  /** The whole schema of the field, with what cleans and limits it. */
  schema: z.ZodType
  /** What is known of it as a text; null for a password, an id, a moment. */
  text: TextField | null
  /** `uuid`, `datetime`, `date`; empty for what people write. */
  format: string
}

interface Definition {
  type: string
  format?: string
  innerType?: z.ZodType
  in?: z.ZodType
  element?: z.ZodType
  shape?: Record<string, z.ZodType>
  options?: z.ZodType[]
}

function stringsIn(schema: z.ZodType, place: string, whole: z.ZodType): ApiString[] {
  const def = schema._zod.def as unknown as Definition
  if (def.type === 'string') {
    const meta = schema.meta()
    const text = meta && 'characters' in meta ? (meta as unknown as TextField) : null
    return [{ place, schema: whole, text, format: def.format ?? '' }]
  }
  if (def.shape) {
    return Object.entries(def.shape).flatMap(([name, inner]) => stringsIn(inner, `${place}/${name}`, inner))
  }
  if (def.element) return stringsIn(def.element, `${place}[]`, def.element)
  if (def.options) return def.options.flatMap((option) => stringsIn(option, place, whole))
  const inner = def.innerType ?? def.in
  return inner ? stringsIn(inner, place, whole) : []
}

/** Every string that any call takes, by walking the schemas of all inputs. */
export function apiStrings(): ApiString[] {
  return Object.entries(api).flatMap(([name, call]) => stringsIn(call.input, name, call.input))
}
