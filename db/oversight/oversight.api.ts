import { z } from 'zod'
import { query } from '../contract.ts'
import { overseers } from '../people/posts.ts'
import { sheetKinds } from '../supervision/three-sheets.ts'
import { watchLineNames } from '../supervision/watch-lines.ts'

/** A sheet that is not ended, with what the ladder proposes of it. */
const openSheetSchema = z.object({
  caseId: z.uuid(),
  caseNumber: z.string(),
  summary: z.string(),
  number: z.string(),
  kind: z.enum(sheetKinds),
  to: z.string(),
  at: z.string(),
  dueOn: z.string(),
  stage: z.string(),
  /** The day to answer on is over and nobody has. */
  late: z.boolean(),
  /** The kind that is proposed next, by the centre's ladder; null where none is: it never rises by itself. */
  proposed: z.enum(sheetKinds).nullable(),
  answered: z.boolean()
})

export const oversightApi = {
  'oversight.sheets': query({
    summary: '没有销号的三单：发给谁、到哪一步、是否过期未答复，建议升到哪一级',
    access: overseers,
    reads: ['cases', 'people', 'centre'],
    input: z.object({}),
    output: z.array(openSheetSchema)
  }),
  'oversight.board': query({
    summary: '督办专账：每一项几件、怎么算的、出处；每一项是哪几件用 cases.list 的 watch 查',
    access: overseers,
    reads: ['cases', 'people', 'centre'],
    input: z.object({}),
    output: z.object({
      /** The local rule that 督办 goes by; empty where none is set. */
      basis: z.string(),
      lines: z.array(
        z.object({
          line: z.enum(watchLineNames),
          title: z.string(),
          rule: z.string(),
          source: z.string(),
          cases: z.number().int()
        })
      )
    })
  })
}
