import { z } from 'zod'
import appeal from '../../resources/volumes/appeal.json' with { type: 'json' }
import mediation from '../../resources/volumes/mediation.json' with { type: 'json' }
import type { PaperKind } from './paper.ts'
import { register } from './register.ts'

const paperKinds = Object.keys(register) as [PaperKind, ...PaperKind[]]

/** One kind of paper, and whether a volume must hold it where its case calls for it. */
const kindSchema = z.strictObject({ paper: z.enum(paperKinds), must: z.boolean().default(false) })

/** Papers that stand together, once for each cycle of handling or each round of signatures. */
interface Group {
  each: 'cycle' | 'round'
  of: Places
}
type Slot = z.output<typeof kindSchema> | Group
export type Places = Slot[]

const groupSchema: z.ZodType<Group> = z.strictObject({
  each: z.enum(['cycle', 'round']),
  of: z.lazy(() => placesSchema)
})
const placesSchema: z.ZodType<Places> = z.array(z.union([kindSchema, groupSchema])).min(1)

/** What a volume is called, what it holds and in what order (facts.md §1.2, §4.4). */
const templateSchema = z.strictObject({
  /** 诉求卷 */
  name: z.string().min(1),
  /** The words in large letters on the cover. */
  title: z.string().min(1),
  /** 类目名称 */
  category: z.string().min(1),
  papers: placesSchema,
  /** Papers that the volume must hold and the program does not make yet; they are told as missing. */
  byHand: z.array(z.string().min(1)).default([])
})
export type Template = z.output<typeof templateSchema>

export const templateNames = ['appeal', 'mediation'] as const
export type TemplateName = (typeof templateNames)[number]

/** The templates that the program brings. */
export const templates: Record<TemplateName, Template> = {
  appeal: templateSchema.parse(appeal),
  mediation: templateSchema.parse(mediation)
}
