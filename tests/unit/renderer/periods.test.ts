import { describe, expect, it } from 'vitest'
import { usualPeriods } from '../../../renderer/results/periods.ts'

describe('the usual periods', () => {
  it.each([
    ['2026-11-27', '2026-11-01 2026-11-30', '2026-10-01 2026-10-31', '2026-10-01 2026-12-31'],
    ['2026-01-31', '2026-01-01 2026-01-31', '2025-12-01 2025-12-31', '2026-01-01 2026-03-31'],
    ['2028-03-01', '2028-03-01 2028-03-31', '2028-02-01 2028-02-29', '2028-01-01 2028-03-31']
  ])('around %s', (today, month, before, quarter) => {
    const told = usualPeriods(today).map(({ period }) => `${period.from} ${period.to}`)
    const year = Number(today.slice(0, 4))
    expect(told).toEqual([
      ...[month, before, quarter],
      ...[`${year}-01-01 ${year}-12-31`, `${year - 1}-01-01 ${year - 1}-12-31`]
    ])
  })
})
