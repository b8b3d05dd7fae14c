import festivals from '../../resources/holidays/festivals.json' with { type: 'json' }
import { addDays, type Day } from '../calendar/moment.ts'

/**
 * The thirteen days that 《全国年节及纪念日放假办法》 (国务院令第795号, in force since 2025) fixes by itself. They stand in for
 * a notice that isn't known: without its 调休 they are an estimate, for years before 2025 a rougher one. The festivals of the
 * moon are a table, because ICU's Chinese calendar misses New Year of 2027 and 2030 by a day.
 */

/** 元旦, 劳动节, 国庆节; all there is beyond the table. */
const fixed = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']

function daysOf([year, festival]: (typeof years)[number]): Day[] {
  const newYear = `${year}-${festival.spring}`
  const one = [festival.qingming, festival.dragonBoat, festival.midAutumn].map((date) => `${year}-${date}`)
  return [addDays(newYear, -1), newYear, addDays(newYear, 1), addDays(newYear, 2), ...one]
}

const years = Object.entries(festivals.years)
const moving = new Set(years.flatMap(daysOf))

export function isStatutoryHoliday(day: Day): boolean {
  return fixed.includes(day.slice(5)) || moving.has(day)
}
