import { z } from 'zod'
import { command, query } from '../contract.ts'
import { administrators } from '../people/posts.ts'
import { filledFrom } from '../shared-fields/shared-fields.ts'
import { supervisionSettingsSchema } from './settings.ts'

export const supervisionApi = {
  'supervision.settings': query({
    summary: '督办的设置：满几天算未联系、未回访',
    access: 'signedIn',
    reads: ['centre'],
    input: z.object({}),
    output: supervisionSettingsSchema
  }),
  'supervision.setSettings': command({
    summary: '修改督办的设置',
    access: administrators,
    changes: ['centre', 'cases'],
    input: supervisionSettingsSchema.extend({
      before: supervisionSettingsSchema.optional().meta(filledFrom)
    }),
    output: z.object({})
  })
}
