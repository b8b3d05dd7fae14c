import type { Question } from '../../../tests/support/clocks.ts'
import type { Table } from './oracle-table.ts'

/** Counting by walking: every minute, or every day, one at a time. Times are milliseconds of a UTC that reads as Beijing does. */

/** A rule with nothing left out. */
export type FullRule = { [K in keyof Question['rule']]-?: NonNullable<Question['rule'][K]> }

/** `to` is null while nobody knows. */
export interface Stop {
  from: number
  to: number | null
}

export interface Walk {
  rule: FullRule
  start: number
  length: number
  stops: Stop[]
  table: Table
}

export interface Arrival {
  at: number
  text: string
  estimated: boolean
  /** The last moment that is still before the end, for an extension. */
  dayOver: number
}

const minute = 60_000
const day = 1440 * minute

export const timeOf = (text: string) => Date.parse(text + 'Z')
export const textOf = (time: number) => new Date(time).toISOString().slice(0, 16)
const dateOf = (time: number) => textOf(time).slice(0, 10)
const midnight = (time: number) => Date.parse(dateOf(time) + 'T00:00Z')

export const byMinutes = ({ unit }: FullRule) => unit === 'minute' || unit === 'hour'

/** The hours written for a date. */
function hoursOn({ office }: FullRule, date: string): string {
  if (typeof office === 'string') return office
  const seasons = office.toSorted((a, b) => a.from.localeCompare(b.from))
  let hours = seasons[seasons.length - 1]?.hours ?? ''
  for (const season of seasons) if (season.from <= date.slice(5)) hours = season.hours
  return hours
}

const allDay: boolean[] = Array.from({ length: 1440 }, () => true)
const closed: boolean[] = Array.from({ length: 1440 }, () => false)
const drawn = new Map<string, boolean[]>()

/** For each minute of a day whether work is done. */
function drawnHours(hours: string): boolean[] {
  const known = drawn.get(hours)
  if (known) return known
  const clock = (index: number) =>
    `${String(Math.floor(index / 60)).padStart(2, '0')}:${String(index % 60).padStart(2, '0')}`
  const pieces = hours.split(',').map((piece) => piece.split('-'))
  const minutes = allDay.map((_, index) =>
    pieces.some(([from = '', to = '']) => from <= clock(index) && clock(index) < to)
  )
  drawn.set(hours, minutes)
  return minutes
}

function openMinutes({ rule, table }: Walk, date: string): boolean[] {
  if (rule.basis === 'continuous') return allDay
  return table.works(date) ? drawnHours(hoursOn(rule, date)) : closed
}

const stopped = (stops: readonly Stop[], time: number) =>
  stops.some(({ from, to }) => from <= time && (to === null || time < to))

const stoppedDay = (stops: readonly Stop[], date: string) =>
  stops.some(({ from, to }) => dateOf(from) <= date && (to === null || date < dateOf(to)))

const stuckFrom = ({ stops }: Walk) =>
  Math.min(...stops.map(({ from, to }) => (to === null ? from : Infinity)))

/** Every counted minute from the start on, until it stands still for good. */
function* countedMinutes(walk: Walk): Generator<number> {
  for (let date = midnight(walk.start); date < stuckFrom(walk); date += day) {
    const open = openMinutes(walk, dateOf(date))
    for (let index = 0; index < 1440; index++) {
      const now = date + index * minute
      if (open[index] && now >= walk.start && !stopped(walk.stops, now)) yield now
    }
  }
}

/** Every counted day from that of the start on, that one included, until it stands still for good. */
function* countedDays(walk: Walk): Generator<number> {
  for (let date = midnight(walk.start); date < stuckFrom(walk); date += day) {
    const text = dateOf(date)
    if (walk.rule.unit === 'workday' && !walk.table.works(text)) continue
    if (!stoppedDay(walk.stops, text)) yield date
  }
}

const ticksOf = ({ rule, length }: Walk) => (rule.unit === 'hour' ? length * 60 : length)

/** Days in so many months, found by going from day to day until the month is there and the date, or the month's end. */
function daysInMonths(start: number, months: number): number {
  const [year = 0, month = 0, date = 0] = dateOf(start).split('-').map(Number)
  const target = year * 12 + month - 1 + months
  for (let days = 0; ; days++) {
    const then = new Date(midnight(start) + days * day)
    const there = then.getUTCFullYear() * 12 + then.getUTCMonth() === target
    const ends = new Date(then.getTime() + day).getUTCDate() === 1
    if (there && (then.getUTCDate() === date || ends)) return days
  }
}

/** The length in minutes, or in days. */
export function lengthOf(walk: Walk): number {
  return walk.rule.unit === 'month' ? daysInMonths(walk.start, walk.length) : ticksOf(walk)
}

function unknown(table: Table, from: number | null, to: number): boolean {
  if (from === null) return false
  for (let date = midnight(from); date <= to; date += day) if (!table.known(dateOf(date))) return true
  return false
}

function arrivalOfMinutes(walk: Walk): Arrival | null {
  const ticks = ticksOf(walk)
  const arrived = (at: number): Arrival => {
    const estimated = ticks > 0 && walk.rule.basis === 'office' && unknown(walk.table, walk.start, at)
    return { at, text: textOf(at), estimated, dayOver: at }
  }
  if (ticks === 0) return arrived(walk.start)
  let count = 0
  for (const now of countedMinutes(walk)) if (++count === ticks) return arrived(now + minute)
  return null
}

function arrivalOfDays(walk: Walk): Arrival | null {
  const { rule, table, start } = walk
  const length = lengthOf(walk)
  let count = 0
  for (const date of countedDays(walk)) {
    if (length > 0 && date === midnight(start)) continue
    if (++count < length) continue
    let last = date
    const rolls = rule.rollover === 'next' && rule.unit !== 'workday'
    while (rolls && !table.works(dateOf(last))) last += day
    const closing = rule.cutoff === 'close' ? (hoursOn(rule, dateOf(last)).split('-').pop() ?? '') : '24:00'
    const text = `${dateOf(last)}T${closing}`
    const looked = rule.unit === 'workday' ? midnight(start) + (length > 0 ? day : 0) : rolls ? date : null
    const at = closing === '24:00' ? last + day : timeOf(text)
    return { at, text, estimated: unknown(table, looked, last), dayOver: last + day }
  }
  return null
}

export function arrival(walk: Walk): Arrival | null {
  return byMinutes(walk.rule) ? arrivalOfMinutes(walk) : arrivalOfDays(walk)
}

/** Minutes counted before a moment, or days counted after the first until the day of it. */
export function countedUntil(walk: Walk, time: number): number {
  let count = 0
  if (byMinutes(walk.rule)) {
    for (const now of countedMinutes(walk)) {
      if (now >= time) break
      count++
    }
    return count
  }
  for (const date of countedDays(walk)) {
    if (date > time) break
    if (date > midnight(walk.start)) count++
  }
  return count
}
