import { addDays, weekdayOf, type Day } from '../calendar/moment.ts'
import { halfWidth } from '../text/text.ts'
import { longestHoliday } from './notice.ts'

/** What one line of a notice says. */
export interface LineDays {
  off: Day[]
  on: Day[]
  /** The day of a line that is nothing but a day: that of publication. */
  alone: Day | null
  problems: string[]
}

/** In the order in which they are tried at each place of the line. */
const token = new RegExp(
  [
    String.raw`(?<bracket>[(（][^)）]*[)）])`,
    String.raw`(?:(?<year>\d{4})年)?(?<month>\d{1,2})月(?<date>\d{1,2})日`,
    String.raw`(?<iso>\d{4}[-./]\d{1,2}[-./]\d{1,2})`,
    String.raw`(?<only>\d{1,2})日`,
    String.raw`(?<to>至|到|[-–—－~～])`,
    String.raw`(?<off>放假|公休|补休|休息|休)`,
    String.raw`(?<on>上班|补班|班)`,
    String.raw`(?<end>[。；;])`
  ].join('|'),
  'gu'
)

interface State extends LineDays {
  /** Days that no word about them followed yet. */
  open: Day[]
  last: Day | null
  /** `至` was read: the next day ends a range. */
  ranging: boolean
}

/** Null where there is no such day. */
function dayIn(year: number, month: number, date: number): Day | null {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? text : null
}

function withDay(state: State, day: Day | null, told: string): State {
  if (day === null)
    return { ...state, ranging: false, problems: [...state.problems, `“${told}”不是确有的日子`] }
  const { last, ranging, open } = state
  if (!ranging || last === null) return { ...state, open: [...open, day], last: day, ranging: false }
  const between: Day[] = []
  for (let one = addDays(last, 1); one <= day && between.length <= longestHoliday; one = addDays(one, 1))
    between.push(one)
  if (between.length > 0 && between.length <= longestHoliday)
    return { ...state, open: [...open, ...between], last: day, ranging: false }
  const wrong = `到“${told}”的起止不对，请核对年月日`
  return { ...state, ranging: false, problems: [...state.problems, wrong] }
}

/** The weekday in brackets tells a day of another year, or a slip. */
function checkedWeekday(state: State, bracket: string): State {
  const told = /(?:周|星期)([一二三四五六日天])/.exec(bracket)?.[1]?.replace('天', '日')
  if (!told || state.last === null) return state
  const weekday = weekdayOf(state.last)
  if (`周${told}` === weekday) return state
  const wrong = `${state.last} 是${weekday}，这里写的是周${told}，请核对年份和日期`
  return { ...state, problems: [...state.problems, wrong] }
}

function unsettled({ open }: State): string[] {
  return open.length === 0 ? [] : [`${open[0] ?? ''} 后面没有写放假还是上班`]
}

type Groups = Partial<Record<string, string>>

interface Told {
  year: number | null
  month: number
  date: number
}

/** What a day says of itself; of a date alone year and month are those of the day before it. */
function toldBy({ year, month, date, iso, only }: Groups, last: Day | null): Told {
  const [y, m = 0, d = 0] = (iso ?? last ?? '').split(/[-./]/).map(Number)
  if (iso !== undefined) return { year: y ?? null, month: m, date: d }
  if (only !== undefined) return { year: last === null ? null : (y ?? null), month: m, date: Number(only) }
  return { year: year === undefined ? null : Number(year), month: Number(month), date: Number(date) }
}

/** The year of a day that names none: in a line about 元旦 the last week of December is of the year before. */
function yearFor({ month, date }: Told, line: string, year: number): number {
  return line.includes('元旦') && month === 12 && date >= 25 ? year - 1 : year
}

function dayRead(state: State, told: Told, line: string, year: number | null, words: string): State {
  const of = told.year ?? (year === null ? null : yearFor(told, line, year))
  if (of !== null) return withDay(state, dayIn(of, told.month, told.date), words)
  const wrong = `“${words}”没有写年份；请说明通知是哪一年的`
  return { ...state, ranging: false, problems: [...state.problems, wrong] }
}

function next(state: State, groups: Groups, words: string, line: string, year: number | null): State {
  const { bracket, to, off, on, end, only } = groups
  if (bracket !== undefined) return checkedWeekday(state, bracket)
  if (to !== undefined) return { ...state, ranging: state.open.length > 0 }
  if (off !== undefined) return { ...state, off: [...state.off, ...state.open], open: [] }
  if (on !== undefined) return { ...state, on: [...state.on, ...state.open], open: [] }
  if (end !== undefined) return { ...state, problems: [...state.problems, ...unsettled(state)], open: [] }
  // “3日” of no month is no day of the line.
  if (only !== undefined && state.last === null) return state
  return dayRead(state, toldBy(groups, state.last), line, year, words)
}

/**
 * The days of a line, each with the word that follows it: `2月5日至12日放假，2月4日（周四）上班`. Brackets only say the weekday.
 *
 * @param year that days without a year are of; null where it isn't known
 */
export function daysInLine(line: string, year: number | null): LineDays {
  const text = halfWidth(line).trim()
  let state: State = { off: [], on: [], alone: null, problems: [], open: [], last: null, ranging: false }
  for (const { 0: words, groups = {} } of text.matchAll(token)) state = next(state, groups, words, text, year)
  const { off, on, problems, open } = state
  const [alone = null] = /^[\d年月日./-]+$/.test(text) ? open : []
  return { off, on, alone, problems: alone === null ? [...problems, ...unsettled(state)] : problems }
}
