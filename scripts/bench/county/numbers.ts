import { yearOf, type Moment } from '../../../db/calendar/moment.ts'
import { formatNumber, storedTemplates, type NumberSeries } from '../../../db/numbers/number-series.ts'
import type { Schema } from '../../../db/schema.ts'

const templates = storedTemplates('{}')

/** The numbers given in the county, in the order in which they are asked for; counted in memory. */
export class Numbers {
  private readonly last = new Map<string, Schema['numberCounter']>()
  private readonly shortName: string
  /** Since it was last emptied. */
  given: Schema['givenNumber'][] = []

  constructor(shortName: string) {
    this.shortName = shortName
  }

  /** The place that the case's number taken last has in their order (db/numbers/numbers.store.ts). */
  caseRank(at: Moment): number {
    const year = yearOf(at)
    return year * 1_000_000 + (this.last.get(`case ${year}`)?.last ?? 0)
  }

  take(series: NumberSeries, at: Moment, own: Record<string, string> = {}): string {
    const year = yearOf(at)
    const key = `${series} ${year}`
    const counter = this.last.get(key) ?? { series, year, last: 0 }
    counter.last += 1
    this.last.set(key, counter)
    const values = { ...own, 年: String(year), 简: this.shortName }
    const number = formatNumber(templates[series], counter.last, values)
    this.given.push({ series, number })
    return number
  }

  get counters(): Schema['numberCounter'][] {
    return [...this.last.values()]
  }
}
