import { describe, expect, it } from 'vitest'
import { catalogue } from '../../../db/documents/forms/volume-frame.ts'
import { textOf } from '../../../db/documents/layout/layout-text.ts'
import { paginate } from '../../../db/documents/layout/paginate.ts'
import { formatNumber, numberSeries, seriesNames } from '../../../db/numbers/number-series.ts'

/** The lines of the catalogue's cell for 文号. */
function linesOf(number: string): string[] {
  const entry = { responsible: '', title: '', date: '20260803', page: 1, pages: 1, sha256: 'a'.repeat(64) }
  const table = paginate(catalogue([{ ...entry, number }]))[0]?.items.find((item) => item.kind === 'table')
  const items = table?.rows.at(-1)?.cells[1]?.items ?? []
  return items.flatMap((item) => {
    if (item.kind !== 'paragraph') return []
    const text = textOf(item.runs)
    return item.ends.map((end, index) => text.slice(item.ends[index - 1] ?? 0, end))
  })
}

describe('a running number of six digits in the catalogue', () => {
  const values = { 年: '2026', 简: '梁', 全宗: 'J021', 期: 'D30', 案: '' }

  it.each(seriesNames.filter((series) => series !== 'archive'))('stands there whole: %s', (series) => {
    const number = formatNumber(numberSeries[series].preset, 123_456, values)
    const lines = linesOf(number)
    expect(lines.join('')).toBe(number)
    expect(lines.some((line) => line.includes('123456'))).toBe(true)
    expect(lines.some((line) => line.includes('2026'))).toBe(true)
  })
})
