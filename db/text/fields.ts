import { z } from 'zod'
import { characterCount, cleanText } from './text.ts'

const limited = (label: string, max: number) =>
  z
    .string({ error: `请填写${label}` })
    .transform(cleanText)
    .refine((text) => characterCount(text) <= max, { error: `${label}最多 ${max} 字` })

/** A text a person may leave out. */
export const optionalText = (label: string, max: number) => limited(label, max).default('')

/** A text that must not be empty once cleaned. */
export const requiredText = (label: string, max: number) =>
  limited(label, max).refine((text) => text !== '', { error: `请填写${label}` })
