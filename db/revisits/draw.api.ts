import { z } from 'zod'
import { command, query } from '../contract.ts'
import { administrators } from '../people/posts.ts'
import { filledFrom } from '../shared-fields/shared-fields.ts'
import { drawSettingsSchema } from './draw.ts'

export const drawApi = {
  'revisits.settings': query({
    summary: '回访比例和抽样种子',
    access: administrators,
    reads: ['centre'],
    input: z.object({}),
    output: drawSettingsSchema
  }),
  'revisits.setSettings': command({
    summary: '修改回访比例和抽样种子；抽样时没有写种子的，自动给一个',
    access: administrators,
    changes: ['centre'],
    input: drawSettingsSchema.extend({
      before: drawSettingsSchema.optional().meta(filledFrom)
    }),
    output: z.object({})
  })
}
