import { z } from 'zod'
import { addDays, daySchema, type Day } from '../calendar/moment.ts'
import type { DaysOff } from './notice.ts'
import { daysInLine } from './notice-line.ts'

/** Reads a notice as it is pasted: its text as published, rows like `2027-02-04 上班`, or the widespread JSON of one year. */

/** What could be read; null and empty where nothing says it. */
export interface ReadNotice {
  year: number | null
  published: Day | null
  title: string
  number: string
  off: DaysOff[]
  on: Day[]
  /** What stands in the way, with its line. */
  problems: string[]
}

const nothing: ReadNotice = {
  year: null,
  published: null,
  title: '',
  number: '',
  off: [],
  on: [],
  problems: []
}

/** Days in any order as ranges of days that follow one another. */
function rangesOf(days: readonly Day[]): DaysOff[] {
  const ranges: DaysOff[] = []
  for (const day of [...new Set(days)].sort()) {
    const last = ranges.at(-1)
    if (last && addDays(last.to, 1) === day) last.to = day
    else ranges.push({ from: day, to: day })
  }
  return ranges
}

const jsonSchema = z.object(
  {
    year: z.int({ error: 'year 应是 2027 这样的年份' }),
    days: z.array(
      z.object({
        date: daySchema,
        isOffDay: z.boolean({ error: 'isOffDay 应是 true（休）或 false（班）' })
      }),
      { error: 'days 应是日子的列表' }
    )
  },
  { error: 'JSON 应是 {"year": 2027, "days": [{"name", "date", "isOffDay"}]}' }
)

function fromJson(text: string): ReadNotice {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return { ...nothing, problems: ['这段 JSON 不完整或有错，读不出来；请重新复制全部内容'] }
  }
  const read = jsonSchema.safeParse(json)
  if (!read.success) {
    const problems = read.error.issues.map(({ path, message }) =>
      path.length > 0 ? `${path.join('.')}：${message}` : message
    )
    return { ...nothing, problems }
  }
  const { year, days } = read.data
  const dates = (off: boolean) => days.filter(({ isOffDay }) => isOffDay === off).map(({ date }) => date)
  return { ...nothing, year, off: rangesOf(dates(true)), on: [...new Set(dates(false))].sort() }
}

const titleOf = /^《?(\S*关于\S*通知)》?$/m
const numberOf = /[\p{sc=Han}]{2,10}[〔［[](\d{4})[〕］\]]\s*\d+\s*号/u
/** The title of a whole year, which the published page breaks into two lines. */
const yearlyTitle = /国务院办公厅关于(\d{4})年部分节假日安排的通知/

function fromText(text: string, said: number | null): ReadNotice {
  const yearly = yearlyTitle.exec(text.replace(/\s/g, ''))
  const title = yearly?.[0] ?? titleOf.exec(text)?.[1] ?? ''
  const year = said ?? (Number(yearly?.[1] ?? 0) || null)
  const aboutYear = year ?? (Number(/(\d{4})年/.exec(title)?.[1] ?? 0) || null)
  const read: ReadNotice = { ...nothing, year, title, number: numberOf.exec(text)?.[0] ?? '' }
  const [off, on, problems]: [Day[], Day[], string[]] = [[], [], []]
  let published: Day | null = null
  for (const [index, line] of text.split('\n').entries()) {
    if (titleOf.test(line.trim())) continue
    const days = daysInLine(line, aboutYear)
    if (days.alone !== null) published = days.alone
    off.push(...days.off)
    on.push(...days.on)
    problems.push(...days.problems.map((one) => `第 ${index + 1} 行：${one}`))
  }
  if (off.length + on.length + problems.length === 0) {
    problems.push('没有读到放假或上班的日子；每一行应写成“2月5日至12日放假”或“2027-02-04 上班”这样')
  }
  return { ...read, published, off: rangesOf(off), on: [...new Set(on)].sort(), problems }
}

/**
 * @param year that the text is about where it doesn't say so itself
 */
export function readNoticeText(text: string, year: number | null): ReadNotice {
  return text.trimStart().startsWith('{') ? fromJson(text) : fromText(text, year)
}
