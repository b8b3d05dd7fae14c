import { z } from 'zod'
import { format1, snapshot1 } from './format-1.ts'
import { format2, snapshot2 } from './format-2.ts'
import { format3, snapshot3 } from './format-3.ts'
import { format4, snapshot4 } from './format-4.ts'

/** The fields that each format freezes; a round is verified by its own alone, for ever. */
export const formats = { 1: format1, 2: format2, 3: format3, 4: format4 } as const
export type FormatNumber = keyof typeof formats

/** What rounds are opened in. */
export const newestFormat = 4 satisfies FormatNumber
export const newest = formats[newestFormat]

export function isFormat(number: number): number is FormatNumber {
  return number in formats
}

/** All that a round freezes, in the format it was written in: the sheet, and the facts and papers behind it. */
export const snapshotSchema = z.discriminatedUnion('format', [snapshot1, snapshot2, snapshot3, snapshot4])
export type Snapshot = z.infer<typeof snapshotSchema>

type Section = keyof typeof newest

/** The fields of a section in any format, old or new. */
export type FieldsOf<S extends Section> = {
  [N in FormatNumber]: S extends keyof (typeof formats)[N] ? keyof (typeof formats)[N][S] : never
}[FormatNumber]
