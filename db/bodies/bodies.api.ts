import { z } from 'zod'
import { command, query } from '../contract.ts'
import { directionSchema } from '../own-lists/own-list.ts'
import { administrators } from '../people/posts.ts'
import { filledFrom } from '../shared-fields/shared-fields.ts'
import { bodySchema, bodyViewSchema } from './body.ts'

const which = z.object({ id: z.uuid() })

export const bodiesApi = {
  'bodies.list': query({
    summary: '各单位（部门、村、企业、专班）的人员、电话和值班表；停用的在后',
    access: 'signedIn',
    reads: ['centre'],
    input: z.object({}),
    output: z.array(bodyViewSchema)
  }),
  'bodies.add': command({
    summary: '添加一个单位，排在最后',
    access: administrators,
    changes: ['centre'],
    input: bodySchema,
    output: which
  }),
  'bodies.update': command({
    summary: '修改一个单位：改名、电话、人员、值班表；已经交给它的诉求仍写当时的名称',
    access: administrators,
    changes: ['centre'],
    input: bodySchema.extend({ ...which.shape, before: bodySchema.optional().meta(filledFrom) }),
    output: z.object({})
  }),
  'bodies.move': command({
    summary: '把一个单位往前或往后移一位',
    access: administrators,
    changes: ['centre'],
    input: which.extend({ direction: directionSchema }),
    output: z.object({})
  }),
  'bodies.setStopped': command({
    summary: '停用或恢复一个单位；停用后不再可选，已经交给它的诉求不变',
    access: administrators,
    changes: ['centre'],
    input: which.extend({ stopped: z.boolean() }),
    output: z.object({})
  })
}
