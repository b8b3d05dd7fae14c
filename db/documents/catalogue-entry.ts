import { z } from 'zod'

/** One line of the catalogue of a volume (卷内文件目录). */
export const catalogueEntrySchema = z.object({
  title: z.string(),
  /** 文号; empty where the piece has none. */
  number: z.string(),
  responsible: z.string(),
  /** 8 digits */
  date: z.string(),
  /** The page on which the piece starts. */
  page: z.number().int(),
  pages: z.number().int(),
  /** The paper's hash; people see its beginning, the short code at the foot of the paper. */
  sha256: z.string()
})
export type CatalogueEntry = z.infer<typeof catalogueEntrySchema>
