import { z } from 'zod'
import { forWhom } from '../clocks/centre-rule.ts'
import { standings } from '../clocks/standing.ts'
import { query } from '../contract.ts'

const countsSchema = z.record(z.enum(standings), z.number().int())

export const deadlinesApi = {
  'deadlines.board': query({
    summary:
      '今日期限：超期、暂停、今天到期、本周到期、快到期和在办各几件，本人的、全中心的、按承办人、责任单位和按为谁计时的；暂停到了复查日期的几件',
    access: 'signedIn',
    reads: ['cases', 'people'],
    input: z.object({}),
    output: z.object({
      /** What the person owns, or what waits for them. */
      mine: countsSchema,
      /** All that the person may see. */
      all: countsSchema,
      /** Those without an owner stand under an empty name, with no id. */
      people: z.array(z.object({ id: z.uuid().nullable(), name: z.string(), counts: countsSchema })),
      /** By the body that answers, called as it is now; those of none stand under an empty name, with no id. */
      bodies: z.array(z.object({ id: z.uuid().nullable(), name: z.string(), counts: countsSchema })),
      /** Pauses that are in effect and to be looked at again by now. */
      lookAgain: z.object({ mine: z.number().int(), all: z.number().int() }),
      /** By whose time the clock measures. */
      forWhom: z.array(z.object({ id: z.enum(forWhom), name: z.string(), counts: countsSchema }))
    })
  }),
  'deadlines.turns': query({
    summary: '轮到谁：每一位在岗工作人员手里等着办的件数，一件等几个人的都计',
    access: 'signedIn',
    reads: ['cases', 'people'],
    input: z.object({}),
    /** Those for whom nothing waits are left out. */
    output: z.array(z.object({ id: z.uuid(), name: z.string(), cases: z.number().int() }))
  })
}
