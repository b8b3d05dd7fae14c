import { z } from 'zod'
import { bytesSchema } from '../attachments/attachment.ts'
import { job, query } from '../contract.ts'
import { classNames, ledgerRowSchema } from './columns.ts'
import { figureNames } from './figures.ts'
import { ledgerColumnsSchema, ledgerFilterSchema, ledgerListSchema } from './question.ts'
import { paperNames } from './print-fit.ts'

const countsSchema = z.record(z.enum(figureNames), z.number().int())

export const ledgersApi = {
  'ledgers.page': query({
    summary: '村、乡镇、区台账的一页，连同合计、在办、已办结、未受理和超期的件数；每件只在一本台账里',
    access: 'signedIn',
    reads: ['cases', 'people', 'centre'],
    input: ledgerListSchema.extend({
      offset: z.number().int().min(0).max(10_000_000).default(0),
      limit: z.number().int().min(1).max(500).default(50)
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
      columns: ledgerColumnsSchema
    }),
    output: z.object({ name: z.string(), bytes: bytesSchema, cases: z.number().int() })
  }),
  'ledgers.print': job({
    summary:
      '把一本台账按现在的筛选、排序和列排成 A4 或 A3 横向的 Word 文件，每页有表头和页码；放不下的列不印，文末写明',
    access: 'signedIn',
    reads: ['cases', 'people', 'centre'],
    input: ledgerListSchema.extend({
      columns: ledgerColumnsSchema,
      paper: z.enum(paperNames, { error: '请选择纸张' })
    }),
    output: z.object({
      name: z.string(),
      bytes: bytesSchema,
      cases: z.number().int(),
      pages: z.number().int()
    })
  })
}
