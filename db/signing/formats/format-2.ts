import { z } from 'zod'
import { format1, parts1 } from './format-1.ts'

/**
 * What a round of format 2 freezes: the fields of format 1, and every agreement of the case instead of the newest
 * alone. Frozen for ever, as format 1 is; a further field or paper is a format 3.
 */
export const format2 = format1

export const snapshot2 = z.object({
  format: z.literal(2),
  ...parts1,
  agreements: z.array(z.looseObject({ id: z.string() }))
})
