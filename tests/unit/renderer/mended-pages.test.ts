import { describe, expect, it } from 'vitest'
import type { CaseRow } from '../../../db/case-file/case-file.api.ts'
import { mendedPages, type CasePage } from '../../../renderer/case-list/mended-pages.ts'

/** A list after some cases changed: mended, it reads as if it had been read anew as far as it was read. */

type Row = Pick<CaseRow, 'id' | 'key'> & { text: string }

const orders = ['asc', 'desc'] as const
const size = 4

/** The same numbers every time. */
function chance(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}

function sorted(rows: readonly Row[], order: (typeof orders)[number]): Row[] {
  const bytes = ({ key, id }: Row) => Buffer.from(`${String(key)} ${id}`)
  return rows.toSorted((a, b) => Buffer.compare(bytes(a), bytes(b)) * (order === 'asc' ? 1 : -1))
}

/** As many pages as were read, from what the list holds; the rows are as much of a row as mending looks at. */
function pagesOf(all: readonly Row[], count: number): CasePage[] {
  return Array.from({ length: count }, (_, index) => {
    const rows = all.slice(index * size, (index + 1) * size)
    const last = rows.at(-1)
    const next = rows.length === size && last ? { registeredAt: '', id: last.id, key: last.key } : null
    return { rows: rows as unknown as CaseRow[], next, total: all.length }
  })
}

const keys = ['甲', '乙', '丙', '𬊈', '丁', '\u{f900}']

describe('a list of which some cases changed', () => {
  for (const order of orders) {
    it(`reads as if read anew, ${order}`, () => {
      for (let seed = 1; seed <= 300; seed++) {
        const pick = chance(seed * 7_919)
        const row = (index: number): Row => ({
          id: `id${String(index).padStart(2, '0')}`,
          key: keys[pick(keys.length)] ?? '',
          text: String(pick(1_000))
        })
        const before = sorted(
          Array.from({ length: pick(18) }, (_, index) => row(index)),
          order
        )
        const read = Math.max(1, Math.min(1 + pick(3), Math.ceil(before.length / size)))
        const pages = pagesOf(before, read)
        // Some change, some leave, one may be new.
        const changed = before.filter(() => pick(4) === 0).map(({ id }) => id)
        const fresh = changed.filter(() => pick(3) > 0).map((id) => row(Number(id.slice(2))))
        if (pick(2) === 0) fresh.push(row(40 + pick(9)))
        const after = sorted([...before.filter(({ id }) => !changed.includes(id)), ...fresh], order)
        const ids = [...changed, ...fresh.map(({ id }) => id)]

        const answer = { rows: fresh as unknown as CaseRow[], next: null, total: after.length }
        const mended = mendedPages(pages, ids, answer, order).flatMap((page) => page.rows)
        const end = pages.at(-1)?.next
        const border = end ? { id: end.id, key: end.key ?? '', text: '' } : null
        const known = border ? sorted([...after, border], order) : after
        const upTo = border ? known.indexOf(border) : known.length
        const expected = known.slice(0, upTo + 1).filter((one) => one !== border)
        expect(mended, `seed ${seed}`).toEqual(expected)
      }
    })
  }

  it('is sorted by what is a number as numbers', () => {
    const rows = [2, 9, 10].map((key) => ({ id: `id${key}`, key, text: '' }))
    const fresh = { rows: [{ id: 'id2', key: 11, text: '' }] as unknown as CaseRow[], next: null, total: 3 }
    const [page] = mendedPages(pagesOf(rows, 1), ['id2'], fresh, 'asc')
    expect(page?.rows.map(({ key }) => key)).toEqual([9, 10, 11])
  })
})
