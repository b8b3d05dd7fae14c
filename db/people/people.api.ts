import { z } from 'zod'
import { command, query } from '../contract.ts'
import { accountBeforeSchema, accountSchema, newPasswordSchema, staffSchema } from './people.ts'
import { filledFrom } from '../shared-fields/shared-fields.ts'
import { administrators } from './posts.ts'

export const peopleApi = {
  'people.list': query({
    summary: '全部账户',
    access: 'signedIn',
    reads: ['people'],
    input: z.object({}),
    output: z.array(accountSchema)
  }),
  'people.add': command({
    summary: '添加工作人员，给一个初始密码',
    access: administrators,
    changes: ['people'],
    input: staffSchema.extend({ password: newPasswordSchema }),
    output: z.object({ id: z.uuid() })
  }),
  'people.update': command({
    summary: '修改工作人员的职务和岗位，停用，或给初始密码重新启用',
    access: administrators,
    changes: ['people'],
    input: accountSchema.omit({ name: true }).extend({
      /** A new initial password for an account that has none: one that was retired, or whose slot was lost. */
      password: newPasswordSchema.optional(),
      before: accountBeforeSchema.optional().meta(filledFrom)
    }),
    output: z.object({})
  }),
  'people.changePassword': command({
    summary: '修改本人密码',
    access: 'signedIn',
    changes: [],
    input: z.object({ current: z.string().meta({ title: '现在的密码' }), next: newPasswordSchema }),
    output: z.object({})
  })
}
