/** The days of a period, both counted. */
export interface Period {
  from: string
  to: string
}

const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
const firstDay = (year: number, month: number) => `${year}-${String(month).padStart(2, '0')}-01`

function months(year: number, first: number, last: number): Period {
  return { from: firstDay(year, first), to: lastDay(year, last) }
}

/** The periods that people ask for, as they lie around a day. */
export function usualPeriods(today: string): readonly { label: string; period: Period }[] {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))]
  const quarter = Math.floor((month - 1) / 3) * 3 + 1
  return [
    { label: '本月', period: months(year, month, month) },
    { label: '上月', period: month === 1 ? months(year - 1, 12, 12) : months(year, month - 1, month - 1) },
    { label: '本季度', period: months(year, quarter, quarter + 2) },
    { label: '今年', period: months(year, 1, 12) },
    { label: '去年', period: months(year - 1, 1, 12) }
  ]
}
