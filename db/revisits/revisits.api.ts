import { z } from 'zod'
import { command } from '../contract.ts'
import { askers, leaders } from '../people/posts.ts'
import { revisitInputSchema, revisitViewSchema, triedAgain, waiveInputSchema } from './revisit.ts'

export const revisitsApi = {
  'revisits.record': command({
    summary: '登记回访；不满意或未解决即重办，没有访到的记一次、仍待回访',
    access: askers,
    changes: ['case', 'cases'],
    input: revisitInputSchema,
    output: z.object({
      /** Empty where nobody was reached and revisiting goes on. */
      number: z.string(),
      outcome: z.enum([...revisitViewSchema.shape.outcome.options, triedAgain])
    })
  }),
  'revisits.waive': command({
    summary: '领导决定免予回访，写明原因',
    access: leaders,
    changes: ['case', 'cases'],
    input: waiveInputSchema,
    output: z.object({ number: z.string() })
  })
}
