import { z } from 'zod'
import { command, query } from '../contract.ts'
import { overseers } from '../people/posts.ts'
import { clueInputSchema, clueSchema, clueStepSchema } from './clue.ts'

export const cluesApi = {
  'clues.list': query({
    summary: '违纪线索：只有纪检督办员能看；几条线索、立案几件、处分几件，各是哪几条',
    access: overseers,
    reads: ['clues'],
    input: z.object({}),
    output: z.object({
      clues: z.array(clueSchema),
      counts: z.object({ all: z.number().int(), filed: z.number().int(), punished: z.number().int() })
    })
  }),
  'clues.add': command({
    summary: '登记一条违纪线索；不进诉求、检索、台账和导出',
    access: overseers,
    changes: ['clues'],
    input: clueInputSchema,
    output: z.object({ clueId: z.uuid() })
  }),
  'clues.note': command({
    summary: '登记线索的立案、处分或了结，各登记一次',
    access: overseers,
    changes: ['clues'],
    input: clueStepSchema,
    output: z.object({})
  })
}
