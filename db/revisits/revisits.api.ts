import { command } from '../contract.ts'
import { revisitors } from '../people/posts.ts'
import { revisitInputSchema, revisitViewSchema } from './revisit.ts'

export const revisitsApi = {
  'revisits.record': command({
    summary: '登记回访；不满意或未解决即重办',
    access: revisitors,
    changes: ['case', 'cases'],
    input: revisitInputSchema,
    output: revisitViewSchema.pick({ number: true, outcome: true })
  })
}
