import { z } from 'zod'
import { caseStates } from '../cases/states.ts'
import { command, query } from '../contract.ts'
import { overseers } from '../people/posts.ts'
import { drawInputSchema } from './draw.ts'
import { lookBackInputSchema, lookBackOutcomes, lookBackResults } from './look-back.ts'

const drawnCaseSchema = z.object({
  caseId: z.uuid(),
  number: z.string(),
  summary: z.string(),
  owner: z.string(),
  closedOn: z.string()
})

const drawSchema = z.object({
  id: z.uuid(),
  at: z.string(),
  by: z.string(),
  /** Its rule in words. */
  rule: z.string(),
  seed: z.string(),
  candidates: z.number().int(),
  drawn: z.number().int(),
  /** How many of them were looked back on, and found to be settled on paper alone. */
  done: z.number().int(),
  fake: z.number().int()
})

export const samplingApi = {
  'sampling.preview': query({
    summary: '照这个规则、比例和种子会抽到哪几件；不留记录',
    access: overseers,
    reads: ['cases', 'people'],
    input: drawInputSchema,
    output: z.object({
      candidates: z.number().int(),
      digest: z.string(),
      drawn: z.number().int(),
      /** The first of them. */
      cases: z.array(drawnCaseSchema)
    })
  }),
  'sampling.draw': command({
    summary: '抽取已办结的诉求：抽到的每件要做一次回头看；规则、种子和名单都留下，可以重抽核对',
    access: overseers,
    changes: ['case', 'cases'],
    input: drawInputSchema,
    output: z.object({ drawId: z.uuid(), drawn: z.number().int() })
  }),
  'sampling.draws': query({
    summary: '历次抽取：规则、种子、从几件里抽了几件、做了几件、查出假化解几件',
    access: overseers,
    reads: ['cases', 'people'],
    input: z.object({}),
    output: z.array(drawSchema)
  }),
  'sampling.drawn': query({
    summary: '一次抽取抽到的诉求，每件做了没有、结果怎样；并照原来的名单重抽一遍核对',
    access: overseers,
    reads: ['case', 'cases', 'people'],
    input: z.object({ drawId: z.uuid() }),
    output: drawSchema.extend({
      digest: z.string(),
      /** Drawn again from the kept list by the kept seed, it comes out the same. */
      repeats: z.boolean(),
      cases: z.array(
        drawnCaseSchema.extend({
          state: z.enum(caseStates),
          stateLabel: z.string(),
          lookBack: z
            .object({ number: z.string(), at: z.string(), by: z.string(), result: z.enum(lookBackResults) })
            .nullable()
        })
      )
    })
  }),
  'sampling.record': command({
    summary: '登记一件回头看；查出假化解的重办，写明是哪一次回头看',
    access: overseers,
    changes: ['case', 'cases'],
    input: lookBackInputSchema,
    output: z.object({ number: z.string(), eventId: z.uuid(), outcome: z.enum(lookBackOutcomes) })
  })
}
