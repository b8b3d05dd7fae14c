import { z } from 'zod'
import { daySchema } from '../calendar/moment.ts'
import { command, query } from '../contract.ts'
import { administrators } from '../people/posts.ts'
import { optionalLine, requiredLine, requiredText } from '../text/fields.ts'
import { keptNoticeSchema, noticeEntrySchema } from './notice.ts'
import { changedDaySchema, tableDaySchema } from './table.ts'

const changed = z.object({
  changes: changedDaySchema.array().meta({ description: '与现在的表不同的日子' }),
  /** A year whose notice is known from then on, or no longer. */
  year: z.int().nullable()
})

const year = noticeEntrySchema.shape.year

const content = requiredText('通知全文', 20_000).meta({
  description:
    '通知正文，或一行一段如“2027-02-04 上班”，或 {"year", "days": [{"name", "date", "isOffDay"}]} 的 JSON'
})

/** What is said about a pasted notice, where its text doesn't. */
const besides = z.object({
  content,
  year,
  published: daySchema.optional().meta({ description: '正文里没有发布日的要写' }),
  title: optionalLine('标题', 100),
  number: optionalLine('文号', 40),
  source: optionalLine('来源', 100),
  reason: optionalLine('理由', 200)
})

const withdrawn = z.object({ id: z.uuid() })

export const holidaysApi = {
  'holidays.list': query({
    summary: '一年的休和班：每一天由哪份通知定，哪些还没有录入；各份通知',
    access: 'signedIn',
    reads: ['centre'],
    input: z.object({ year: z.int().min(2004).max(2099).optional().meta({ description: '不写就是今年' }) }),
    output: z.object({
      year: z.int(),
      years: z.int().array().meta({ description: '可以看的年份' }),
      known: z.int().array().meta({ description: '有放假通知的年份' }),
      gaps: z.string().array().meta({ description: '还不知道的，一句话一条' }),
      days: tableDaySchema.array(),
      notices: keptNoticeSchema.array().meta({ description: '随程序提供的在前；撤回的也在' })
    })
  }),
  'holidays.preview': query({
    summary: '录入一份通知会改变哪些日子；什么都不保存',
    access: administrators,
    reads: ['centre'],
    input: noticeEntrySchema,
    output: changed
  }),
  'holidays.previewWithdrawal': query({
    summary: '撤回一份通知会改变哪些日子；什么都不保存',
    access: administrators,
    reads: ['centre'],
    input: withdrawn,
    output: changed
  }),
  'holidays.readText': query({
    summary: '从通知的文字或 JSON 里读出放假和补班的日子；什么都不保存',
    access: administrators,
    reads: [],
    input: z.object({ content, year }),
    output: noticeEntrySchema.pick({ on: true }).extend({
      year: z.int().nullable(),
      published: daySchema.nullable(),
      title: z.string(),
      number: z.string(),
      off: keptNoticeSchema.shape.off
    })
  }),
  'holidays.add': command({
    summary: '录入一份放假通知，或本地放假、补班的日子',
    access: administrators,
    changes: ['centre'],
    input: noticeEntrySchema,
    output: z.object({ id: z.string() })
  }),
  'holidays.import': command({
    summary: '从通知的文字或 JSON 录入一份放假通知',
    access: administrators,
    changes: ['centre'],
    input: besides,
    output: changed.extend({ id: z.string() })
  }),
  'holidays.withdraw': command({
    summary: '撤回本中心录入的一份通知；它留在记录里，不再算数',
    access: administrators,
    changes: ['centre'],
    input: withdrawn.extend({ reason: requiredLine('撤回理由', 200) }),
    output: z.object({})
  })
}
