import { z } from 'zod'
import { format2, snapshot2 } from './format-2.ts'

/** Format 2, and the time that the person was told. */
export const format3 = { ...format2, term: { length: true, until: true } } as const

export const snapshot3 = snapshot2.extend({ format: z.literal(3), term: z.unknown() })
