import { z } from 'zod'
import { daySchema } from '../calendar/moment.ts'
import { command, query } from '../contract.ts'
import { administrators } from '../people/posts.ts'
import { hoursSchema, seasonSchema } from './hours.ts'

const versionSchema = z.object({
  effectiveFrom: daySchema,
  seasons: seasonSchema.array(),
  reason: z.string(),
  enteredAt: z.string(),
  enteredBy: z.string()
})

export const workingTimeApi = {
  'workingTime.read': query({
    summary: '本中心的工作时间：今天用哪一套，历次怎么改的',
    access: 'signedIn',
    reads: ['centre'],
    input: z.object({}),
    output: z.object({
      today: daySchema,
      /** In force today; the preset has no version. */
      seasons: seasonSchema.array(),
      version: versionSchema.nullable(),
      versions: versionSchema.array().meta({ description: '按录入先后' })
    })
  }),
  'workingTime.setHours': command({
    summary: '录入一套工作时间和它的生效日；从那天起才开始算的期限按它走，已在走的不变',
    access: administrators,
    changes: ['centre'],
    input: hoursSchema,
    output: z.object({})
  })
}
