import { z } from 'zod'
import { dayField, momentField } from '../calendar/moment.ts'
import { momentLabel, type Step } from '../cases/life.ts'
import { command } from '../contract.ts'
import { deciders, owning } from '../people/posts.ts'
import { optionalLine, optionalText, requiredText } from '../text/fields.ts'
import { helpSchema, mostHelpers } from './order.ts'

const taken = (step: Step) => ({ caseId: z.uuid(), happenedAt: momentField(momentLabel(step)) })

export const assignmentApi = {
  'cases.assign': command({
    summary:
      '分派给承办人并编交办单号；办理中和会签中是改派，会签中改派要写理由，本轮会签随之退回；第二次转派要领导来定',
    access: deciders,
    changes: ['case', 'cases'],
    input: z.object({
      ...taken('assign'),
      ownerId: z.uuid({ error: '请选择承办人' }),
      seenOwnerId: z
        .uuid()
        .nullable()
        .optional()
        .meta({ description: '填写时看到的承办人；带上它，别人刚分派过的会被拒绝' }),
      bodyId: z.uuid().nullable().default(null).meta({ description: '责任（牵头）单位；不写就是没有定' }),
      designated: z.boolean().default(false).meta({ description: '指定办理：不能再退件' }),
      dueOn: dayField('要求办结日')
        .nullable()
        .default(null)
        .meta({ description: '要求办结日；不写就按期限' }),
      mode: optionalLine('办理模式', 60),
      measure: optionalLine('推动措施', 60),
      note: optionalText('要求', 500),
      helps: z
        .array(helpSchema)
        .max(mostHelpers, `协办和同责单位最多 ${mostHelpers} 个`)
        .default([])
        .meta({ description: '协办、同责单位，各有任务和反馈期限' })
    }),
    output: z.object({ eventId: z.uuid(), number: z.string() })
  }),
  'cases.receive': command({
    summary: '承办人签收交办，到分',
    access: owning,
    changes: ['case', 'cases'],
    input: z.object({ ...taken('receive'), note: optionalText('签收说明', 200) }),
    output: z.object({})
  }),
  'cases.sendBack': command({
    summary: '承办人退件，写明理由；要在收到交办后的规定时间里，指定办理的不能退',
    access: owning,
    changes: ['case', 'cases'],
    input: z.object({ ...taken('sendBack'), reason: requiredText('退件理由', 500) }),
    output: z.object({})
  }),
  'cases.noteHelp': command({
    summary: '登记一个协办单位的反馈',
    access: owning,
    changes: ['case'],
    input: z.object({
      ...taken('noteHelp'),
      helpId: z.uuid({ error: '请选择协办单位' }),
      text: requiredText('反馈内容', 2_000)
    }),
    output: z.object({})
  })
}
