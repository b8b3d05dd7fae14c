import { z } from 'zod'
import { bytesSchema } from '../attachments/attachment.ts'
import { command, query } from '../contract.ts'
import { dictionaryEntrySchema, dictionaryEntryViewSchema } from '../dictionaries/dictionaries.ts'
import { directionSchema } from '../own-lists/own-list.ts'
import { takenStepSchema } from '../own-lists/taking-in.ts'
import { administrators } from '../people/posts.ts'
import { filledFrom } from '../shared-fields/shared-fields.ts'

const which = z.object({ id: z.uuid() })

const file = z.object({
  bytes: bytesSchema,
  stopMissing: z.boolean().default(false).meta({ description: '文件里没有的项一并停用；不写就是保留' })
})

export const dictionaryListApi = {
  'dictionaryList.list': query({
    summary: '各字典的每一项和说明；停用的在后',
    access: 'signedIn',
    reads: ['centre'],
    input: z.object({}),
    output: z.array(dictionaryEntryViewSchema)
  }),
  'dictionaryList.update': command({
    summary: '改一项的名称和说明；已经登记的诉求仍写原来的名称，事件清单里的领域一并改',
    access: administrators,
    changes: ['centre'],
    input: dictionaryEntrySchema.extend({
      ...which.shape,
      before: dictionaryEntrySchema.optional().meta(filledFrom)
    }),
    output: z.object({
      rules: z.array(z.string()).meta({ description: '还写着原来名称的期限规则，要到期限规则里改' })
    })
  }),
  'dictionaryList.move': command({
    summary: '把字典的一项往前或往后移一位',
    access: administrators,
    changes: ['centre'],
    input: which.extend({ direction: directionSchema }),
    output: z.object({})
  }),
  'dictionaryList.setStopped': command({
    summary: '停用或恢复字典的一项；停用后不再可选，已经登记的诉求不变',
    access: administrators,
    changes: ['centre'],
    input: which.extend({ stopped: z.boolean() }),
    output: z.object({})
  }),
  'dictionaryList.export': query({
    summary: '把各字典写成一个 Excel 文件',
    access: 'signedIn',
    reads: ['centre'],
    input: z.object({}),
    output: z.object({ name: z.string(), bytes: bytesSchema })
  }),
  'dictionaryList.previewImport': query({
    summary: '导入一个 Excel 文件会给字典添加、修改、停用什么，哪些行有错；什么都不保存',
    access: administrators,
    reads: ['centre'],
    input: file,
    output: z.object({ steps: z.array(takenStepSchema), faults: z.array(z.string()) })
  }),
  'dictionaryList.import': command({
    summary: '从 Excel 文件导入字典；有一行错就什么都不导入',
    access: administrators,
    changes: ['centre'],
    input: file,
    output: z.object({ steps: z.array(takenStepSchema) })
  })
}
