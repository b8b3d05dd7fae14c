import { chineseDay, dayOf, type Day, type Moment } from '../calendar/moment.ts'
import { writeWideSheet } from '../documents/forms/wide-sheet.ts'
import { contentWidth, SHEETS } from '../documents/layout/geometry.ts'
import { sharedWidths } from '../documents/layout/sheet-text.ts'
import type { Progress } from '../jobs/job.ts'
import { cellText } from '../ledgers/columns.ts'
import type { Paper } from '../ledgers/print-fit.ts'
import { writeWorkbook, type Cell } from '../workbook/workbook.ts'
import { isOverdue, lineWords, type Checklist, type Line } from './checklist.ts'

/** What a file of a list is made from. */
export interface ChecklistFile {
  list: Checklist
  /** As far as the person may see their cases. */
  lines: readonly Line[]
  as: 'xlsx' | Paper
  centre: string
  by: string
  at: Moment
  sample: boolean
}

/** What became of a line: where it stands, and the words of its last mark. */
function outcome(line: Line, today: Day): string {
  const last = line.marks.at(-1)
  const words = last ? `${last.by}：${last.words}` : ''
  const again = last?.kind === 'reopened' ? '，重新打开' : ''
  return [`${lineWords(line, today)}${again}`, words].filter((one) => one !== '').join('。')
}

/** `width` is in characters of Chinese: on paper a column's share, in a spreadsheet half of what it counts in. */
const columns: readonly { title: string; width: number; read: (line: Line, today: Day) => Cell }[] = [
  { title: '序号', width: 3, read: ({ position }) => position },
  { title: '诉求编号', width: 10, read: ({ number }) => number },
  { title: '诉求摘要', width: 14, read: ({ summary }) => summary },
  { title: '措施', width: 20, read: ({ measure }) => measure },
  { title: '责任单位、责任人', width: 10, read: ({ responsible }) => responsible },
  { title: '完成期限', width: 7, read: ({ dueOn }) => ({ day: dueOn }) },
  { title: '完成情况', width: 18, read: outcome }
]

/** `共 12 条：未完成 3 条（其中超期 1 条），已完成 9 条` of what the file holds. */
function totals(lines: readonly Line[], today: Day): string {
  const done = lines.filter(({ doneOn }) => doneOn !== null).length
  const overdue = lines.filter((line) => isOverdue(line, today)).length
  const open = lines.length - done
  return `共 ${lines.length} 条：未完成 ${open} 条（其中超期 ${overdue} 条），已完成 ${done} 条`
}

function told({ list, lines, centre, by, at }: ChecklistFile): (readonly [string, string])[] {
  const confidential = lines.filter((line) => line.confidential).length
  const end = list.closed
  return [
    ['填报单位', centre],
    ['清单种类', list.kind],
    ['列清单', `${list.madeBy} ${dayOf(list.madeAt)}`],
    ['出表', `${by} ${chineseDay(at)}`],
    ['进度', totals(lines, dayOf(at))],
    ...(end ? [['关闭', `${end.by} ${dayOf(end.at)}${end.reason ? `：${end.reason}` : ''}`] as const] : []),
    ...(confidential > 0 ? [['保密件', `${confidential} 件，本表不得外传`] as const] : [])
  ]
}

function spreadsheet(file: ChecklistFile): Promise<Uint8Array<ArrayBuffer>> {
  const today = dayOf(file.at)
  return writeWorkbook([
    {
      name: '清单',
      columns: columns.map(({ title, width }) => ({ title, width: width * 2 })),
      rows: file.lines.map((line) => columns.map(({ read }) => read(line, today)))
    },
    {
      name: '说明',
      columns: [
        { title: '项目', width: 16 },
        { title: '内容', width: 60 }
      ],
      rows: told(file)
    }
  ])
}

async function onPaper(file: ChecklistFile, paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  const today = dayOf(file.at)
  const widths = sharedWidths(
    columns.map(({ width }) => ({ least: width, share: width ** 2 })),
    contentWidth(SHEETS[paper])
  )
  const words = told(file)
    .filter(([name]) => name !== '进度')
    .map(([name, text]) => `${name}：${text}`)
  const sheet = {
    ...{ title: file.list.title, told: [words.join('　')], at: file.at, paper },
    columns: columns.map(({ title }, at) => ({ title, width: widths[at] ?? 0 })),
    rows: file.lines.map((line) => columns.map(({ read }) => cellText(read(line, today)))),
    totals: totals(file.lines, today)
  }
  return (await writeWideSheet(sheet, { author: file.centre, sample: file.sample })).bytes
}

/** Writes the file of a list: the work of `checklists.file`. */
export async function writeChecklist(
  file: ChecklistFile,
  progress: Progress
): Promise<{ bytes: Uint8Array<ArrayBuffer>; cases: number; title: string; kind: string }> {
  const { as, lines, list } = file
  progress(0, 1, as === 'xlsx' ? '正在写成 Excel' : '正在排版')
  const bytes = as === 'xlsx' ? await spreadsheet(file) : await onPaper(file, as)
  return { bytes, cases: lines.length, title: list.title, kind: list.kind }
}
