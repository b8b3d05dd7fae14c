import { chineseDay, type Moment } from '../calendar/moment.ts'
import { writeWideSheet, type WideSheet } from '../documents/forms/wide-sheet.ts'
import type { Progress } from '../jobs/job.ts'
import { cellText, columnFacts, type ColumnName, type LedgerRow } from './columns.ts'
import { figures, stateFigure } from './figures.ts'
import { fitOnPaper, type Paper } from './print-fit.ts'

/** What a printed ledger is made from. */
export interface PrintedLedger {
  /** `乡镇（街道）台账`. */
  title: string
  centre: string
  by: string
  at: Moment
  /** What it was narrowed to, in words. */
  narrowed: string
  paper: Paper
  columns: readonly ColumnName[]
  rows: readonly LedgerRow[]
  sample: boolean
}

/** `合计 17 件：在办 11 件、已办结 5 件、未受理 1 件；其中超期 2 件` of what is printed. */
export function totalsOf(rows: readonly Pick<LedgerRow, 'state' | 'overdue'>[]): string {
  const parts = (['open', 'closed', 'early'] as const).map((figure) => {
    const count = rows.filter(({ state }) => stateFigure(state) === figure).length
    return `${figures[figure].label} ${count} 件`
  })
  const overdue = rows.filter((row) => row.overdue).length
  return `合计 ${rows.length} 件：${parts.join('、')}；其中超期 ${overdue} 件`
}

function told({ centre, by, at, narrowed, rows }: PrintedLedger): string[] {
  const confidential = rows.filter((row) => row.confidential).length
  return [
    `${centre}　${chineseDay(at)}　打印人：${by}`,
    `筛选：${narrowed}`,
    ...(confidential > 0 ? [`含保密件 ${confidential} 件，本表不得外传。`] : [])
  ]
}

/** A ledger as one table of the columns that fit; the others are named below it. */
export function ledgerSheet(ledger: PrintedLedger): WideSheet {
  const { title, at, columns, paper, rows } = ledger
  const { printed, left, widths } = fitOnPaper(columns, paper)
  const facts = printed.map(columnFacts)
  const titles = ['序号', ...facts.map(({ label }) => label)]
  const unprinted = left.map((name) => columnFacts(name).label).join('、')
  return {
    ...{ title, told: told(ledger), at, paper, totals: totalsOf(rows) },
    columns: titles.map((one, index) => ({ title: one, width: widths[index] ?? 0 })),
    rows: rows.map((row, index) => [String(index + 1), ...facts.map(({ read }) => cellText(read(row)))]),
    after: unprinted ? [`纸上放不下、没有印的列：${unprinted}。`] : []
  }
}

/** Lays the ledger out on pages and writes its Word file. */
export async function printLedger(
  ledger: PrintedLedger,
  progress: Progress
): Promise<{ bytes: Uint8Array<ArrayBuffer>; cases: number; pages: number }> {
  const { centre: author, sample, rows } = ledger
  progress(0, 1, '正在排版')
  return { ...(await writeWideSheet(ledgerSheet(ledger), { author, sample })), cases: rows.length }
}
