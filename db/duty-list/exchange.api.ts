import { z } from 'zod'
import { bytesSchema } from '../attachments/attachment.ts'
import { command, query } from '../contract.ts'
import { administrators } from '../people/posts.ts'
import { takenStepSchema } from '../own-lists/taking-in.ts'

const file = z.object({
  bytes: bytesSchema,
  stopMissing: z
    .boolean()
    .default(false)
    .meta({ description: '文件里没有的单位和事项一并停用；不写就是保留' })
})

export const exchangeApi = {
  'dutyList.export': query({
    summary: '把单位、人员、值班和事件清单写成一个 Excel 文件',
    access: 'signedIn',
    reads: ['centre'],
    input: z.object({}),
    output: z.object({ name: z.string(), bytes: bytesSchema })
  }),
  'dutyList.previewImport': query({
    summary: '导入一个 Excel 文件会添加、修改、停用什么，哪些行有错；什么都不保存',
    access: administrators,
    reads: ['centre'],
    input: file,
    output: z.object({ steps: z.array(takenStepSchema), faults: z.array(z.string()) })
  }),
  'dutyList.import': command({
    summary: '从 Excel 文件导入单位和事件清单；有一行错就什么都不导入',
    access: administrators,
    changes: ['centre'],
    input: file,
    output: z.object({ steps: z.array(takenStepSchema) })
  })
}
