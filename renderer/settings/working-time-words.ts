import { addDays, weekdayOf, type Day } from '../../db/calendar/moment.ts'
import type { Value } from '../../db/api.ts'

type Holidays = Value<'holidays.list'>
type Notice = Holidays['notices'][number]

/** A set of hours that nobody has filled in. */
export const blankSeason = { name: '', from: '', hours: '' }

/** `罗建国 2026-11-20` */
export function enteredWords({ enteredAt, enteredBy }: { enteredAt: string; enteredBy: string }): string {
  return `${enteredBy} ${enteredAt.slice(0, 10)}`
}

/** `2026-02-14 周六` */
export function dayWithWeekday(day: Day): string {
  return `${day} ${weekdayOf(day)}`
}

/** Days that follow one another by the same word of the same notice. */
export interface Stretch {
  from: Day
  to: Day
  days: number
  kind: '休' | '班'
  notice: number | null
}

export function stretchesOf(days: Holidays['days']): Stretch[] {
  const stretches: Stretch[] = []
  for (const { day, kind, notice } of days) {
    const last = stretches.at(-1)
    if (last?.kind === kind && last.notice === notice && addDays(last.to, 1) === day) {
      last.to = day
      last.days++
    } else stretches.push({ from: day, to: day, days: 1, kind, notice })
  }
  return stretches
}

/** Whose word a notice is: that of the program’s, or who entered it when. */
export function originWords({ enteredAt, enteredBy, source }: Notice): string {
  if (enteredAt === null || enteredBy === null) return source
  return `本中心录入，${enteredWords({ enteredAt, enteredBy })}${source === '' ? '' : `；来源：${source}`}`
}

/** Where a day comes from: the State Council by its number, the centre by who entered what when. */
export function dayOrigin(notice: Notice | undefined): string {
  if (!notice) return '估算：法定节日，放假通知还没有录入'
  const { id, number, published, title } = notice
  if (id === null) return `国务院办公厅 ${number || `${published} 通知`}`
  return `${number || `《${title}》`} ${originWords(notice)}`
}
