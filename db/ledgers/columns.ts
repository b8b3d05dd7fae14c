import { z } from 'zod'
import { dayOf } from '../calendar/moment.ts'
import { colours, tiers } from '../cases/case.ts'
import { natures } from '../cases/nature.ts'
import { caseStates } from '../cases/states.ts'
import { satisfactionSchema } from '../signoff/signoff.ts'
import type { Cell } from '../workbook/workbook.ts'
import { stateFigure } from './figures.ts'

/** What a class is called whose cases name none: no village of the list was found. */
export const unnamed = '未写明'

/** What a ledger knows of a case; numbers of persons come masked. */
export const ledgerRowSchema = z.object({
  id: z.uuid(),
  number: z.string(),
  registeredAt: z.string(),
  /** Empty where the place and the address name none of the centre's list. */
  village: z.string(),
  tier: z.enum(tiers),
  applicant: z.string(),
  sex: z.string(),
  idNumber: z.string(),
  phone: z.string(),
  address: z.string(),
  visitorCount: z.number().int(),
  channel: z.string(),
  category: z.string(),
  field: z.string(),
  nature: z.enum([...natures, '']),
  colour: z.enum(colours),
  summary: z.string(),
  content: z.string(),
  location: z.string(),
  /** The body that answers for it, by its name of then; empty where none was named. */
  body: z.string(),
  owner: z.string(),
  /** The result where it is signed or being signed, else what was written last. */
  progress: z.string(),
  state: z.enum(caseStates),
  stateLabel: z.string(),
  /** The last day of the foremost clock that runs; null where none does, or it has no end. */
  dueOn: z.string().nullable(),
  overdue: z.boolean(),
  endedAt: z.string().nullable(),
  satisfaction: satisfactionSchema,
  /** How many times it was handled again. */
  rehandled: z.number().int(),
  confidential: z.boolean()
})
export type LedgerRow = z.infer<typeof ledgerRowSchema>

/** What a ledger can be sorted by; classes go by the order of the centre's lists. */
export const ledgerSorts = [
  'registered',
  'number',
  'village',
  'category',
  'field',
  'colour',
  'state',
  'ended',
  'due'
] as const
export type LedgerSort = (typeof ledgerSorts)[number]

/** A column, said once for screen, Excel file and printed page. */
interface ColumnFacts {
  label: string
  /** How many characters of Chinese a line of it holds; on paper its share of the width. */
  width: number
  /** How narrow it may get on paper, in characters; half its width unless told. A day or a number isn't broken. */
  least?: number
  read: (row: LedgerRow) => Cell
  sort?: LedgerSort
  /** A ledger opens without it. */
  quiet?: true
}

const day = (moment: string | null): Cell => (moment === null ? '' : { day: dayOf(moment) })

function ended({ state, stateLabel }: LedgerRow): string {
  const figure = stateFigure(state)
  if (figure === 'early') return stateLabel
  return figure === 'closed' ? '是' : '否'
}

/** In the order of the paper ledgers that people keep: who, what, whose, what became of it. */
const columns = {
  number: { label: '编号', width: 12, sort: 'number', read: (row) => row.number },
  registered: {
    label: '登记日期',
    width: 8,
    least: 6.5,
    sort: 'registered',
    read: (row) => day(row.registeredAt)
  },
  registeredAt: {
    label: '登记时间',
    width: 11,
    least: 6.5,
    quiet: true,
    read: (row) => ({ moment: row.registeredAt })
  },
  village: { label: '村（社区）', width: 8, sort: 'village', read: (row) => row.village || unnamed },
  tier: { label: '登记层级', width: 8, quiet: true, read: (row) => row.tier },
  applicant: { label: '诉求人姓名', width: 8, read: (row) => row.applicant },
  sex: { label: '性别', width: 3, least: 3, read: (row) => row.sex },
  idNumber: { label: '身份证号码', width: 12, least: 12, read: (row) => row.idNumber },
  phone: { label: '联系电话', width: 8, least: 7.5, read: (row) => row.phone },
  address: { label: '家庭住址', width: 10, read: (row) => row.address },
  visitors: { label: '人数', width: 3, least: 3, quiet: true, read: (row) => row.visitorCount },
  channel: { label: '来源渠道', width: 8, read: (row) => row.channel },
  category: { label: '诉求类别', width: 8, sort: 'category', read: (row) => row.category },
  field: { label: '涉及领域', width: 12, sort: 'field', read: (row) => row.field },
  nature: { label: '事项性质', width: 8, quiet: true, read: (row) => row.nature },
  colour: { label: '紧急程度', width: 6, sort: 'colour', read: (row) => row.colour },
  summary: { label: '诉求摘要', width: 16, quiet: true, read: (row) => row.summary },
  content: { label: '诉求内容', width: 24, read: (row) => row.content },
  location: { label: '发生地点', width: 10, quiet: true, read: (row) => row.location },
  body: { label: '责任单位', width: 10, read: (row) => row.body },
  owner: { label: '责任人', width: 8, read: (row) => row.owner },
  due: { label: '办结期限', width: 8, least: 6.5, sort: 'due', read: (row) => day(row.dueOn) },
  progress: { label: '办理情况及结果', width: 20, read: (row) => row.progress },
  state: { label: '状态', width: 8, sort: 'state', read: (row) => row.stateLabel },
  closed: { label: '是否办结', width: 6, read: ended },
  ended: { label: '办结日期', width: 8, least: 6.5, sort: 'ended', read: (row) => day(row.endedAt) },
  rehandled: { label: '重办次数', width: 4, quiet: true, read: (row) => row.rehandled || '' },
  satisfaction: { label: '满意度', width: 8, read: (row) => row.satisfaction ?? '' }
} as const satisfies Record<string, ColumnFacts>

export type ColumnName = keyof typeof columns
export const columnNames = Object.keys(columns) as [ColumnName, ...ColumnName[]]

/** What is known of a column, whichever it is. */
export function columnFacts(name: ColumnName): ColumnFacts {
  return columns[name]
}

/** The columns that a ledger opens with. */
export const openingColumns: readonly ColumnName[] = columnNames.filter((name) => !columnFacts(name).quiet)

/** A cell as it is read on screen and paper: `2026-11-21`, `2026-11-21 09:12`. */
export function cellText(cell: Cell): string {
  if (typeof cell === 'string') return cell
  if (typeof cell === 'number') return String(cell)
  return 'day' in cell ? cell.day : `${dayOf(cell.moment)} ${cell.moment.slice(11, 16)}`
}

/** What a ledger can be classified by, with the column that tells the class. */
export const classes = { village: '按村', category: '按四类', field: '按领域' } as const
export type LedgerClass = keyof typeof classes
export const classNames = Object.keys(classes) as [LedgerClass, ...LedgerClass[]]
