import { z } from 'zod'
import { command, query } from '../contract.ts'
import { administrators } from '../people/posts.ts'
import { filledFrom } from '../shared-fields/shared-fields.ts'
import { rateSettingsSchema } from './settings.ts'

export const ratesApi = {
  'rates.settings': query({
    summary: '成效的设置：基本满意算不算、走法定途径的算不算、几件以下不折算',
    access: 'signedIn',
    reads: ['centre'],
    input: z.object({}),
    output: rateSettingsSchema
  }),
  'rates.setSettings': command({
    summary: '修改成效的设置',
    access: administrators,
    changes: ['centre', 'cases'],
    input: rateSettingsSchema.extend({
      before: rateSettingsSchema.optional().meta(filledFrom)
    }),
    output: z.object({})
  })
}
