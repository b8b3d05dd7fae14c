import { z } from 'zod'
import { momentField } from '../calendar/moment.ts'
import { momentLabel } from '../cases/life.ts'
import { command } from '../contract.ts'
import { owning } from '../people/posts.ts'
import { requiredText } from '../text/fields.ts'

export const closingApi = {
  'cases.requestClosing': command({
    summary: '申请办结：写明办理结果，冻结会签稿，开始一轮会签',
    access: owning,
    changes: ['case', 'cases'],
    input: z.object({
      caseId: z.uuid(),
      happenedAt: momentField(momentLabel('requestClosing')),
      result: requiredText('办理结果', 2_000)
    }),
    output: z.object({ roundId: z.uuid() })
  })
}
