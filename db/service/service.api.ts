import { z } from 'zod'
import { momentField } from '../calendar/moment.ts'
import { momentLabel } from '../cases/life.ts'
import { command } from '../contract.ts'
import { servers } from '../people/posts.ts'
import { serving } from './notice-service.ts'

export const serviceApi = {
  'service.record': command({
    summary:
      '登记一件告知书怎么送达：当面、代收、邮寄、经同意的电子送达、拒收时两人见证；没有送到的也登记，告知书仍是未送达',
    access: servers,
    changes: ['case', 'cases'],
    input: serving({
      caseId: z.uuid(),
      noticeId: z.uuid({ error: '请选择送达哪件文书' }).meta({ description: '给出文号的那条经过' }),
      happenedAt: momentField(momentLabel('serve'))
    }),
    output: z.object({})
  })
}
