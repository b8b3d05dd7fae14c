import { chineseDay, type Moment } from '../calendar/moment.ts'
import { label } from '../documents/layout/cells.ts'
import type { Block, Cell, Paragraph, Piece, Row } from '../documents/layout/blocks.ts'
import { SHEETS } from '../documents/layout/geometry.ts'
import { layoutVolume } from '../documents/layout/lay-out-volume.ts'
import { toDocx } from '../documents/layout/to-docx.ts'
import type { Progress } from '../jobs/job.ts'
import { cellText, columnFacts, type ColumnName, type LedgerRow } from './columns.ts'
import { figures, stateFigure } from './figures.ts'
import { fitOnPaper, sheetMargin, type Paper } from './print-fit.ts'

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

const line = (text: string): Paragraph => ({ kind: 'paragraph', style: 'note', text })

function cell(text: string): Cell {
  return { role: 'value', vAlign: 'center', items: [{ kind: 'paragraph', style: 'sheetBody', text }] }
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

/** A ledger as one table: heads on every page, the totals in the last row. */
export function ledgerPiece(ledger: PrintedLedger): Piece {
  const { title, columns, paper, rows } = ledger
  const { printed, left, widths } = fitOnPaper(columns, paper)
  const facts = printed.map(columnFacts)
  const head: Row = {
    repeat: true,
    minHeight: 300,
    cells: ['序号', ...facts.map((one) => one.label)].map((text) => label(text, 1, 'sheetLabel'))
  }
  const body = rows.map((row, at): Row => {
    const texts = [String(at + 1), ...facts.map(({ read }) => cellText(read(row)))]
    return { minHeight: 300, cells: texts.map(cell) }
  })
  const totals: Row = { minHeight: 300, cells: [{ ...cell(totalsOf(rows)), span: widths.length }] }
  const unprinted = left.map((name) => columnFacts(name).label).join('、')
  const blocks: Block[] = [
    { kind: 'title', text: title },
    ...told(ledger).map(line),
    { kind: 'table', columns: widths, margin: sheetMargin, rows: [head, ...body, totals] },
    ...(unprinted ? [line(`纸上放不下、没有印的列：${unprinted}。`)] : [])
  ]
  const again = [`${title}（续）　${told(ledger)[0] ?? ''}`, ...told(ledger).slice(1)]
  return {
    ...{ key: 'ledger', title, geometry: SHEETS[paper], continuationTitle: null },
    ...{ footer: `${title}　${chineseDay(ledger.at)}`, again: again.map(line), blocks }
  }
}

/** Lays the ledger out on pages and writes its Word file. */
export async function printLedger(
  ledger: PrintedLedger,
  progress: Progress
): Promise<{ bytes: Uint8Array<ArrayBuffer>; cases: number; pages: number }> {
  progress(0, ledger.rows.length, '正在排版')
  const laid = layoutVolume({
    ...{ title: ledger.title, author: ledger.centre, pieces: [ledgerPiece(ledger)] },
    ...{ numbering: { edge: 'bottom', corner: 'right' }, front: () => [], back: () => [] },
    ...(ledger.sample ? { mark: '样例' } : {})
  })
  progress(ledger.rows.length, ledger.rows.length, '正在写 Word 文件')
  const bytes = await toDocx(laid)
  return { bytes, cases: ledger.rows.length, pages: laid.pieces[0]?.pages.length ?? 0 }
}
