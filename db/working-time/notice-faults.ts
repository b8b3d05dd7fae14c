import { daysBetween, weekdayOf, yearOf, type Day } from '../calendar/moment.ts'
import { isStatutoryHoliday } from './statutory-holidays.ts'
import type { Notice } from './working-calendar.ts'
import type { FieldProblem } from '../errors.ts'
import {
  longestHoliday,
  noticeName,
  noticeOf,
  type DaysOff,
  type KeptNotice,
  type NoticeEntry
} from './notice.ts'
import {
  changedDays,
  daysAbout,
  daysFrom,
  daysOfNotice,
  inForce,
  kindByWeek,
  kindOn,
  type ChangedDay
} from './table.ts'

/** What stands against a notice that somebody wants to enter: each with its field, the reason, and what to do. */

/** `2026-02-24（周二）` */
function dayWords(day: Day): string {
  return `${day}（${weekdayOf(day)}）`
}

type Check = (entry: NoticeEntry, notices: readonly Notice[]) => FieldProblem[]

/** Whether a range can be walked day by day. */
function isRange({ from, to }: DaysOff): boolean {
  return from <= to && daysBetween(from, to) < longestHoliday
}

const ranges: Check = ({ off }) =>
  off.flatMap((range, index) => {
    const { from, to } = range
    const place = ['off', index]
    if (to < from) return [{ path: [...place, 'to'], message: `止日 ${to} 早于起日 ${from}，请核对` }]
    if (!isRange(range)) {
      const message = `一段放假有 ${daysBetween(from, to) + 1} 天，不会这样长，请核对年份和月份`
      return [{ path: [...place, 'to'], message }]
    }
    const before = off.findIndex((one, other) => other < index && one.from <= to && from <= one.to)
    if (before < 0) return []
    return [{ path: [...place, 'from'], message: `与第 ${before + 1} 段放假重叠，请并成一段或改日期` }]
  })

/** The week gives such a day off by itself; only one that is worked by the table can be taken off. */
const idleRanges: Check = ({ off }, notices) =>
  off.flatMap(({ from, to }, index) => {
    const days = daysFrom(from, to)
    const isWeekend = days.every((day) => kindByWeek(day) === '休')
    if (!isWeekend || days.some((day) => kindOn(notices, day) === '班')) return []
    const which = days.map(dayWords).join('、')
    return [{ path: ['off', index, 'from'], message: `${which}是周末，本来就休，不用写成放假；请核对日期` }]
  })

const workedDays: Check = ({ off, on }, notices) =>
  on.flatMap((day, index) => {
    const path = ['on', index]
    if (on.indexOf(day) < index) return [{ path, message: `${dayWords(day)}写了两次，请去掉一次` }]
    const holiday = off.findIndex(({ from, to }) => from <= day && day <= to)
    if (holiday >= 0) {
      const message = `${dayWords(day)}又写在第 ${holiday + 1} 段放假里，同一天不能又休又班，请核对`
      return [{ path, message }]
    }
    if (kindByWeek(day) === '休' || kindOn(notices, day) === '休') return []
    return [{ path, message: `${dayWords(day)}不是周末，本来就上班，不用写成补班；请核对日期` }]
  })

const otherYears: Check = ({ year, off, on }) => {
  if (year === null) return []
  const span = daysOfNotice(year)
  const message = (day: Day) =>
    `${day} 不在 ${year} 年（元旦的调休可以早到上年 12-25 至 12-31），请核对年份和日期`
  const isOutside = (day: Day) => day < span.from || day > span.to
  return [
    ...off.flatMap(({ from, to }, index) => {
      if (isOutside(from)) return [{ path: ['off', index, 'from'], message: message(from) }]
      return isOutside(to) ? [{ path: ['off', index, 'to'], message: message(to) }] : []
    }),
    ...on.flatMap((day, index) => (isOutside(day) ? [{ path: ['on', index], message: message(day) }] : []))
  ]
}

/** Since then the law has the thirteen days that every notice of a year has had. */
const lawSince = 2025

/** The notice of a year makes its other weekdays worked: one that lacks a festival would make people come on it. */
const festivals: Check = ({ year, off }) => {
  if (year === null || year < lawSince) return []
  const given = new Set(off.flatMap(({ from, to }) => daysFrom(from, to)))
  const missing = daysFrom(`${year}-01-01`, `${year}-12-31`).filter(
    (day) => isStatutoryHoliday(day) && !given.has(day)
  )
  if (missing.length === 0) return []
  const message = `${year} 年的法定节日没有写全，还差 ${missing.join('、')}；请补上。只录几天的，不要写年份`
  return [{ path: ['year'], message }]
}

const listed = 6

/** `2026-02-24（周二）现在休、这里班；……` */
function differences(changes: readonly ChangedDay[]): string {
  const told = changes.slice(0, listed)
  const words = told.map(({ day, before, after }) => `${dayWords(day)}现在${before}、这里${after}`)
  return words.join('；') + (changes.length > listed ? `；等 ${changes.length} 天` : '')
}

function twice(
  { year }: NoticeEntry,
  changes: readonly ChangedDay[],
  kept: readonly KeptNotice[]
): FieldProblem[] {
  const known = inForce(kept).find((one) => year !== null && one.year === year)
  if (!known || year === null) return []
  const already = `${year} 年已经有${noticeName(known)}`
  if (changes.length === 0) return [{ path: ['year'], message: `${already}，每一天都相同，不用再录` }]
  const remedy = known.id === null ? '' : '；要整份换掉的，先撤回原来那份'
  const message = `${already}，不同的有：${differences(changes)}。年中调整的，不写年份，只写变了的日子${remedy}`
  return [{ path: ['year'], message }]
}

/** The table after the notice, for whoever compares. */
export function noticesWith(kept: readonly KeptNotice[], entry: NoticeEntry): Notice[] {
  return [...inForce(kept).map(noticeOf), noticeOf(entry)]
}

function publication({ year, published }: NoticeEntry, today: Day): FieldProblem[] {
  const path = ['published']
  if (published > today) return [{ path, message: `发布日 ${published} 晚于今天，请核对` }]
  const written = yearOf(published)
  if (year === null || written === year || written === year - 1) return []
  return [{ path, message: `${year} 年的放假安排应在 ${year - 1} 或 ${year} 年发布，请核对发布日或年份` }]
}

/**
 * Everything wrong with a notice at once. What can't be told before its ranges are right is left for the next look.
 *
 * @param kept all notices there are, those of the program too
 */
export function faultsOfNotice(entry: NoticeEntry, kept: readonly KeptNotice[], today: Day): FieldProblem[] {
  const notices = inForce(kept).map(noticeOf)
  const first = [...ranges(entry, notices), ...publication(entry, today)]
  if (!entry.off.every(isRange)) return first
  if (entry.year === null && entry.reason === '') {
    first.push({ path: ['reason'], message: '不写年份的（本地放假、年中调整）要写理由，请填写' })
  }
  const { off, on } = entry
  if (off.length === 0 && on.length === 0) {
    return [...first, { path: ['off'], message: '至少写一段放假或一个补班日' }]
  }
  const other = [...otherYears(entry, notices), ...workedDays(entry, notices), ...idleRanges(entry, notices)]
  if (other.length > 0) return [...first, ...other]
  const alone = entry.year === null ? noticesWith(kept, entry) : [noticeOf(entry)]
  const changes = changedDays(notices, alone, namedOrSpan(entry))
  const again = twice(entry, changes, kept)
  if (again.length > 0) return [...first, ...again]
  const more = [...first, ...festivals(entry, notices)]
  if (entry.year !== null || changes.length > 0) return more
  const message = '这些日子和现在的表没有一天不同：已经录过，或后发布的通知另有安排。请核对日期和发布日'
  return [...more, { path: ['off'], message }]
}

/** A year's notice is compared over its own year: the week before is shared with the notice of the year before. */
function namedOrSpan(entry: NoticeEntry): Day[] {
  const { year } = entry
  return year === null ? daysAbout(entry) : daysAbout(entry).filter((day) => day < `${year}-12-25`)
}
