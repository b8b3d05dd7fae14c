import { z } from 'zod'
import { query } from '../contract.ts'
import { overseers } from '../people/posts.ts'
import { watchLineNames } from '../supervision/watch-lines.ts'

export const oversightApi = {
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
