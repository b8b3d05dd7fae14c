import { describe, expect, it } from 'vitest'
import type { CaseRow } from '../../../db/case-file/case-file.api.ts'
import {
  mendedWindow,
  windowSize,
  windowStart,
  type CaseWindow
} from '../../../renderer/case-list/case-window.ts'

/** A stretch of a list after some cases changed: mended, it reads as if it had been read anew, or it asks to be. */

type Row = Pick<CaseRow, 'id' | 'key'> & { text: string }
type Order = 'asc' | 'desc'

/** The same numbers every time. */
function chance(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}

function sorted(rows: readonly Row[], order: Order): Row[] {
  const bytes = ({ key, id }: Row) => Buffer.from(`${String(key)} ${id}`)
  return rows.toSorted((a, b) => Buffer.compare(bytes(a), bytes(b)) * (order === 'asc' ? 1 : -1))
}

/** The rows are as much of a row as mending looks at. */
const asRows = (rows: readonly Row[]) => rows as unknown as CaseRow[]

function windowOf(all: readonly Row[], first: number): CaseWindow {
  return { first, rows: asRows(all.slice(first, first + windowSize)), total: all.length }
}

const keys = ['甲', '乙', '丙', '𬊈', '丁', '\u{f900}']

/** A list of that length in which some cases changed, some left and one may have come. */
function changedList(seed: number, length: number, order: Order) {
  const pick = chance(seed * 7_919)
  const row = (index: number): Row => ({
    id: `id${String(index).padStart(3, '0')}`,
    key: keys[pick(keys.length)] ?? '',
    text: String(pick(1_000))
  })
  const before = sorted(
    Array.from({ length }, (_, index) => row(index)),
    order
  )
  const changed = before.filter(() => pick(40) === 0)
  const fresh = changed
    .filter(() => pick(3) > 0)
    .map(({ id, key }) => ({ ...row(Number(id.slice(2))), ...(pick(2) === 0 ? { key } : {}) }))
  if (pick(2) === 0) fresh.push(row(900 + pick(99)))
  const ids = [...changed, ...fresh].map(({ id }) => id)
  const after = sorted([...before.filter(({ id }) => !ids.includes(id)), ...fresh], order)
  return { before, after, ids, answer: { rows: asRows(fresh), total: after.length } }
}

describe('a list of which some cases changed', () => {
  for (const order of ['asc', 'desc'] as const) {
    it(`reads as if read anew, ${order}`, () => {
      const seen = { top: 0, inside: 0, unknown: 0 }
      for (let seed = 1; seed <= 300; seed++) {
        const length = chance(seed)(450)
        const { before, after, ids, answer } = changedList(seed, length, order)
        for (const first of [0, 100, 200]) {
          const mended = mendedWindow(windowOf(before, first), ids, answer, order)
          if (mended === null) {
            seen.unknown++
            continue
          }
          seen[first === 0 ? 'top' : 'inside']++
          const anew = after.slice(first, first + mended.rows.length)
          expect(mended, `seed ${seed} ${first}`).toEqual({ first, rows: anew, total: after.length })
          const whole = Math.min(windowSize, before.length - first) - ids.length
          expect(mended.rows.length, `seed ${seed} ${first}`).toBeGreaterThanOrEqual(whole)
        }
      }
      expect(Math.min(seen.top, seen.inside, seen.unknown)).toBeGreaterThan(20)
    })
  }

  it('is read anew further down as soon as a case came, went or moved', () => {
    const all = Array.from({ length: 300 }, (_, at) => ({ id: `id${at}`, key: at, text: '' }))
    const window = windowOf(all, 100)
    const answer = (rows: Row[], total = 300) => ({ rows: asRows(rows), total })
    const stays = { id: 'id150', key: 150, text: '改' }
    expect(mendedWindow(window, ['id150'], answer([stays]), 'asc')?.rows[50]).toEqual(stays)
    expect(mendedWindow(window, ['id150'], answer([{ ...stays, key: 3 }]), 'asc')).toBeNull()
    expect(mendedWindow(window, ['id150'], answer([], 299), 'asc')).toBeNull()
    expect(mendedWindow(window, ['id2'], answer([], 299), 'asc')).toBeNull()
    expect(mendedWindow(window, ['id2'], answer([{ id: 'id2', key: 2, text: '' }]), 'asc')).toBeNull()
    expect(mendedWindow(window, ['of another list'], answer([]), 'asc')).toEqual(window)
  })

  it('is sorted by what is a number as numbers', () => {
    const rows = [2, 9, 10].map((key) => ({ id: `id${key}`, key, text: '' }))
    const fresh = { rows: asRows([{ id: 'id2', key: 11, text: '' }]), total: 3 }
    const mended = mendedWindow(windowOf(rows, 0), ['id2'], fresh, 'asc')
    expect(mended?.rows.map(({ key }) => key)).toEqual([9, 10, 11])
  })

  it('is read anew where a row left that another one behind it has to follow', () => {
    const rows = Array.from({ length: 300 }, (_, at) => ({ id: `id${at}`, key: at, text: '' }))
    expect(mendedWindow(windowOf(rows, 0), ['id3'], { rows: [], total: 299 }, 'asc')).toBeNull()
    const short = mendedWindow(windowOf(rows.slice(0, 150), 0), ['id3'], { rows: [], total: 149 }, 'asc')
    expect(short?.rows).toHaveLength(149)
  })

  it('is read anew where much of it left', () => {
    const rows = Array.from({ length: 300 }, (_, at) => ({ id: `id${at}`, key: at, text: '' }))
    const ids = rows.slice(0, 80).map(({ id }) => id)
    expect(mendedWindow(windowOf(rows, 0), ids, { rows: [], total: 220 }, 'asc')).toBeNull()
  })
})

it('a screen full of rows lies in one window, wherever it begins', () => {
  for (const from of [0, 1, 99, 100, 101, 4_950]) {
    const start = windowStart(from)
    expect(start).toBeLessThanOrEqual(from)
    expect(from + 100).toBeLessThanOrEqual(start + windowSize)
  }
})
