import { yearOf, type Day } from '../calendar/moment.ts'

/**
 * The thirteen days that 《全国年节及纪念日放假办法》 (国务院令第795号, in force since 2025) fixes by itself. They stand in for
 * a notice that isn't known: without its 调休 they are an estimate, for years before 2025 a rougher one.
 */

/** By the solar calendar: 元旦, 劳动节, 国庆节. */
const solar = new Set(['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'])

/** By the lunar one, month and day: 春节 (the eve is found from the day after it), 端午, 中秋. */
const lunar = new Set(['1-1', '1-2', '1-3', '5-5', '8-15'])

const lunarDate = new Intl.DateTimeFormat('en-u-ca-chinese', {
  timeZone: 'UTC',
  month: 'numeric',
  day: 'numeric'
})

/** `1-15`; a leap month bears a mark that no holiday has. */
function lunarDay(instant: number): string {
  const parts = lunarDate.formatToParts(instant)
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  return `${part('month')}-${part('day')}`
}

/** 清明 falls on 4, 5 or 6 April, by the mean motion of the sun; holds from 2000 to 2099. */
function qingming(year: number): Day {
  const since = year % 100
  const day = Math.floor(since * 0.2422 + 4.81) - Math.floor(since / 4)
  return `${year}-04-0${day}`
}

export function isStatutoryHoliday(day: Day): boolean {
  if (solar.has(day.slice(5)) || day === qingming(yearOf(day))) return true
  const instant = Date.parse(day + 'T12:00Z')
  return lunar.has(lunarDay(instant)) || lunarDay(instant + 86_400_000) === '1-1'
}
