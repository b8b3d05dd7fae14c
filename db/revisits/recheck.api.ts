import { command } from '../contract.ts'
import { recheckers } from '../people/posts.ts'
import { recheckInputSchema, recheckViewSchema } from './recheck.ts'

export const recheckApi = {
  'revisits.recheck': command({
    summary:
      '抽查：由没有办过、也没有回访过的人再问一次；不满意或未解决即重办，和回访不一致的在督办专账里列出',
    access: recheckers,
    changes: ['case', 'cases'],
    input: recheckInputSchema,
    output: recheckViewSchema.pick({ outcome: true, differs: true })
  })
}
