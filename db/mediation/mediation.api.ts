import { z } from 'zod'
import { command } from '../contract.ts'
import { mediating } from '../people/posts.ts'
import { agreementInputSchema, sessionInputSchema } from './mediation.ts'

export const mediationApi = {
  'mediation.recordSession': command({
    summary: '记录一次调解：时间、地点、人员、笔录和结果',
    access: mediating,
    changes: ['case'],
    input: sessionInputSchema,
    output: z.object({ id: z.uuid() })
  }),
  'mediation.recordAgreement': command({
    summary: '登记调解协议；分期之和必须等于总额',
    access: mediating,
    changes: ['case'],
    input: agreementInputSchema,
    output: z.object({ id: z.uuid(), number: z.string() })
  })
}
