import vacanza from '../../../tests/fixtures/holidays/vacanza-cn.json' with { type: 'json' }
import changed from '../../../tests/fixtures/holidays/revisions.json' with { type: 'json' }

/**
 * Working days as the oracle knows them: from another library than the product's, laid out day by day. It shares nothing with
 * db/clocks.
 */

export interface Table {
  works: (day: string) => boolean
  known: (day: string) => boolean
}

export const revisions = changed.revisions

const msOfDay = 86_400_000
const lastNotice = 2026

interface Year {
  off: string
  on: string
}

const years: Record<string, Year | undefined> = vacanza.years
const statutory: Record<string, string | undefined> = vacanza.statutory

function weekend(day: string): boolean {
  return [0, 6].includes(new Date(day + 'T00:00Z').getUTCDay())
}

/** The last week of December is arranged with the year that follows. */
function arrangedBy(day: string): number {
  return Number(day.slice(0, 4)) + Number(day.slice(5) > '12-24')
}

/** The table of the notices up to that of `until`, with some days as they were before. */
function tableOf(until: number, worked: readonly string[] = [], off: readonly string[] = []): Table {
  const laid = new Map<string, boolean>()
  for (let at = Date.UTC(2005, 0); at < Date.UTC(2031, 0); at += msOfDay) {
    const day = new Date(at).toISOString().slice(0, 10)
    const [year, date] = [day.slice(0, 4), day.slice(5)]
    const told = arrangedBy(day) <= until ? years[year] : undefined
    if (told?.off.includes(date)) laid.set(day, false)
    else if (told?.on.includes(date)) laid.set(day, true)
    else laid.set(day, !weekend(day) && (told !== undefined || !statutory[year]?.includes(date)))
  }
  for (const day of worked) laid.set(day, true)
  for (const day of off) laid.set(day, false)
  return {
    works(day) {
      const works = laid.get(day)
      if (works === undefined) throw new Error(`The oracle's table ends before ${day}.`)
      return works
    },
    known: (day) => arrangedBy(day) <= until
  }
}

export const tableToday = tableOf(lastNotice)

const before = revisions.map(({ year, worked, off }) => tableOf(year, worked, off))

/** The table as it was before the revision that was the newest on a day. */
export function tableBefore(day: string): Table {
  const table = before[revisions.findLastIndex(({ published }) => published <= day)]
  if (!table) throw new Error(`No revision before ${day}.`)
  return table
}
