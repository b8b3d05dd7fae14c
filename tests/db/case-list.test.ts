import { beforeAll, describe, expect, it } from 'vitest'
import { caseSorts, type CaseSort } from '../../db/case-file/case-file.api.ts'
import type { Input, Value } from '../../db/api.ts'
import { caseStates } from '../../db/cases/life.ts'
import { newCentre, type TestCentre } from '../support/centre.ts'
import { caseInHandling, caseInSigning, everyoneSigns, registration } from '../support/life.ts'

type Row = Value<'cases.list'>['rows'][number]
type Cursor = Value<'cases.list'>['next']

/** What the screens say of a row, by which a person would sort it. */
const keyOf: Record<CaseSort, (row: Row) => string> = {
  registered: (row) => row.registeredAt,
  number: (row) => row.number,
  due: (row) => `${row.clock.status === 'done' ? 1 : 0}${row.clock.due}`,
  state: (row) => String(caseStates.indexOf(row.state)).padStart(2, '0')
}

describe('a list of cases', () => {
  let centre: TestCentre
  beforeAll(async () => {
    centre = await newCentre()
    await centre.signIn('何秋菊')
    const tiers = ['区（县）', '村（社区）', '乡镇（街道）', '村（社区）', '区（县）'] as const
    for (const [index, tier] of tiers.entries()) {
      const registeredAt = `2026-08-0${((index * 2) % 5) + 1}T09:00:00+08:00`
      await centre.call('cases.register', registration({ tier, registeredAt }))
    }
    await caseInHandling(centre)
    await caseInSigning(centre)
    const { id } = await caseInSigning(centre)
    await everyoneSigns(centre, id)
    await centre.signIn('何秋菊')
  })
  const list = async (input: Input<'cases.list'>) => centre.call('cases.list', input)
  const ids = (rows: Row[]) => rows.map((row) => row.id)

  for (const sort of caseSorts) {
    for (const order of ['asc', 'desc'] as const) {
      it(`is sorted by ${sort}, ${order}: whole, walked by the cursor, and jumped about in`, async () => {
        const { rows, total } = await list({ sort, order, limit: 200 })
        expect(rows).toHaveLength(total)
        const keys = rows.map(keyOf[sort])
        expect(keys).toEqual(keys.toSorted((a, b) => (a < b === (order === 'asc') ? -1 : a === b ? 0 : 1)))
        expect(new Set(keys).size).toBeGreaterThan(1)

        const walked: Row[] = []
        for (let after: Cursor = null, more = true; more;) {
          const page = await list({ sort, order, after, limit: 3 })
          walked.push(...page.rows)
          after = page.next
          more = after !== null
        }
        expect(ids(walked)).toEqual(ids(rows))

        for (const offset of [0, 3, 5, 6, total - 1, total, total + 5]) {
          const page = await list({ sort, order, offset, limit: 3 })
          expect(ids(page.rows), `from ${offset}`).toEqual(ids(rows.slice(offset, offset + 3)))
          expect(page.total).toBe(total)
        }
      })
    }
  }

  it('opens newest first, as before there was anything to sort by', async () => {
    expect(ids((await list({})).rows)).toEqual(ids((await list({ sort: 'registered', order: 'desc' })).rows))
  })
})
