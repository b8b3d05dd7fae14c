import { z } from 'zod'
import { momentField, momentSchema } from '../calendar/moment.ts'
import { momentLabel, type Step } from '../cases/life.ts'
import { command, query } from '../contract.ts'
import { owning, timeGranters } from '../people/posts.ts'
import { optionalLine, requiredText } from '../text/fields.ts'
import { asking, reasonSchema } from './time-request.ts'

const taken = (step: Step) => ({ caseId: z.uuid(), happenedAt: momentField(momentLabel(step)) })

/** What would become of the clocks of a case. */
const foreseenSchema = z.object({
  clocks: z.array(
    z.object({
      name: z.string(),
      /** Null where a pause without an end leaves none. */
      before: z.string().nullable(),
      after: z.string().nullable(),
      /** `inTime`; `late`: granted all the same, the breach stays; `refused`: the rule knows no late approval. */
      standing: z.enum(['inTime', 'late', 'refused'])
    })
  ),
  /** In a sentence for whoever asks, answers or resumes. */
  sentence: z.string()
})

export const extensionsApi = {
  'extensions.ask': command({
    summary: '承办人申请延长一项期限，或暂停计时，写明理由；一件诉求同时只能有一项申请等批复',
    access: owning,
    changes: ['case', 'cases'],
    input: asking({ ...taken('askTime'), reason: reasonSchema }),
    output: z.object({ requestId: z.uuid() })
  }),
  'extensions.answer': command({
    summary: '批复延期或暂停；准予延期的给延期告知书文号。期满以后批的延期，按期限规则不准，或准而留违期',
    access: timeGranters,
    changes: ['case', 'cases'],
    input: z.object({
      ...taken('answerTime'),
      requestId: z.uuid(),
      granted: z.boolean({ error: '请选择同意或不同意' }),
      opinion: requiredText('意见', 500),
      way: optionalLine('告知方式', 60)
    }),
    output: z.object({ noticeNumber: z.string() })
  }),
  'extensions.withdraw': command({
    summary: '提出申请的人在批复以前撤回延期或暂停的申请；期限不变，可以另行申请',
    access: owning,
    changes: ['case', 'cases'],
    input: z.object({ caseId: z.uuid(), requestId: z.uuid() }),
    output: z.object({})
  }),
  'extensions.resume': command({
    summary: '承办人恢复计时：没有止期的暂停到此为止，有止期的提前结束',
    access: owning,
    changes: ['case', 'cases'],
    input: z.object({ ...taken('resume'), text: requiredText('恢复的情况', 500) }),
    output: z.object({})
  }),
  'extensions.preview': query({
    summary: '这样延长或暂停，各项期限从什么时候改到什么时候；只看，不记录',
    access: 'signedIn',
    reads: ['case'],
    input: asking({ caseId: z.uuid(), at: momentSchema.meta({ description: '在什么时候批准' }) }),
    output: foreseenSchema
  }),
  'extensions.previewResume': query({
    summary: '在这个时间恢复计时，各项期限从什么时候改到什么时候；只看，不记录',
    access: 'signedIn',
    reads: ['case'],
    input: z.object({ caseId: z.uuid(), at: momentSchema.meta({ description: '在什么时候恢复' }) }),
    output: foreseenSchema
  })
}
