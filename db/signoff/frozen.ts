import { z } from 'zod'
import { sheetSchema } from './signoff.ts'

const ids = z.array(z.looseObject({ id: z.string() })).transform((items) => items.map(({ id }) => id))

/**
 * What every format of a snapshot tells alike: its number, the sheet, and by their ids the entries and papers
 * that a round holds.
 */
export const frozenSchema = z
  .object({
    format: z.number().int(),
    sheet: sheetSchema,
    events: ids,
    sessions: ids,
    attachments: ids,
    /** Format 1 holds at most one. */
    agreement: z.looseObject({ id: z.string() }).nullish(),
    agreements: ids.optional()
  })
  .transform(({ format, sheet, agreement, agreements, ...held }) => ({
    format,
    sheet,
    contents: { ...held, agreements: agreements ?? (agreement ? [agreement.id] : []) }
  }))
