import { z } from 'zod'
import { command, query } from '../contract.ts'
import { directionSchema } from '../own-lists/own-list.ts'
import { administrators } from '../people/posts.ts'
import { filledFrom } from '../shared-fields/shared-fields.ts'
import { chosenLine, optionalText } from '../text/fields.ts'
import { basisKinds, dutyItemSchema, dutyItemViewSchema } from './duty-item.ts'

const which = z.object({ id: z.uuid() })

export const dutyListApi = {
  'dutyList.list': query({
    summary: '事件清单：哪个领域的什么事项归哪个单位；停用的在后',
    access: 'signedIn',
    reads: ['centre'],
    input: z.object({}),
    output: z.array(dutyItemViewSchema)
  }),
  'dutyList.propose': query({
    summary: '一件事按事件清单归哪个单位、为什么；最合适的在前，没有的是空',
    access: 'signedIn',
    reads: ['centre'],
    input: z.object({
      field: chosenLine('涉及领域', 60),
      text: optionalText('诉求摘要和内容', 12_000)
    }),
    output: z.array(
      z.object({
        itemId: z.uuid(),
        body: z.object({ id: z.uuid(), name: z.string(), phone: z.string() }),
        basisKind: z.enum(basisKinds),
        why: z.string(),
        onDuty: z
          .array(z.object({ name: z.string(), phone: z.string() }))
          .meta({ description: '今天值班的人' })
      })
    )
  }),
  'dutyList.add': command({
    summary: '往事件清单里添加一行，排在最后',
    access: administrators,
    changes: ['centre'],
    input: dutyItemSchema,
    output: which
  }),
  'dutyList.update': command({
    summary: '修改事件清单的一行；已经分派的诉求仍写当时的依据',
    access: administrators,
    changes: ['centre'],
    input: dutyItemSchema.extend({ ...which.shape, before: dutyItemSchema.optional().meta(filledFrom) }),
    output: z.object({})
  }),
  'dutyList.move': command({
    summary: '把事件清单的一行往前或往后移一位',
    access: administrators,
    changes: ['centre'],
    input: which.extend({ direction: directionSchema }),
    output: z.object({})
  }),
  'dutyList.setStopped': command({
    summary: '停用或恢复事件清单的一行；停用后不再提议',
    access: administrators,
    changes: ['centre'],
    input: which.extend({ stopped: z.boolean() }),
    output: z.object({})
  })
}
