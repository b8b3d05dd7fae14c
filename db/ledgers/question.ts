import { z } from 'zod'
import { dayField } from '../calendar/moment.ts'
import { tiers } from '../cases/case.ts'
import { optionalLine } from '../text/fields.ts'
import { columnNames, ledgerSorts } from './columns.ts'
import { figureNames } from './figures.ts'

/** Which cases of a ledger are meant; an empty text narrows to nothing. */
export const ledgerFilterSchema = z.object({
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

/** Those cases as a list: of which number, in which order. */
export const ledgerListSchema = ledgerFilterSchema.extend({
  /** The number whose cases are listed. */
  figure: z.enum(figureNames).default('all'),
  sort: z.enum(ledgerSorts).default('registered'),
  order: z.enum(['asc', 'desc']).default('desc')
})

export type LedgerList = z.output<typeof ledgerListSchema>

/** The columns that are shown, at least one. */
export const ledgerColumnsSchema = z.array(z.enum(columnNames)).min(1, '请至少选一列').max(columnNames.length)
