import type { ReadSheet } from './workbook.ts'

/** What is wrong in a workbook, and where, in words that name sheet, row and column. */
export type Fault = string

/** The rows of a sheet under their titles. */
export interface TableRow<T extends string> {
  row: number
  values: Record<T, string>
}

/** `工作表“单位”第 3 行“电话”：…` */
export function faultAt(sheet: string, row: number, column: string, reason: string): Fault {
  return `工作表“${sheet}”第 ${row} 行${column === '' ? '' : `“${column}”`}：${reason}`
}

/** Reads a sheet by the titles in its first row, in whatever order they stand; further columns are left alone. */
export function tableOf<T extends string>(
  { name, rows: [head, ...rows] }: ReadSheet,
  titles: readonly T[],
  required: readonly T[]
): { rows: TableRow<T>[]; faults: Fault[] } {
  const found = head?.cells.map(({ text }) => text.trim()) ?? []
  const missing = required.filter((title) => !found.includes(title))
  if (missing.length > 0) {
    const reason = `第一行缺少列名“${missing.join('”“')}”，请照导出的文件补上`
    return { rows: [], faults: [faultAt(name, head?.row ?? 1, '', reason)] }
  }
  const faults = rows.flatMap(({ row, cells }) =>
    titles
      .filter((title) => cells[found.indexOf(title)]?.formula === true)
      .map((title) => faultAt(name, row, title, '这一格是公式，请改成文字'))
  )
  const valued = rows.map(({ row, cells }) => {
    const pairs = titles.map((title) => [title, cells[found.indexOf(title)]?.text ?? ''])
    return { row, values: Object.fromEntries(pairs) as Record<T, string> }
  })
  return { rows: valued, faults }
}
