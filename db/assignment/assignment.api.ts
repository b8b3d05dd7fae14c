import { z } from 'zod'
import { momentField } from '../calendar/moment.ts'
import { momentLabel } from '../cases/life.ts'
import { command } from '../contract.ts'
import { deciders } from '../people/posts.ts'
import { optionalText } from '../text/fields.ts'

export const assignmentApi = {
  'cases.assign': command({
    summary: '分派给承办人；办理中和会签中是改派，会签中改派要写理由，本轮会签随之退回',
    access: deciders,
    changes: ['case', 'cases'],
    input: z.object({
      caseId: z.uuid(),
      happenedAt: momentField(momentLabel('assign')),
      ownerId: z.uuid({ error: '请选择承办人' }),
      bodyId: z.uuid().nullable().default(null).meta({ description: '责任单位；不写就是没有定' }),
      note: optionalText('要求', 500)
    }),
    output: z.object({ eventId: z.uuid() })
  })
}
