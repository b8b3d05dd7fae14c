import { z } from 'zod'
import { dayField, momentField } from '../calendar/moment.ts'
import { momentLabel, type Step } from '../cases/life.ts'
import { command } from '../contract.ts'
import { overseers, supervised } from '../people/posts.ts'
import {
  problemSchema,
  settledSchema,
  sheetDemandSchema,
  sheetKindSchema,
  sheetReceiverSchema,
  sheetReplySchema,
  sheetWithdrawalSchema
} from './three-sheets.ts'

const taken = (step: Step) => ({ caseId: z.uuid(), happenedAt: momentField(momentLabel(step)) })
const ofSheet = (step: Step) => ({ ...taken(step), sheetId: z.uuid() })

export const sheetsApi = {
  'supervision.issue': command({
    summary: '发提示单、督办单或警示单并编号；一件诉求同时只有一张没有销号的，升级的写明从哪一张升',
    access: overseers,
    changes: ['case', 'cases'],
    input: z
      .object({
        ...taken('issueSheet'),
        kind: sheetKindSchema,
        bodyId: z.uuid().nullable().default(null).meta({ description: '受文单位；发给个人的不写' }),
        accountId: z
          .uuid()
          .nullable()
          .default(null)
          .meta({ description: '签收和答复的人；单位没有账户的不写' }),
        problem: problemSchema,
        demand: sheetDemandSchema,
        dueOn: dayField('答复期限'),
        previousId: z.uuid().nullable().default(null).meta({ description: '从哪一张升上来' })
      })
      .refine(({ bodyId, accountId }) => bodyId !== null || accountId !== null, {
        path: ['accountId'],
        error: '请选择受文单位或签收人'
      }),
    output: z.object({ sheetId: z.uuid(), number: z.string() })
  }),
  'supervision.receive': command({
    summary: '登记三单的签收，到分',
    access: supervised,
    changes: ['case', 'cases'],
    input: z.object({ ...ofSheet('receiveSheet'), receiver: sheetReceiverSchema }),
    output: z.object({})
  }),
  'supervision.answer': command({
    summary: '答复三单',
    access: supervised,
    changes: ['case', 'cases'],
    input: z.object({ ...ofSheet('answerSheet'), text: sheetReplySchema }),
    output: z.object({})
  }),
  'supervision.settle': command({
    summary: '纪检督办员核实后销号',
    access: overseers,
    changes: ['case', 'cases'],
    input: z.object({ ...ofSheet('settleSheet'), words: settledSchema }),
    output: z.object({})
  }),
  'supervision.withdraw': command({
    summary: '撤销发错的单，写明原因；编号不再用',
    access: overseers,
    changes: ['case', 'cases'],
    input: z.object({ ...ofSheet('withdrawSheet'), reason: sheetWithdrawalSchema }),
    output: z.object({})
  })
}
