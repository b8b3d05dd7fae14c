import { z } from 'zod'
import { command } from '../contract.ts'
import { revisitors } from '../people/posts.ts'
import { revisitInputSchema, revisitViewSchema, triedAgain } from './revisit.ts'

export const revisitsApi = {
  'revisits.record': command({
    summary: '登记回访；不满意或未解决即重办，没有访到的记一次、仍待回访',
    access: revisitors,
    changes: ['case', 'cases'],
    input: revisitInputSchema,
    output: z.object({
      /** Empty where nobody was reached and revisiting goes on. */
      number: z.string(),
      outcome: z.enum([...revisitViewSchema.shape.outcome.options, triedAgain])
    })
  })
}
