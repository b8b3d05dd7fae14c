import { weekdayOf, type Day } from '../calendar/moment.ts'
import type { Assignment } from './order.ts'

type OrderHelp = Assignment['helps'][number]

/** `2026-08-10 周一` */
const dated = (day: Day) => `${day} ${weekdayOf(day)}`

/** By when the order wants the matter done; empty where it names no day. */
export function dueWords({ dueOn }: Pick<Assignment, 'dueOn'>): string {
  return dueOn === null ? '' : `要求 ${dated(dueOn)} 以前办结`
}

/** `永兴村委会（协办）：组织指认渗水点，2026-08-10 周一以前反馈` */
export function helpWords({ kind, bodyName, task, dueOn }: Omit<OrderHelp, 'id' | 'feedback'>): string {
  return `${bodyName}（${kind}）：${task}${dueOn === null ? '' : `，${dated(dueOn)}以前反馈`}`
}

/** What the order asks for besides its demand, a line each. */
export function orderWords(order: Pick<Assignment, 'dueOn' | 'helps'>): string[] {
  return [dueWords(order), ...order.helps.map(helpWords)].filter((line) => line !== '')
}

/** What bodies that help have not reported yet. */
export function openHelps(assignments: readonly Assignment[]): OrderHelp[] {
  return assignments.flatMap(({ helps }) => helps).filter(({ feedback }) => feedback === null)
}
