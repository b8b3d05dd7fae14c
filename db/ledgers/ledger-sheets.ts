import { dayOf, type Moment } from '../calendar/moment.ts'
import type { Progress } from '../jobs/job.ts'
import { writeWorkbook, type Sheet } from '../workbook/workbook.ts'
import { columnFacts, type ColumnName, type LedgerRow } from './columns.ts'

/** What a file of a ledger is made from. */
export interface LedgerFile {
  /** `乡镇（街道）台账`, the name of its sheet. */
  title: string
  columns: readonly ColumnName[]
  rows: readonly LedgerRow[]
  /** What the file says of itself: each line a label and its words. */
  told: readonly (readonly [label: string, words: string])[]
}

/** The ledger as a sheet of its own, so that it can be sorted and filtered there, and beside it what it is. */
function sheetsOf({ title, columns, rows, told }: LedgerFile): Sheet[] {
  const facts = columns.map(columnFacts)
  return [
    {
      name: title,
      // A spreadsheet counts the width of a digit, of which a Chinese character has two.
      columns: [
        { title: '序号', width: 6 },
        ...facts.map(({ label, width }) => ({ title: label, width: width * 2 }))
      ],
      rows: rows.map((row, at) => [at + 1, ...facts.map(({ read }) => read(row))])
    },
    {
      name: '说明',
      columns: [
        { title: '项目', width: 16 },
        { title: '内容', width: 60 }
      ],
      rows: told
    }
  ]
}

/** Writes the file; days in it are days and numbers of persons stay masked, as on screen. */
export async function writeLedger(
  file: LedgerFile,
  progress: Progress
): Promise<{ bytes: Uint8Array<ArrayBuffer>; cases: number }> {
  progress(0, 1, '正在写成 Excel')
  const bytes = await writeWorkbook(sheetsOf(file))
  return { bytes, cases: file.rows.length }
}

/** `乡镇（街道）台账 2026-11-27.xlsx` */
export function ledgerFileName(title: string, now: Moment): string {
  return `${title} ${dayOf(now)}.xlsx`
}
