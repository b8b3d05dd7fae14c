import { z } from 'zod'
import { bytesSchema } from '../attachments/attachment.ts'
import { dayField } from '../calendar/moment.ts'
import { tiers } from '../cases/case.ts'
import { command, job, query } from '../contract.ts'
import { paperNames } from '../ledgers/print-fit.ts'
import { listMakers, supervised } from '../people/posts.ts'
import { filledFrom } from '../shared-fields/shared-fields.ts'
import {
  checklistFactsSchema,
  checklistSchema,
  closeReasonSchema,
  lineFactsSchema,
  lineSchema,
  longestList,
  reopenReasonSchema,
  resultSchema
} from './checklist.ts'

const which = z.object({ id: z.uuid() })
const ofLine = z.object({ lineId: z.uuid() })

export const checklistsApi = {
  'checklists.list': query({
    summary: '全部清单，没有关闭的在前，各有多少未完成、超期、已完成；看不到的保密件不计',
    access: 'signedIn',
    reads: ['cases', 'people', 'centre'],
    input: z.object({}),
    output: z.array(checklistSchema)
  }),
  'checklists.read': query({
    summary: '一张清单和它的事项；看不到的保密件不列',
    access: 'signedIn',
    reads: ['cases', 'people', 'centre'],
    input: which,
    output: checklistSchema.extend({ lines: z.array(lineSchema) })
  }),
  'checklists.ofCase': query({
    summary: '一件诉求在哪些清单上，措施、责任人、期限和完成情况',
    access: 'signedIn',
    reads: ['case', 'cases', 'people', 'centre'],
    input: z.object({ caseId: z.uuid() }),
    output: z.array(lineSchema.extend({ title: z.string(), kind: z.string() }))
  }),
  'checklists.make': command({
    summary: '把台账里的诉求列成一张清单，每件一条：措施、责任人或单位、完成期限',
    access: listMakers,
    changes: ['cases'],
    input: checklistFactsSchema.extend({
      ledger: z.enum(tiers, { error: '请选择哪一级的台账' }),
      caseIds: z
        .array(z.uuid())
        .min(1, { error: '请至少选一件诉求' })
        .max(longestList, { error: `一张清单最多 ${longestList} 件，请先筛选` }),
      ...lineFactsSchema.shape,
      /** Each case's owner answers for its line, instead of one person or body for all. */
      byOwners: z.boolean().default(true)
    }),
    output: which
  }),
  'checklists.setLine': command({
    summary: '修改清单的一条：措施、责任人或单位、完成期限',
    access: listMakers,
    changes: ['cases'],
    input: ofLine.extend({
      ...lineFactsSchema.shape,
      before: lineFactsSchema.optional().meta(filledFrom)
    }),
    output: z.object({})
  }),
  'checklists.tick': command({
    summary: '清单的一条已经完成，写明哪天、结果怎样；责任人销自己的，领导都能销',
    access: supervised,
    changes: ['cases'],
    input: ofLine.extend({ on: dayField('完成日期'), result: resultSchema }),
    output: z.object({})
  }),
  'checklists.reopen': command({
    summary: '已经完成的一条重新打开，写明原因',
    access: listMakers,
    changes: ['cases'],
    input: ofLine.extend({ reason: reopenReasonSchema }),
    output: z.object({})
  }),
  'checklists.setClosed': command({
    summary: '关闭一张清单，没有全部完成的要写明原因；或把关闭的重新打开',
    access: listMakers,
    changes: ['cases'],
    input: which.extend({ closed: z.boolean(), reason: closeReasonSchema }),
    output: z.object({})
  }),
  'checklists.file': job({
    summary: '一张清单的 Excel 文件，或排成 A4、A3 横向的 Word 文件',
    access: 'signedIn',
    reads: ['cases', 'people', 'centre'],
    input: which.extend({ as: z.enum(['xlsx', ...paperNames], { error: '请选择文件' }) }),
    output: z.object({ name: z.string(), bytes: bytesSchema, cases: z.number().int() })
  })
}
