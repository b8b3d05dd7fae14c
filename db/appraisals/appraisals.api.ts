import { z } from 'zod'
import { command } from '../contract.ts'
import { appraisers, tellers } from '../people/posts.ts'
import { appraisalInputSchema, appraisalToldSchema } from './appraisal.ts'

export const appraisalsApi = {
  'appraisals.record': command({
    summary: '评查一件已办结的诉求：逐项合格不合格，不合格的写原因；由没有参与办理的人评',
    access: appraisers,
    changes: ['case', 'cases'],
    input: appraisalInputSchema,
    output: z.object({ appraisalId: z.uuid() })
  }),
  'appraisals.tell': command({
    summary: '登记评查以后反馈给诉求人：给谁、什么方式、怎么说的',
    access: tellers,
    changes: ['case', 'cases'],
    input: appraisalToldSchema,
    output: z.object({})
  })
}
