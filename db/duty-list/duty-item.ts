import { z } from 'zod'
import type { SharedFields } from '../shared-fields/shared-fields.ts'
import { chosenLine, optionalLine, requiredLine } from '../text/fields.ts'

/** How it was settled whose a matter is: by law, by agreement of the bodies, or by whoever is above them. */
export const basisKinds = ['法定', '商定', '指定'] as const

/** A line of 事件清单: in a field, a subject is the business of a body, and why. */
export const dutyItemSchema = z.object({
  field: chosenLine('领域', 60),
  subject: requiredLine('事项', 100),
  bodyId: z.uuid({ error: '请选择责任单位' }),
  basisKind: z.enum(basisKinds, { error: '请选择确定方式' }),
  basis: optionalLine('依据', 300)
})
export type DutyItemFacts = z.output<typeof dutyItemSchema>

export const dutyItemViewSchema = z.object({
  ...dutyItemSchema.shape,
  id: z.uuid(),
  body: z.string().meta({ description: '责任单位现在的名称' }),
  stoppedAt: z.string().nullable()
})
export type DutyItem = z.output<typeof dutyItemViewSchema>

/** The fields of the list of which the words of a change are told; a body is told by its name. */
export function dutyItemFields(nameOf: (bodyId: string) => string): SharedFields<DutyItemFacts> {
  return {
    field: { label: '领域', words: (field) => field },
    subject: { label: '事项', words: (subject) => subject },
    bodyId: { label: '责任单位', words: nameOf },
    basisKind: { label: '确定方式', words: (kind) => kind },
    basis: { label: '依据', words: (basis) => basis }
  }
}

/** `农业农村` of `农业农村/水利设施`: a line may answer for a whole field. */
export function firstLevel(field: string): string {
  return field.split('/')[0] ?? field
}

/** What a line of the list may name as its field: every field of the dictionary, and the first level of each. */
export function fieldsOf(dictionary: readonly string[]): string[] {
  return [...new Set(dictionary.flatMap((field) => [firstLevel(field), field]))]
}
