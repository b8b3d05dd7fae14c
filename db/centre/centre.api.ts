import { z } from 'zod'
import { command, gate, query } from '../contract.ts'
import { newPasswordSchema, staffNameSchema, staffSchema } from '../people/people.ts'
import { centreSchema, settingsSchema } from './centre.ts'
import { centreBeforeSchema, settingsBeforeSchema } from './centre-before.ts'
import {
  dictionariesSchema,
  dictionaryEntrySchema,
  dictionaryKinds,
  dictionaryValueSchema
} from '../dictionaries/dictionaries.ts'
import { administrators } from '../people/posts.ts'
import { filledFrom } from '../shared-fields/shared-fields.ts'

const created = z.object({
  recoveryCode: z.string().meta({ description: '恢复码，只在此时给出一次' })
})

export const centreApi = {
  'setup.state': gate({
    summary: '本机是否已经建库、是否登录',
    access: 'anyone',
    input: z.object({}),
    output: z.object({
      state: z.enum(['empty', 'locked', 'open']),
      sample: z.boolean(),
      samplePassword: z.string().nullable()
    })
  }),
  'setup.create': gate({
    summary: '初次设置：单位、管理员、工作人员；给出恢复码',
    access: 'anyone',
    input: z.object({
      centre: centreSchema,
      administrator: z.object({ name: staffNameSchema, password: newPasswordSchema }),
      staff: z
        .array(staffSchema.extend({ password: newPasswordSchema }))
        .meta({ description: '初始密码由本人登录后修改' })
    }),
    output: created
  }),
  'setup.trySample': gate({
    summary: '用样例中心试用；各账户用同一个样例密码',
    access: 'anyone',
    input: z.object({}),
    output: created.extend({ password: z.string(), administrator: z.string() })
  }),
  'setup.discardSample': gate({
    summary: '丢弃样例中心的全部数据，回到初次设置',
    access: administrators,
    input: z.object({}),
    output: z.object({})
  }),
  'centre.read': query({
    summary: '单位、设置和字典',
    access: 'signedIn',
    reads: ['centre'],
    input: z.object({}),
    output: z.object({
      centre: centreSchema,
      settings: settingsSchema,
      dictionaries: dictionariesSchema,
      sample: z.boolean()
    })
  }),
  'centre.update': command({
    summary: '修改单位信息',
    access: administrators,
    changes: ['centre'],
    input: centreSchema.extend({ before: centreBeforeSchema.optional().meta(filledFrom) }),
    output: z.object({})
  }),
  'centre.updateSettings': command({
    summary: '修改编号模板和页码位置',
    access: administrators,
    changes: ['centre'],
    input: settingsSchema.extend({ before: settingsBeforeSchema.optional().meta(filledFrom) }),
    output: z.object({})
  }),
  'centre.addDictionaryValue': command({
    summary: '往字典里添加一项',
    access: administrators,
    changes: ['centre'],
    input: dictionaryEntrySchema.extend({ kind: z.enum(dictionaryKinds) }),
    output: z.object({})
  }),
  'centre.removeDictionaryValue': command({
    summary: '从字典里去掉一项（添错时撤销）；已经登记的诉求不受影响',
    access: administrators,
    changes: ['centre'],
    input: z.object({ kind: z.enum(dictionaryKinds), value: dictionaryValueSchema }),
    output: z.object({})
  })
}
