import { z } from 'zod'
import { bytesSchema } from '../attachments/attachment.ts'
import { dayField } from '../calendar/moment.ts'
import { tiers } from '../cases/case.ts'
import { job, query } from '../contract.ts'
import { optionalLine } from '../text/fields.ts'
import { classNames, columnNames, ledgerRowSchema, ledgerSorts } from './columns.ts'
import { figureNames } from './figures.ts'

/** Which cases of a ledger are meant; an empty text narrows to nothing. */
const ledgerFilterSchema = z.object({
  ledger: z.enum(tiers, { error: '请选择哪一级的台账' }),
  search: optionalLine('查找内容', 100),
  /** Of the centre's list, or 未写明. */
  village: optionalLine('村（社区）', 30),
  category: optionalLine('诉求类别', 60),
  /** A field, or the first of its two levels. */
  field: optionalLine('涉及领域', 60),
  /** The days of registration, both counted. */
  from: dayField('登记日期起').nullable().default(null),
  to: dayField('登记日期止').nullable().default(null)
})
export type LedgerQuestion = z.output<typeof ledgerFilterSchema>

const ledgerListSchema = ledgerFilterSchema.extend({
  /** The number whose cases are listed. */
  figure: z.enum(figureNames).default('all'),
  sort: z.enum(ledgerSorts).default('registered'),
  order: z.enum(['asc', 'desc']).default('desc')
})

const countsSchema = z.record(z.enum(figureNames), z.number().int())

export const ledgersApi = {
  'ledgers.page': query({
    summary: '村、乡镇、区台账的一页，连同合计、在办、已办结、未受理和超期的件数；每件只在一本台账里',
    access: 'signedIn',
    reads: ['cases', 'people', 'centre'],
    input: ledgerListSchema.extend({
      offset: z.number().int().min(0).max(10_000_000).default(0),
      limit: z.number().int().min(1).max(200).default(50)
    }),
    output: z.object({
      rows: z.array(ledgerRowSchema),
      /** How many the list has, all pages. */
      total: z.number().int(),
      /** Of all that the filter leaves, whichever figure is listed. */
      counts: countsSchema
    })
  }),
  'ledgers.classes': query({
    summary: '一本台账按村（社区）、四类或领域分类，每类各几件；没有的类不列',
    access: 'signedIn',
    reads: ['cases', 'people', 'centre'],
    input: ledgerFilterSchema.extend({ by: z.enum(classNames, { error: '请选择按什么分类' }) }),
    output: z.array(z.object({ name: z.string(), counts: countsSchema }))
  }),
  'ledgers.export': job({
    summary: '把一本台账按现在的筛选、排序和列写成一个 Excel 文件；证件号和电话照样遮盖',
    access: 'signedIn',
    reads: ['cases', 'people', 'centre'],
    input: ledgerListSchema.extend({
      columns: z.array(z.enum(columnNames)).min(1, '请至少选一列').max(columnNames.length)
    }),
    output: z.object({ name: z.string(), bytes: bytesSchema, cases: z.number().int() })
  })
}
