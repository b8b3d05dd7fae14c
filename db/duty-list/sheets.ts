import { bodyKindLabels, type Body } from '../bodies/body.ts'
import { isInUse } from '../own-lists/own-list.ts'
import { stateOf } from '../own-lists/taking-in.ts'
import { daySchema } from '../calendar/moment.ts'
import type { Cell, Sheet } from '../workbook/workbook.ts'
import type { DutyItem } from './duty-item.ts'

/** The sheets of the file in which bodies and the list are exchanged, each with its columns and those it needs. */
export const layout = {
  bodies: {
    name: '单位',
    titles: ['名称', '类别', '简称', '电话', '备注', '状态'],
    required: ['名称', '类别']
  },
  people: { name: '人员', titles: ['单位', '姓名', '职责', '电话', '账户'], required: ['单位', '姓名'] },
  roster: {
    name: '值班',
    titles: ['单位', '值班日', '值班人', '电话'],
    required: ['单位', '值班日', '值班人']
  },
  items: {
    name: '事件清单',
    titles: ['领域', '事项', '责任单位', '确定方式', '依据', '状态'],
    required: ['领域', '事项', '责任单位', '确定方式']
  }
} as const

const widths: Record<string, number> = {
  名称: 30,
  单位: 30,
  责任单位: 30,
  领域: 28,
  事项: 40,
  依据: 40,
  备注: 30
}

function sheetOf({ name, titles }: (typeof layout)[keyof typeof layout], rows: Cell[][]): Sheet {
  return { name, columns: titles.map((title) => ({ title, width: widths[title] ?? 16 })), rows }
}

/** A day of the calendar is written as one, a weekday as its word. */
const dutyDay = (day: string): Cell => (daySchema.safeParse(day).success ? { day } : day)

/** Bodies and the list as sheets; `accountName` tells whose account an id is. */
export function sheetsOf(
  bodies: readonly Body[],
  items: readonly DutyItem[],
  accountName: (id: string) => string
): Sheet[] {
  const used = bodies.filter(isInUse)
  return [
    sheetOf(
      layout.bodies,
      bodies.map((one) => [
        ...[one.name, bodyKindLabels[one.kind], one.shortName, one.phone, one.note, stateOf(one)]
      ])
    ),
    sheetOf(
      layout.people,
      used.flatMap(({ name, people }) =>
        people.map((one) => [
          ...[name, one.name, one.duty, one.phone, one.accountId === null ? '' : accountName(one.accountId)]
        ])
      )
    ),
    sheetOf(
      layout.roster,
      used.flatMap(({ name, roster }) => roster.map((one) => [name, dutyDay(one.day), one.name, one.phone]))
    ),
    sheetOf(
      layout.items,
      items.map((one) => [one.field, one.subject, one.body, one.basisKind, one.basis, stateOf(one)])
    )
  ]
}
