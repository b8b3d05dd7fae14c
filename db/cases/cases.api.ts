import { z } from 'zod'
import { momentField } from '../calendar/moment.ts'
import { command } from '../contract.ts'
import { deciders, owning, registrars, revisitors } from '../people/posts.ts'
import { chosenLine, optionalLine, requiredLine, requiredName, requiredText } from '../text/fields.ts'
import { registrationSchema } from './case.ts'
import { decisionSchema } from './decisions.ts'
import { momentLabel, type Step } from './life.ts'
import { natureFault, natureSchema, routeSchema } from './nature.ts'
import { phoneSchema } from '../parties/phone.ts'

const taken = (step: Step) => ({ caseId: z.uuid(), happenedAt: momentField(momentLabel(step)) })
const done = z.object({})

export const casesApi = {
  'cases.register': command({
    summary: '登记一件诉求；保存时给编号',
    access: registrars,
    changes: ['case', 'cases'],
    input: registrationSchema,
    output: z.object({ id: z.uuid(), number: z.string() })
  }),
  'cases.screen': command({
    summary: '甄别：有效或无效，写明理由；有效的定事项性质、途径和短标题',
    access: deciders,
    changes: ['case', 'cases'],
    input: z
      .object({
        ...taken('screen'),
        valid: z.boolean(),
        reason: requiredText('甄别意见', 500),
        nature: natureSchema.default('一般诉求'),
        route: z
          .union([routeSchema, z.literal('')])
          .default('')
          .meta({ description: '途径，只有申诉求决要写' }),
        title: optionalLine('短标题', 30),
        grade: optionalLine('分档', 60).meta({ description: '字典里的一档；不写就是没有分档' })
      })
      .superRefine((input, context) => {
        const fault = natureFault(input)
        if (fault) context.addIssue({ code: 'custom', path: [fault.field], message: fault.message })
      }),
    output: z.object({ eventId: z.uuid() })
  }),
  'cases.withdraw': command({
    summary: '撤销刚办的甄别（有效）或分派：限本人、之后没有别的事情时；原记录保留，标明已撤销',
    access: deciders,
    changes: ['case', 'cases'],
    input: z.object({ caseId: z.uuid(), eventId: z.uuid() }),
    output: done
  }),
  'cases.decide': command({
    summary: '受理、不予受理或转送，并给告知书文号',
    access: deciders,
    changes: ['case', 'cases'],
    input: z
      .object({
        ...taken('decide'),
        decision: decisionSchema,
        basis: requiredText('决定依据', 500),
        to: optionalLine('转送单位', 60),
        way: requiredLine('告知方式', 60)
      })
      .refine((input) => input.decision !== 'forwarded' || input.to !== '', {
        path: ['to'],
        error: '请写明转送到哪个单位'
      }),
    output: z.object({ noticeNumber: z.string() })
  }),
  'cases.handle': command({
    summary: '登记一条办理情况',
    access: owning,
    changes: ['case'],
    input: z.object({
      ...taken('handle'),
      kind: chosenLine('办理方式', 60),
      text: requiredText('办理情况', 5_000)
    }),
    output: z.object({ eventId: z.uuid() })
  }),
  'cases.repeat': command({
    summary: '同一件事再次反映，记入原诉求',
    access: revisitors,
    changes: ['case'],
    input: z.object({
      ...taken('repeat'),
      channel: chosenLine('来源渠道', 60),
      name: requiredName('反映人', 50),
      phone: phoneSchema('电话'),
      content: requiredText('反映内容', 5_000)
    }),
    output: done
  })
}
